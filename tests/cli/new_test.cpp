// `factsheet new`: what it writes can be printed at once.
#include "core/language.h"
#include "support/scratch.h"

#include <array>
#include <filesystem>

#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::Outcome;
using test::run_program;
using test::run_shell;
using test::Scratch;

constexpr std::array kinds_of_starters{"handout", "factsheet", "large-print", "poster"};

TEST(New, IsRenderedInAllProfilesWithoutAMessage) {
  for (Language const& language : all_languages()) {
    for (std::string const kind : kinds_of_starters) {
      Scratch const scratch;
      std::string const tag(language.tag);
      Outcome const made = run_program({"new", "school", "--kind", kind, "--lang", tag});
      EXPECT_EQ(made.status, 0);
      EXPECT_EQ(made.err,
                "type \"factsheet render school\" to make its PDF\n"
                "type \"factsheet watch --open school\" to see it in a browser while you write\n");
      EXPECT_EQ(made.out,
                "school/school.sheet.yaml\nschool/figures.yaml\nschool/figures.csv\nschool/house.theme.yaml\n"
                "school/.schemas/sheet.schema.json\nschool/.schemas/data.schema.json\n"
                "school/.schemas/theme.schema.json\nschool/.schemas/project.schema.json\n");
      Outcome const check = run_program({"check", "--portable", "--quiet", "school"});
      EXPECT_EQ(check.err, "") << kind << ' ' << tag;
      Outcome const render = run_program({"render", "--profile", "all", "--quiet", "school"});
      EXPECT_EQ(render.status, 0);
      EXPECT_EQ(render.err, "") << kind << ' ' << tag;
      EXPECT_EQ(render.out,
                "out/school." + tag + ".pdf\nout/school." + tag + ".press.pdf\nout/school." + tag + ".copier.pdf\n");
    }
  }
}

TEST(New, OverwritesNothing) {
  Scratch const scratch;
  scratch.write("school/house.theme.yaml", "extends: calm\n");
  Outcome const run = run_program({"new", "school"});
  EXPECT_EQ(run.status, 3);
  EXPECT_EQ(run.err, "error: school/house.theme.yaml already exists; choose another folder [cannot-write]\n");
  EXPECT_EQ(scratch.files(), std::vector<std::string>{"school/house.theme.yaml"});
}

TEST(New, SpeaksTheLanguageOfTheSystem) {
  Scratch const scratch;
  auto const title_in = [&](std::string const& variables) {
    std::filesystem::remove_all("school");
    run_shell("env -u LC_ALL -u LC_MESSAGES -u LANG " + variables + " \"$FACTSHEET_PROGRAM\" new school");
    std::string const sheet = scratch.read("school/school.sheet.yaml");
    std::size_t const at = sheet.find("\ntitle: ") + 8;
    return sheet.substr(at, sheet.find('\n', at) - at);
  };
  EXPECT_EQ(title_in("LANG=nl_NL.UTF-8"), "Veilig naar school");
  EXPECT_EQ(title_in("LANG=nl_BE@euro LC_ALL="), "Veilig naar school");
  EXPECT_EQ(title_in("LANG=nl"), "Veilig naar school");
  EXPECT_EQ(title_in("LANG=en_GB.UTF-8"), "Safe to school");
  EXPECT_EQ(title_in("LANG=fr_FR.UTF-8"), "Safe to school");
  EXPECT_EQ(title_in("LANG=nl_NL.UTF-8 LC_ALL=C.UTF-8"), "Safe to school");
  EXPECT_EQ(title_in(""), "Safe to school");
}

TEST(New, SaysWhatToTypeNext) {
  Scratch const scratch;
  for (std::string const folder : {"reading", "two words", "it's"}) {
    std::string const said = run_program({"new", folder}).err;
    std::size_t const open = said.find('"');
    std::string const typed = said.substr(open + 1, said.find("\" to make") - open - 1);
    Outcome const run = run_shell("factsheet() { \"$FACTSHEET_PROGRAM\" \"$@\"; }; " + typed + " --quiet");
    EXPECT_EQ(run.status, 0) << said << run.err;
    EXPECT_EQ(run.out, "out/" + folder + ".en.pdf\n");
  }
}

TEST(New, NamesTheSheetAfterItsFolder) {
  Scratch const scratch;
  std::filesystem::create_directory("reading");
  std::filesystem::current_path("reading");
  EXPECT_EQ(run_program({"new", "."}).out.substr(0, 21), "./reading.sheet.yaml\n");
  EXPECT_EQ(run_program({"new", ".hidden/"}).out.substr(0, 26), ".hidden/hidden.sheet.yaml\n");
  EXPECT_EQ(run_program({"new", "a:b"}).out.substr(0, 19), "a:b/a-b.sheet.yaml\n");
  EXPECT_EQ(run_program({"render", "--quiet", "a:b"}).err, "");
  std::filesystem::current_path("..");
}

}  // namespace
}  // namespace factsheet::cli
