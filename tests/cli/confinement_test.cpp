#include "support/scratch.h"

#include <filesystem>

#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::Outcome;
using test::run_program;
using test::Scratch;

std::string sheet_with_data(std::string const& name) {
  return "sheet: 1\nlanguages: [en]\ntitle: Water\ndata: [" + name +
         "]\npages:\n  - blocks:\n      - panel: {title: Tap, text: Drink it.}\n";
}

Outcome check(Scratch const& scratch, std::string const& name) {
  scratch.write("s/a.sheet.yaml", sheet_with_data(name));
  return run_program({"check", "s"});
}

TEST(Confinement, DotDotIsRefused) {
  Scratch const scratch;
  scratch.write("secret.yaml", "figures: {}\n");
  Outcome const run = check(scratch, "../secret.yaml");
  EXPECT_EQ(run.status, 1);
  EXPECT_NE(run.err.find("s/a.sheet.yaml:4:8: error: \"../secret.yaml\" lies outside the sheet's folder; put the file "
                         "in the sheet's folder and name it from there [outside-folder]\n"),
            std::string::npos)
      << run.err;
}

TEST(Confinement, AnAbsolutePathIsRefused) {
  Scratch const scratch;
  Outcome const run = check(scratch, "/etc/passwd");
  EXPECT_EQ(run.status, 1);
  EXPECT_NE(run.err.find("\"/etc/passwd\" lies outside the sheet's folder"), std::string::npos) << run.err;
}

TEST(Confinement, ALinkThatLeadsOutIsRefusedAndOneWithinIsFollowed) {
  Scratch const scratch;
  scratch.write("secret.yaml", "figures: {}\n");
  scratch.write("s/inside.yaml", "figures: {}\n");
  std::filesystem::create_symlink("../secret.yaml", "s/out.yaml");
  std::filesystem::create_symlink("inside.yaml", "s/in.yaml");
  Outcome const out = check(scratch, "out.yaml");
  EXPECT_EQ(out.status, 1);
  EXPECT_NE(out.err.find("\"out.yaml\" is a link that leads out of the sheet's folder; put the file itself beside the "
                         "sheet [outside-folder]\n"),
            std::string::npos)
      << out.err;
  EXPECT_EQ(check(scratch, "in.yaml").status, 0);
}

TEST(Confinement, AMissingFileIsNamedWhereTheAuthorNamesIt) {
  Scratch const scratch;
  Outcome const run = check(scratch, "figurs.yaml");
  EXPECT_EQ(run.status, 1);
  EXPECT_NE(
      run.err.find("s/a.sheet.yaml:4:8: error: there is no file \"figurs.yaml\" beside the sheet; check the name, "
                   "capitals included [unknown-file]\n"),
      std::string::npos)
      << run.err;
}

TEST(Confinement, UnknownThemeIsNamedWithTheNearest) {
  Scratch const scratch;
  scratch.write(
      "a.sheet.yaml",
      "sheet: 1\nlanguages: [en]\ntitle: Water\ntheme: clam\npages:\n  - blocks:\n      - panel: {text: Drink.}\n");
  Outcome const run = run_program({"check"});
  EXPECT_EQ(run.status, 1);
  EXPECT_NE(run.err.find("a.sheet.yaml:4:8: error: unknown theme \"clam\"; did you mean \"calm\"? [unknown-theme]\n"),
            std::string::npos)
      << run.err;
}

TEST(Confinement, ThemesBesideTheSheetAreNamedToo) {
  Scratch const scratch;
  auto const told_of = [&](std::string const& theme) {
    scratch.write("a.sheet.yaml", "sheet: 1\nlanguages: [en]\ntitle: Water\ntheme: " + theme +
                                      "\npages:\n  - blocks:\n      - panel: {text: Drink.}\n");
    std::string const told = run_program({"check", "--quiet"}).err;
    return told.substr(0, told.find('\n'));
  };
  scratch.write("house.theme.yaml", "extends: calm\n");
  EXPECT_EQ(told_of("hosue"),
            "a.sheet.yaml:4:8: error: unknown theme \"hosue\"; did you mean \"house\"? [unknown-theme]");
  EXPECT_EQ(told_of("spring"),
            "a.sheet.yaml:4:8: error: unknown theme \"spring\"; use calm, house or large-print [unknown-theme]");
  std::filesystem::rename("house.theme.yaml", "house.Theme.yml");
  EXPECT_EQ(told_of("house"),
            "a.sheet.yaml:4:8: error: unknown theme \"house\"; rename house.Theme.yml to house.theme.yaml "
            "[unknown-theme]");
}

/// What the data would have brought is not told as missing as well.
TEST(Confinement, DataThatCannotBeReadAreOneFault) {
  Scratch const scratch;
  scratch.write("figures.yaml", "sources: {}\n");
  scratch.write("a.sheet.yaml",
                "sheet: 1\nlanguages: [en]\ntitle: Water\ndata: [figures.yml]\npages:\n  - blocks:\n"
                "      - callout: {figure: cups, text: a day}\n      - sources: {title: Sources}\n");
  EXPECT_EQ(run_program({"check", "--quiet"}).err,
            "a.sheet.yaml:4:8: error: there is no file \"figures.yml\" beside the sheet; did you mean "
            "\"figures.yaml\"? [unknown-file]\ndata: [figures.yml]\n       ^~~~~~~~~~~\n");
}

}  // namespace
}  // namespace factsheet::cli
