// Folders that cannot be read, links that lead nowhere, modes of files, and what is removed when.
#include "support/scratch.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

using test::Outcome;
using test::run_program;
using test::run_shell;
using test::Scratch;
using testing::HasSubstr;
using testing::Not;
using Names = std::vector<std::string>;

constexpr char const* river_sheet =
    "sheet: 1\nlanguages: [nl]\ntitle: Water\nupdated: 2026-05-01\npages:\n  - blocks:\n      - panel: {text: "
    "Drink.}\n";

Outcome as_ordinary_user(std::string const& arguments) {
  return run_shell("$as_ordinary_user \"$FACTSHEET_PROGRAM\" " + arguments);
}

void forbid(char const* path) { fs::permissions(path, fs::perms::none); }
void allow(char const* path) { fs::permissions(path, fs::perms::owner_all); }

TEST(Folders, ALoopOfLinksIsTold) {
  Scratch const scratch;
  scratch.write("w/a.sheet.yaml", river_sheet);
  fs::create_symlink("self", "w/self");
  Outcome const run = run_program({"render", "w"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out, "out/a.nl.pdf\n");
  EXPECT_THAT(run.err, HasSubstr("warning: cannot look at w/self: Too many levels of symbolic links; if it leads to "
                                 "sheets, name those on the command line [cannot-read]\n"));
  EXPECT_EQ(run_program({"check", "w"}).status, 0);
  EXPECT_EQ(run_program({"diff", "w", "w"}).status, 0);
}

TEST(Folders, ASheetThatIsALoopOrLeadsNowhereIsAnErrorAndTheRestIsMade) {
  Scratch const scratch;
  scratch.write("w/a.sheet.yaml", river_sheet);
  fs::create_symlink("b.sheet.yaml", "w/b.sheet.yaml");
  fs::create_symlink("nowhere", "w/c.sheet.yaml");
  fs::create_symlink("user@host.123", "w/.#a.sheet.yaml");  // as editors lock a file
  Outcome const run = run_program({"render", "w"});
  EXPECT_EQ(run.status, 3);
  EXPECT_EQ(run.out, "out/a.nl.pdf\n");
  EXPECT_THAT(run.err,
              HasSubstr("error: cannot read w/b.sheet.yaml: Too many levels of symbolic links [cannot-read]\n"));
  EXPECT_THAT(run.err, HasSubstr("error: cannot read w/c.sheet.yaml: No such file or directory [cannot-read]\n"));
  EXPECT_THAT(run.err, Not(HasSubstr(".#")));
}

TEST(Folders, OneThatCannotBeReadIsAnErrorAndTheRestIsMade) {
  Scratch const scratch;
  scratch.write("w/a.sheet.yaml", river_sheet);
  scratch.write("w/b/b.sheet.yaml", river_sheet);
  forbid("w/b");
  Outcome const run = as_ordinary_user("render w");
  Outcome const compared = as_ordinary_user("diff w w");
  allow("w/b");
  EXPECT_EQ(run.status, 3);
  EXPECT_EQ(run.out, "out/a.nl.pdf\n");
  EXPECT_THAT(run.err, HasSubstr("error: cannot read the folder w/b: Permission denied; check its permissions; sheets "
                                 "in it are skipped [cannot-read]\n"));
  EXPECT_EQ(compared.status, 3);
  EXPECT_EQ(compared.out, "");
}

TEST(Folders, ADataFileThatMayNotBeReadIsNotSaidToBeMissing) {
  Scratch const scratch;
  std::string sheet = river_sheet;
  scratch.write("w/a.sheet.yaml", sheet.insert(sheet.find("pages"), "data: [d/x.yaml]\n"));
  scratch.write("w/d/x.yaml", "figures: {}\n");
  forbid("w/d");
  Outcome const run = as_ordinary_user("check w");
  allow("w/d");
  EXPECT_THAT(run.err, HasSubstr("w/a.sheet.yaml:5:8: error: cannot read \"d/x.yaml\": Permission denied; check its "
                                 "permissions, and those of the folders and links that lead to it [cannot-read]\n"));
}

TEST(Folders, AnOutputFolderThatMayNotBeEnteredIsAnError) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml", river_sheet);
  fs::create_directory("nox");
  fs::permissions("nox", fs::perms::owner_read | fs::perms::owner_write);
  Outcome const run = as_ordinary_user("render -o nox");
  allow("nox");
  EXPECT_EQ(run.status, 3);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err,
            "error: cannot look into the folder nox: Permission denied; check that the folder can be written "
            "to and that the disk is not full [cannot-write]\n");
}

TEST(Folders, AManifestThatMayNotBeReadIsLeftAlone) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml", river_sheet);
  EXPECT_EQ(run_program({"render"}).status, 0);
  std::string const before = scratch.read("out/.factsheet-manifest.json");
  forbid("out/.factsheet-manifest.json");
  Outcome const run = as_ordinary_user("render");
  allow("out/.factsheet-manifest.json");
  EXPECT_EQ(run.status, 3);
  EXPECT_EQ(run.err,
            "error: cannot read out/.factsheet-manifest.json: Permission denied; it records what was made; "
            "check its permissions, or delete it to render all sheets again [cannot-read]\n");
  EXPECT_EQ(scratch.read("out/.factsheet-manifest.json"), before);
}

/// A sheet in each of two folders, rendered once.
struct TwoFolders : testing::Test {
  Scratch scratch;
  TwoFolders() {
    scratch.write("local/a.sheet.yaml", river_sheet);
    scratch.write("share/b.sheet.yaml", river_sheet);
    EXPECT_EQ(run_program({"render", "local", "share"}).status, 0);
  }
};

TEST_F(TwoFolders, FilesOfAFolderThatCannotBeEnteredStay) {
  // For another program, which a test is, everything is made again.
  EXPECT_EQ(as_ordinary_user("render").status, 0);
  forbid("share");
  Outcome const run = as_ordinary_user("render --changed");
  allow("share");
  EXPECT_EQ(run.status, 3);
  EXPECT_THAT(run.err, HasSubstr("error: cannot read the folder ./share: Permission denied"));
  EXPECT_TRUE(scratch.has("out/b.nl.pdf"));
  EXPECT_THAT(as_ordinary_user("render --changed").err,
              HasSubstr("left 2 files from 2 sheets unchanged; removed 0 files"));
}

TEST_F(TwoFolders, FilesOfSheetsThatWereNotLookedForStay) {
  fs::remove("share/b.sheet.yaml");
  EXPECT_THAT(run_program({"render", "--changed", "local"}).err, HasSubstr("removed 0 files"));
  EXPECT_TRUE(scratch.has("out/b.nl.pdf"));
  EXPECT_THAT(run_program({"render", "--changed", "."}).err, HasSubstr("removed out/b.nl.pdf\n"));
}

TEST_F(TwoFolders, FilesOfAFolderThatIsNotThereStayAndAreTold) {
  fs::rename("share", "elsewhere.unmounted");
  fs::rename("elsewhere.unmounted/b.sheet.yaml", "elsewhere.unmounted/b.txt");
  Outcome const run = run_program({"render", "--changed"});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.err, HasSubstr("warning: the folder share is missing, so out/b.nl.pdf of its sheet b.sheet.yaml is "
                                 "kept; delete what you no longer want [missing-folder]\n"));
  EXPECT_TRUE(scratch.has("out/b.nl.pdf"));
}

TEST_F(TwoFolders, FilesInACopyOfTheFolderStay) {
  fs::create_directories("deep/er");
  fs::copy("out", "deep/er/published", fs::copy_options::recursive);
  Outcome const run = run_program({"render", "--changed", "local", "share", "-o", "deep/er/published"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(scratch.has("deep/er/published/b.nl.pdf"));
}

TEST_F(TwoFolders, ASheetOfTheSameNameInALaterRunIsRefused) {
  std::string const before = scratch.read("out/a.nl.pdf");
  scratch.write("other/A.sheet.yaml", std::string(river_sheet) + "      - panel: {text: More.}\n");
  scratch.write("other/c.sheet.yaml", river_sheet);
  Outcome const run = run_program({"render", "other"});
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(run.out, "out/c.nl.pdf\n");
  EXPECT_THAT(run.err, HasSubstr("error: other/A.sheet.yaml would be written to out/A.nl.pdf, which is made of "
                                 "local/a.sheet.yaml; rename one of them, or render each into its own folder "
                                 "[same-name]\n"));
  EXPECT_EQ(scratch.read("out/a.nl.pdf"), before);
  EXPECT_FALSE(scratch.has("out/A.nl.pdf"));
  // A sheet that moved takes its files along.
  fs::rename("local/a.sheet.yaml", "share/a.sheet.yaml");
  EXPECT_EQ(run_program({"render", "share/a.sheet.yaml"}).out, "out/a.nl.pdf\n");
}

mode_t mode_of(char const* path) {
  struct stat status {};
  return ::stat(path, &status) == 0 ? status.st_mode & 07777U : 0;
}

TEST(Modes, FollowTheUmaskAndThenStay) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml", river_sheet);
  mode_t const before = ::umask(077);
  EXPECT_EQ(run_program({"render"}).status, 0);
  ::umask(before);
  EXPECT_EQ(mode_of("out/a.nl.pdf"), 0600U);
  EXPECT_EQ(mode_of("out/.factsheet-manifest.json"), 0600U);
  ::chmod("out/a.nl.pdf", 0640);
  EXPECT_EQ(run_program({"render"}).status, 0);
  EXPECT_EQ(mode_of("out/a.nl.pdf"), 0640U);
}

TEST(ReadingFiles, StopsAtWhatIsNoFile) {
  Scratch const scratch;
  std::string const sheet = river_sheet;
  ASSERT_EQ(::mkfifo("pipe.yaml", 0600), 0);
  scratch.write("a.sheet.yaml", sheet);
  Outcome const run = run_program({"check", "a.sheet.yaml", "--data", "pipe.yaml"});
  EXPECT_EQ(run.status, 3);
  EXPECT_EQ(run.err, "error: cannot read pipe.yaml: it is not a regular file [cannot-read]\n");
  EXPECT_EQ(run_program({"check", "a.sheet.yaml", "--data", "/dev/zero"}).status, 3);
  fs::create_directory("b.sheet.yaml");
  EXPECT_THAT(run_program({"check", "a.sheet.yaml", "b.sheet.yaml"}).err, HasSubstr("there are no sheets in b.sheet"));
}

// A file of /proc says that it has no bytes, and one that grows says too few.
TEST(ReadingFiles, StopsAtItsLimit) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml", river_sheet);
  scratch.write("large.yaml", std::string((1U << 20U) + 1, '#'));
  scratch.write("full.yaml", std::string(1U << 20U, '#'));
  EXPECT_THAT(run_program({"check", "a.sheet.yaml", "--data", "large.yaml"}).err,
              HasSubstr("error: large.yaml is larger than 1024 KiB; make it smaller [limit]\n"));
  EXPECT_THAT(run_program({"check", "a.sheet.yaml", "--data", "full.yaml"}).err, Not(HasSubstr("[limit]")));
  EXPECT_THAT(run_program({"check", "a.sheet.yaml", "--data", "/proc/self/status"}).err,
              HasSubstr("/proc/self/status:1:"));
}

}  // namespace
}  // namespace factsheet::cli
