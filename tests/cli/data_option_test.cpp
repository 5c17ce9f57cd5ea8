// `--data`: next year's figures without touching a file of the sheet.
#include "support/scratch.h"

#include <sstream>

#include <gmock/gmock.h>

namespace factsheet::cli {
namespace {

using test::Outcome;
using test::run_program;
using test::Scratch;
using testing::HasSubstr;

std::string const sheet_for_next_year = test::sheet_of_readers(
    "      - panel: {text: \"{{readers}}, {{more}}\"}\n"
    "      - bar: {series: ages, title: {nl: Per leeftijd, en: By age}}\n");
std::string const figures_of_sheet =
    "figures:\n"
    "  readers: {value: 255571}\n"
    "  readers-before: {value: 250000}\n"
    "  more: {difference: {of: readers, from: readers-before}}\n"
    "series:\n"
    "  ages: {csv: {file: ages.csv, label: Leeftijd, value: Aantal}}\n";

void write_sheet_with_data(Scratch const& scratch) {
  scratch.write("a.sheet.yaml", sheet_for_next_year);
  scratch.write("figures.yaml", figures_of_sheet);
  scratch.write("ages.csv", "Leeftijd;Aantal\n8;1\n9;2\n");
}

/// What is said of `--data` alone: these pages are not full, which is no matter here.
std::string said_of_data(std::string const& messages) {
  std::istringstream lines(messages);
  std::string said;
  for (std::string line; std::getline(lines, line);) {
    if (line.ends_with("[replaces-nothing]")) said += line + "\n";
  }
  return said;
}

/// Both PDFs of a run with these arguments behind `render --quiet`.
std::string made(Scratch const& scratch, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"render", "--quiet"});
  Outcome const run = run_program(arguments);
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(said_of_data(run.err), "");
  return scratch.read("out/a.nl.pdf") + scratch.read("out/a.en.pdf");
}

TEST(DataOption, GivesWhatASwappedFileWouldGive) {
  Scratch const scratch;
  write_sheet_with_data(scratch);
  std::string const before = made(scratch, {});
  scratch.write("next/figures.yaml", "figures:\n  readers: {value: 275652}\n");
  scratch.write("next/ages.csv", "Leeftijd;Aantal\n8;3\n9;4\n");
  std::string const previewed = made(scratch, {"--data", "next/figures.yaml", "--data", "next/ages.csv"});
  EXPECT_FALSE(previewed == before);
  scratch.write("figures.yaml", test::with(figures_of_sheet, "255571", "275652"));
  scratch.write("ages.csv", "Leeftijd;Aantal\n8;3\n9;4\n");
  EXPECT_TRUE(made(scratch, {}) == previewed) << "figures that are computed follow too";
}

TEST(DataOption, ALaterFileGoesBeforeAnEarlierOne) {
  Scratch const scratch;
  write_sheet_with_data(scratch);
  scratch.write("one.yaml", "figures: {readers: {value: 1}, readers-before: {value: 2}}\n");
  scratch.write("two.yaml", "figures: {readers: {value: 3}}\n");
  std::string const both = made(scratch, {"--data", "one.yaml", "--data", "two.yaml"});
  scratch.write("three.yaml", "figures: {readers: {value: 3}, readers-before: {value: 2}}\n");
  EXPECT_TRUE(made(scratch, {"--data", "three.yaml"}) == both);
}

TEST(DataOption, ASeriesOfADataFileBringsItsCsvFileFromItsOwnFolder) {
  Scratch const scratch;
  write_sheet_with_data(scratch);
  scratch.write("next/figures.yaml", "series: {ages: {csv: {file: new.csv}}}\n");
  scratch.write("next/new.csv", "Leeftijd;Aantal\n8;3\n9;4\n");
  std::string const previewed = made(scratch, {"--data", "next/figures.yaml"});
  scratch.write("ages.csv", "Leeftijd;Aantal\n8;3\n9;4\n");
  EXPECT_TRUE(made(scratch, {}) == previewed);
}

TEST(DataOption, WarnsOfWhatReplacesNothingInAnySheet) {
  Scratch const scratch;
  write_sheet_with_data(scratch);
  scratch.write("b.sheet.yaml", test::with(sheet_for_next_year, "figures.yaml", "others.yaml"));
  scratch.write("others.yaml",
                test::with(figures_of_sheet, "readers-before: ", "books: {value: 5}\n  readers-before: "));
  scratch.write("next.yaml",
                "sources: {survey: {title: x}}\nfigures: {raeders: {value: 1}, books: {value: 6}}\n"
                "series: {wholly-other: {rows: [{label: x, value: 1}]}}\n");
  scratch.write("age.csv", "Leeftijd;Aantal\n8;3\n");
  Outcome const run = run_program({"check", "--quiet", "--data", "next.yaml", "--data", "age.csv"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(
      said_of_data(run.err),
      R"(next.yaml:1:11: warning: the source "survey" replaces nothing; no sheet in this run has one with that id [replaces-nothing]
next.yaml:2:11: warning: the figure "raeders" replaces nothing; did you mean "readers"? [replaces-nothing]
next.yaml:3:10: warning: the series "wholly-other" replaces nothing; no sheet in this run has one with that id [replaces-nothing]
age.csv: warning: the file "age.csv" replaces nothing; did you mean "ages.csv"? [replaces-nothing]
)");
}

TEST(DataOption, MessagesPointIntoTheFileThatWasGiven) {
  Scratch const scratch;
  write_sheet_with_data(scratch);
  scratch.write("next.csv/ages.csv", "Leeftijd;Aantal\n8;veel\n9;2\n");
  Outcome const csv = run_program({"check", "--quiet", "--data", "next.csv/ages.csv"});
  EXPECT_EQ(csv.status, 1);
  EXPECT_THAT(csv.err, HasSubstr("next.csv/ages.csv:2:3: error: row 2 of \"Aantal\": \"veel\" is not a number"));
  scratch.write("next.yaml", "figures: {readers: {value: 1,5}}\n");
  Outcome const yaml = run_program({"render", "--data", "next.yaml"});
  EXPECT_EQ(yaml.status, 1);
  EXPECT_THAT(yaml.err, HasSubstr("next.yaml:1:"));
  EXPECT_FALSE(scratch.has("out/a.nl.pdf"));
}

TEST(DataOption, AFileThatIsNotThereOrAWorkbookIsToldBeforeAnythingIsMade) {
  Scratch const scratch;
  write_sheet_with_data(scratch);
  Outcome const missing = run_program({"check", "--data", "nowhere.yaml"});
  EXPECT_EQ(missing.status, 3);
  EXPECT_THAT(missing.err, HasSubstr("cannot read nowhere.yaml: No such file or directory"));
  Outcome const workbook = run_program({"check", "--data", "next/ages.xls"});
  EXPECT_EQ(workbook.status, 1);
  EXPECT_THAT(workbook.err, HasSubstr("next/ages.xls: error: \"next/ages.xls\" is an Excel workbook"));
}

TEST(DataOption, TakesOneFileAndNoSheet) {
  Scratch const scratch;
  write_sheet_with_data(scratch);
  scratch.write("next.yaml", "figures: {readers: {value: 1}}\n");
  EXPECT_EQ(run_program({"check", "--quiet", "--data", "next.yaml", "a.sheet.yaml"}).status, 0);
  EXPECT_EQ(run_program({"check", "--data"}).status, 2);
}

}  // namespace
}  // namespace factsheet::cli
