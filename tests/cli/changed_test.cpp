// `render --changed`: what changed is made again, and nothing else is touched.
#include "support/scratch.h"

#include <cstdlib>
#include <filesystem>
#include <map>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

using test::Outcome;
using test::run_program;
using test::Scratch;
using test::with;
using testing::HasSubstr;
using testing::Not;
using Names = std::vector<std::string>;

constexpr char const* manifest_path = "out/.factsheet-manifest.json";

std::string crossing_sheet(std::string const& data) {
  return "sheet: 1\n"
         "languages: [nl, en]\n"
         "title: Oversteken\n"
         "updated: 2026-05-01\n"
         "data: [" +
         data +
         "]\n"
         "pages:\n"
         "  - blocks:\n"
         "      - callout: {figure: crossings, text: oversteekplaatsen}\n";
}
std::string crossing_figures(int crossings) { return fmt::format("figures:\n  crossings: {{value: {}}}\n", crossings); }

/// All files of the output folder but the manifest.
std::map<std::string, std::string> made_files(Scratch const& scratch) {
  std::map<std::string, std::string> files;
  for (std::string const& name : scratch.files()) {
    if (name.starts_with("out/") && name != manifest_path) files[name] = scratch.read(name);
  }
  return files;
}

Names names_of(std::map<std::string, std::string> const& files) {
  Names names;
  for (auto const& [name, bytes] : files) names.push_back(name);
  return names;
}

/// Two sheets, each with data of its own, rendered once.
struct Changed : testing::Test {
  Scratch scratch;
  Changed() {
    for (char const* name : {"a", "b"}) {
      scratch.write(fmt::format("{}.sheet.yaml", name), crossing_sheet(fmt::format("{}.yaml", name)));
      scratch.write(fmt::format("{}.yaml", name), crossing_figures(12));
    }
    first = run_program({"render", "--changed"});
  }
  Outcome first;
};

TEST_F(Changed, TheFirstRunMakesAllAndTheSecondNothing) {
  EXPECT_EQ(first.status, 0) << first.err;
  EXPECT_EQ(first.out, "out/a.nl.pdf\nout/a.en.pdf\nout/b.nl.pdf\nout/b.en.pdf\n");
  EXPECT_THAT(first.err,
              HasSubstr("made 4 files from 2 sheets; left 0 files from 0 sheets unchanged; removed 0 files\n"));
  auto const before = scratch.read(manifest_path);
  Outcome const second = run_program({"render", "--changed"});
  EXPECT_EQ(second.status, 0) << second.err;
  EXPECT_EQ(second.out, "");
  EXPECT_EQ(second.err,
            "left out/a.en.pdf\nleft out/a.nl.pdf\nleft out/b.en.pdf\nleft out/b.nl.pdf\n"
            "nothing to make; left 4 files from 2 sheets unchanged; removed 0 files\n");
  EXPECT_EQ(scratch.read(manifest_path), before);
  EXPECT_EQ(run_program({"render", "--changed", "--quiet"}).err, "");
}

TEST_F(Changed, AnotherFigureMakesItsSheetAgain) {
  scratch.write("b.yaml", crossing_figures(13));
  Outcome const run = run_program({"render", "--changed"});
  EXPECT_EQ(run.out, "out/b.nl.pdf\nout/b.en.pdf\n");
  EXPECT_THAT(run.err, HasSubstr("made 2 files from 1 sheet; left 2 files from 1 sheet unchanged; removed 0 files\n"));
}

TEST_F(Changed, TheSameBytesWrittenAnewAreNoChange) {
  scratch.write("b.yaml", crossing_figures(12));
  EXPECT_EQ(run_program({"render", "--changed"}).out, "");
}

TEST_F(Changed, AMissingAndAnEditedPdfAreMadeAgain) {
  auto const before = made_files(scratch);
  fs::remove("out/a.nl.pdf");
  scratch.write("out/b.en.pdf", scratch.read("out/b.en.pdf") + "% a note\n");
  Outcome const run = run_program({"render", "--changed"});
  EXPECT_EQ(run.out, "out/a.nl.pdf\nout/a.en.pdf\nout/b.nl.pdf\nout/b.en.pdf\n");
  EXPECT_EQ(made_files(scratch), before);
}

TEST_F(Changed, FilesOfASheetThatIsGoneAreRemoved) {
  fs::remove("b.sheet.yaml");
  Outcome const run = run_program({"render", "--changed"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.err, HasSubstr("removed out/b.en.pdf\nremoved out/b.nl.pdf\nnothing to make; left 2 files "
                                 "from 1 sheet unchanged; removed 2 files\n"));
  EXPECT_EQ(names_of(made_files(scratch)), (Names{"out/a.en.pdf", "out/a.nl.pdf"}));
}

TEST_F(Changed, AnEditedFileOfASheetThatIsGoneStays) {
  fs::remove("b.sheet.yaml");
  scratch.write("out/b.nl.pdf", "edited");
  scratch.write("out/notes.txt", "not ours");
  Outcome const run = run_program({"render", "--changed"});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.err, HasSubstr("warning: the sheet of out/b.nl.pdf is gone, but the file has been edited since and "
                                 "is kept; delete it, or move it out of the folder [edited-output]\n"));
  EXPECT_EQ(names_of(made_files(scratch)), (Names{"out/a.en.pdf", "out/a.nl.pdf", "out/b.nl.pdf", "out/notes.txt"}));
}

TEST_F(Changed, WithoutTheOptionNothingIsRemovedButItIsKnown) {
  fs::remove("b.sheet.yaml");
  EXPECT_EQ(run_program({"render"}).out, "out/a.nl.pdf\nout/a.en.pdf\n");
  EXPECT_TRUE(scratch.has("out/b.nl.pdf"));
  EXPECT_THAT(run_program({"render", "--changed"}).err,
              HasSubstr("left 2 files from 1 sheet unchanged; removed 2 files\n"));
}

TEST_F(Changed, ALanguageThatASheetNoLongerHasIsRemoved) {
  scratch.write("b.sheet.yaml", with(crossing_sheet("b.yaml"), "[nl, en]", "[nl]"));
  Outcome const run = run_program({"render", "--changed"});
  EXPECT_EQ(run.out, "out/b.nl.pdf\n");
  EXPECT_THAT(run.err, HasSubstr("removed out/b.en.pdf\n"));
  EXPECT_FALSE(scratch.has("out/b.en.pdf"));
}

TEST_F(Changed, FilesOfASheetThatMovedStay) {
  fs::create_directory("moved");
  fs::rename("b.sheet.yaml", "moved/b.sheet.yaml");
  fs::rename("b.yaml", "moved/b.yaml");
  Outcome const run = run_program({"render", "--changed"});
  EXPECT_EQ(run.out, "out/b.nl.pdf\nout/b.en.pdf\n");
  EXPECT_THAT(run.err, HasSubstr("removed 0 files\n"));
  // The older files of one that moved and has a fault are the best that there is.
  fs::rename("moved/b.sheet.yaml", "b.sheet.yaml");
  EXPECT_EQ(run_program({"render", "--changed"}).status, 1);
  EXPECT_TRUE(scratch.has("out/b.nl.pdf"));
}

TEST_F(Changed, AFailedSheetIsTriedAgainAndItsOlderFilesStay) {
  auto const before = made_files(scratch);
  scratch.write("b.yaml", "figures: {}\n");
  for (int i = 0; i < 2; ++i) {
    Outcome const run = run_program({"render", "--changed"});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("unknown-figure"));
    EXPECT_EQ(made_files(scratch), before);
  }
  scratch.write("b.yaml", crossing_figures(12));
  EXPECT_EQ(run_program({"render", "--changed"}).out, "") << "what is there is as it would be made";
}

TEST_F(Changed, ABrokenManifestMakesAllAgain) {
  for (std::string const bytes : {"", "garbage", "[]", "{\"factsheet-manifest\":2}", "\xff\xfe"}) {
    scratch.write(manifest_path, bytes);
    Outcome const run = run_program({"render", "--changed"});
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.out, "out/a.nl.pdf\nout/a.en.pdf\nout/b.nl.pdf\nout/b.en.pdf\n") << bytes;
    EXPECT_THAT(run.err, HasSubstr("warning: out/.factsheet-manifest.json is damaged; all sheets are rendered again, "
                                   "and it is written anew [broken-manifest]\n"));
    EXPECT_EQ(run_program({"render", "--changed"}).out, "");
  }
}

TEST_F(Changed, AManifestThatNamesFilesElsewhereIsNotBelieved) {
  scratch.write("keep.txt", "keep");
  std::string text = scratch.read(manifest_path);
  scratch.write(manifest_path, with(text, "\"a.nl.pdf\"", "\"../keep.txt\""));
  EXPECT_THAT(run_program({"render", "--changed"}).err, HasSubstr("broken-manifest"));
  EXPECT_TRUE(scratch.has("keep.txt"));
}

TEST_F(Changed, AnotherProgramOrOtherFontsMakeAllAgain) {
  auto object = nlohmann::json::parse(scratch.read(manifest_path));
  for (auto& record : object["records"]) record["program"] = "another";
  scratch.write(manifest_path, object.dump());
  EXPECT_THAT(run_program({"render", "--changed"}).err, HasSubstr("made 4 files from 2 sheets"));
}

TEST_F(Changed, AThemeThatComesToStandBesideTheSheetCounts) {
  fs::create_directory("c");
  scratch.write("c/c.sheet.yaml", crossing_sheet("c.yaml"));
  scratch.write("c/c.yaml", crossing_figures(3));
  EXPECT_EQ(run_program({"render", "--changed"}).out, "out/c.nl.pdf\nout/c.en.pdf\n");
  fs::copy(FACTSHEET_SOURCE_DIR "/themes/calm.theme.yaml", "c/calm.theme.yaml");
  EXPECT_EQ(run_program({"render", "--changed"}).out, "out/c.nl.pdf\nout/c.en.pdf\n");
  EXPECT_EQ(run_program({"render", "--changed"}).out, "");
  fs::remove("c/calm.theme.yaml");
  EXPECT_EQ(run_program({"render", "--changed"}).out, "out/c.nl.pdf\nout/c.en.pdf\n");
}

TEST_F(Changed, APictureCounts) {
  std::string const svg = R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M1 1h7v7z"/></svg>)";
  scratch.write("drop.svg", svg);
  scratch.write("a.sheet.yaml", crossing_sheet("a.yaml") + "      - image: {file: drop.svg, decorative: true}\n");
  EXPECT_EQ(run_program({"render", "--changed"}).out, "out/a.nl.pdf\nout/a.en.pdf\n");
  scratch.write("drop.svg", with(svg, "M1 1", "M2 1"));
  EXPECT_EQ(run_program({"render", "--changed"}).out, "out/a.nl.pdf\nout/a.en.pdf\n");
}

TEST_F(Changed, OtherOptionsAreOtherFiles) {
  EXPECT_EQ(run_program({"render", "--changed", "--png=72", "--lang=en"}).out,
            "out/a.en.pdf\nout/a.en.1.png\nout/b.en.pdf\nout/b.en.1.png\n");
  EXPECT_EQ(run_program({"render", "--changed", "--png=72", "--lang=en"}).out, "");
  EXPECT_EQ(run_program({"render", "--changed"}).out, "");
  scratch.write("a.yaml", crossing_figures(13));
  EXPECT_EQ(run_program({"render", "--changed", "--lang=nl"}).out, "out/a.nl.pdf\nout/b.nl.pdf\n");
  EXPECT_EQ(run_program({"render", "--changed"}).out, "out/a.nl.pdf\nout/a.en.pdf\n");
}

TEST_F(Changed, ForOtherProgramsEachFileIsAnObject) {
  fs::remove("b.sheet.yaml");
  Outcome const run = run_program({"render", "--changed", "--format", "json"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, R"({"left":"out/a.en.pdf"}
{"left":"out/a.nl.pdf"}
{"removed":"out/b.en.pdf"}
{"removed":"out/b.nl.pdf"}
)");
}

// What the name of a folder holds ends no line and no text of the object.
TEST_F(Changed, ObjectsOfFilesHoldNamesOfAnySigns) {
  std::string const folder = "out \"1\"\n\\caf\xe9";
  EXPECT_EQ(run_program({"render", "--changed", "-o", folder, "a.sheet.yaml"}).status, 0);
  Outcome const run = run_program({"render", "--changed", "--format", "json", "-o", folder, "a.sheet.yaml"});
  EXPECT_EQ(run.err,
            "{\"left\":\"out \\\"1\\\"\\n\\\\caf\uFFFD/a.en.pdf\"}\n"
            "{\"left\":\"out \\\"1\\\"\\n\\\\caf\uFFFD/a.nl.pdf\"}\n");
}

TEST_F(Changed, EachProfileHasFilesOfItsOwn) {
  EXPECT_EQ(run_program({"render", "--changed", "--profile=copier"}).out,
            "out/a.nl.copier.pdf\nout/a.en.copier.pdf\nout/b.nl.copier.pdf\nout/b.en.copier.pdf\n");
  EXPECT_EQ(run_program({"render", "--changed", "--profile=copier"}).out, "");
  EXPECT_EQ(run_program({"render", "--changed"}).out, "");
  scratch.write("a.yaml", crossing_figures(13));
  EXPECT_EQ(run_program({"render", "--changed", "--profile=copier"}).out, "out/a.nl.copier.pdf\nout/a.en.copier.pdf\n");
  EXPECT_EQ(run_program({"render", "--changed"}).out, "out/a.nl.pdf\nout/a.en.pdf\n");
  EXPECT_EQ(run_program({"render", "--changed", "--profile=all"}).status, 0);
  EXPECT_EQ(run_program({"render", "--changed", "--profile=all"}).out, "");
  fs::remove("b.sheet.yaml");
  EXPECT_EQ(run_program({"render", "--changed", "--profile=all"}).status, 0);
  EXPECT_EQ(names_of(made_files(scratch)), (Names{"out/a.en.copier.pdf", "out/a.en.pdf", "out/a.en.press.pdf",
                                                  "out/a.nl.copier.pdf", "out/a.nl.pdf", "out/a.nl.press.pdf"}));
}

TEST_F(Changed, TheDateOfTheEnvironmentCountsWhereItIsUsed) {
  scratch.write("b.sheet.yaml", with(crossing_sheet("b.yaml"), "updated: 2026-05-01\n", ""));
  EXPECT_EQ(run_program({"render", "--changed"}).out, "out/b.nl.pdf\nout/b.en.pdf\n");
  setenv("SOURCE_DATE_EPOCH", "1767225600", 1);
  EXPECT_EQ(run_program({"render", "--changed"}).out, "out/b.nl.pdf\nout/b.en.pdf\n");
  EXPECT_EQ(run_program({"render", "--changed"}).out, "");
  unsetenv("SOURCE_DATE_EPOCH");
}

TEST_F(Changed, AFolderThatMovedAsAWholeIsAsItWas) {
  std::string const before = scratch.read(manifest_path);
  EXPECT_THAT(before, Not(HasSubstr(fs::current_path().string())));
  fs::create_directories("elsewhere/deep");
  for (char const* name : {"a.sheet.yaml", "a.yaml", "b.sheet.yaml", "b.yaml", "out"}) {
    fs::rename(name, fs::path("elsewhere/deep") / name);
  }
  Outcome const run = run_program({"render", "--changed", "-o", "elsewhere/deep/out", "elsewhere/deep"});
  EXPECT_EQ(run.out, "") << run.err;
  EXPECT_EQ(scratch.read(fs::path("elsewhere/deep") / manifest_path), before);
}

// A year's update of fifty sheets.
struct FiftySheets : testing::Test {
  Scratch scratch;
  FiftySheets() {
    for (int i = 10; i < 60; ++i) {
      scratch.write(fmt::format("s{}.sheet.yaml", i),
                    with(crossing_sheet(fmt::format("s{}.yaml", i)), "[nl, en]", "[nl]"));
      scratch.write(fmt::format("s{}.yaml", i), crossing_figures(i));
    }
  }
};

TEST_F(FiftySheets, OneValueChangesOneFileAndNoByteOfTheOthers) {
  EXPECT_EQ(run_program({"render"}).status, 0);
  auto before = made_files(scratch);
  EXPECT_EQ(before.size(), 50U);
  scratch.write("s31.yaml", crossing_figures(100));
  // The run that makes everything again changes no other byte either.
  for (Names const& arguments : {Names{"render", "--changed"}, Names{"render"}}) {
    Outcome const run = run_program(arguments);
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(run.out == "out/s31.nl.pdf\n", arguments.size() > 1);
    auto const after = made_files(scratch);
    Names differ;
    for (auto const& [name, bytes] : after) {
      if (before[name] != bytes) differ.push_back(name);
    }
    EXPECT_EQ(differ, Names{"out/s31.nl.pdf"});
  }
}

TEST_F(FiftySheets, AnEmptyListInOneStopsNoOther) {
  scratch.write("s31.sheet.yaml",
                with(crossing_sheet("s31.yaml"), "callout: {figure: crossings, text: oversteekplaatsen}",
                     "bar: {series: counts}"));
  scratch.write("s31.yaml", "series:\n  counts: {unit: number, rows: []}\n");
  Outcome const run = run_program({"render", "--changed"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("s31.yaml:2:32: error: the list "));
  EXPECT_THAT(
      run.err,
      HasSubstr("made 49 files from 49 sheets; left 0 files from 0 sheets unchanged; removed 0 files; 1 sheet has "
                "errors and was not rendered: "
                "s31.sheet.yaml\n"));
}

// The bytes, the ID among them, know neither time, zone nor place.
TEST(SameSheet, GivesTheSameBytesInAnotherZoneAndFolder) {
  Scratch const scratch;
  scratch.write("here/a.sheet.yaml", crossing_sheet("a.yaml"));
  scratch.write("here/a.yaml", crossing_figures(12));
  EXPECT_EQ(run_program({"render", "here", "-o", "one"}).status, 0);
  setenv("TZ", "Asia/Tokyo", 1);
  fs::create_directory("there");
  fs::current_path("there");
  EXPECT_EQ(run_program({"render", "../here/a.sheet.yaml", "-o", "../two"}).status, 0);
  fs::current_path("..");
  unsetenv("TZ");
  for (char const* name : {"a.nl.pdf", "a.en.pdf", ".factsheet-manifest.json"}) {
    EXPECT_FALSE(scratch.read(std::string("one/") + name).empty());
    EXPECT_TRUE(scratch.read(std::string("one/") + name) == scratch.read(std::string("two/") + name)) << name;
  }
}

// The update that this program was made for, among the project's other sheets.
TEST(ChangedFactsheet, IsTheOneThatIsMadeAgain) {
  Scratch const scratch;
  fs::copy(FACTSHEET_SOURCE_DIR "/sheets", "sheets", fs::copy_options::recursive);
  EXPECT_EQ(run_program({"render", "--changed", "sheets"}).status, 0);
  auto before = made_files(scratch);
  std::string const data = "sheets/online-child-protection/figures.yaml";
  scratch.write(data, with(scratch.read(data), "value: 255571, format: number, year: 2022",
                           "value: 275652, format: number, year: 2023"));
  Outcome const run = run_program({"render", "--changed", "sheets"});
  EXPECT_EQ(run.out, "out/online-child-protection.nl.pdf\nout/online-child-protection.en.pdf\n");
  Names same;
  for (auto const& [name, bytes] : made_files(scratch)) {
    if (before[name] == bytes) same.push_back(name);
  }
  EXPECT_EQ(same, (Names{"out/crossing.en.pdf", "out/crossing.nl.pdf", "out/gallery.en.pdf", "out/gallery.nl.pdf"}));
}

}  // namespace
}  // namespace factsheet::cli
