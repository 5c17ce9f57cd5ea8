// What `render --merge` says of sheets, files and usage that cannot be meant.
#include "support/merge_folder.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace factsheet::cli {
namespace {

using test::Merge;
using test::Outcome;
using test::run_program;
using test::school_sheet;
using test::schools;
using test::with;
using testing::HasSubstr;
using Names = Merge::Names;

TEST_F(Merge, WithoutTheKeyTheRemedyIsTypedOut) {
  scratch.write("plain.sheet.yaml",
                "sheet: 1\nlanguages: [en]\ntitle: Reading\npages:\n  - blocks:\n      - panel: "
                "{text: Read a quarter of an hour each day.}\n");
  Outcome const run = run_program({"render", "plain.sheet.yaml", "--merge", "schools.csv"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err,
              HasSubstr("plain.sheet.yaml:1:1: error: the sheet does not say how rows are put into it; write "
                        "\"merge: {row: row, key: \"brin\"}\" at the top of the sheet, and \"{{row.brin}}\" in a "
                        "text [no-merge]\n"));
  scratch.write("plain.sheet.yaml",
                with(scratch.read("plain.sheet.yaml"), "pages:", "merge: {row: row, key: \"brin\"}\npages:"));
  EXPECT_EQ(run_program({"render", "plain.sheet.yaml", "--merge", "schools.csv"}).status, 0);
  EXPECT_EQ(made().size(), 3u);
}

TEST_F(Merge, AColumnThatTheFileLacksIsToldOnceAtItsPlace) {
  scratch.write("schools.csv", with(schools, "Naam van de school", "Naam van school"));
  Outcome const run = render();
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err,
              HasSubstr("school.sheet.yaml:10:19: error: schools.csv has no column \"Naam van de school\"; did "
                        "you mean \"Naam van school\"? [unknown-column]\n"));
  EXPECT_EQ(made(), Names());
}

TEST_F(Merge, AMessageOfTheSheetIsToldOnceForAllCopies) {
  scratch.write("school.sheet.yaml", with(school_sheet, "{{school.url}}.\", en", "{{school.ulr}}.\", en"));
  scratch.write("schools.csv", with(schools, "1.204;nl,en;\n", "1.204;nl,en;a.example.org\n"));
  Outcome const run = render();
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err,
              HasSubstr("school.sheet.yaml:20:51: error: schools.csv has no column \"ulr\" (in the copy of row 2, "
                        "00AA); did you mean \"school.url\"? [unknown-column]\n"));
  EXPECT_THAT(run.err, HasSubstr("[unknown-column] of school.sheet.yaml:20:51 came in 2 copies\n"));
  EXPECT_THAT(run.err, HasSubstr("2 copies failed: see out/school.failed.csv"));
}

TEST_F(Merge, AWordThatNoRowHasIsAskedAbout) {
  scratch.write("school.sheet.yaml",
                with(school_sheet, "when: school.kind == primary", "when: school.kind == primray"));
  Outcome const run = run_program({"check", "school.sheet.yaml", "--merge", "schools.csv"});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.err, HasSubstr("warning: no row of schools.csv has \"primray\" for its \"kind\"; did you mean "
                                 "\"primary\"? [unmet-condition]\n"));
  EXPECT_THAT(run.err, HasSubstr("no errors in 3 copies\n"));
  EXPECT_EQ(made(), Names());
}

TEST_F(Merge, WordsHaveNoOrder) {
  scratch.write("school.sheet.yaml", with(school_sheet, "when: school.kind == primary", "when: school.brin > 5"));
  EXPECT_THAT(
      render().err,
      HasSubstr(
          "\"school.brin\" is read as words, which cannot be more or less than others (in the copy of row 2, 00AA); "
          "make its column one of numbers: below \"merge\", \"figures: {brin: {format: number}}\" "
          "[wrong-condition]\n"));
}

TEST_F(Merge, UsageThatCannotBeMeantIsRefused) {
  Outcome run = render({"--name", "{{school.brn}}"});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("error: --name: schools.csv has no column \"brn\"; did you mean {{school.brin}}? "
                                 "[wrong-name]\n"));
  run = render({"--name", "{{brin}}"});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("error: --name: \"{{brin}}\" is neither the sheet nor a column; write {{sheet}}, or "
                                 "{{school.…}} with a column of schools.csv [wrong-name]\n"));
  run = render({"--only", "00AB"});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("error: --only: schools.csv has no row whose \"brin\" is \"00AB\"; did you mean "
                                 "\"00AA\"? [unknown-row]\n"));
  EXPECT_EQ(render({"--shard", "9/8"}).status, 2);
  EXPECT_EQ(run_program({"render", "school.sheet.yaml", "--only", "00AA"}).status, 2);
  scratch.write("b.sheet.yaml", school_sheet);
  run = run_program({"render", "--merge", "schools.csv"});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("error: --merge makes copies of one sheet, and here are 2; name the sheet: factsheet "
                                 "render a.sheet.yaml --merge rows.csv [one-sheet]\n"));
  EXPECT_EQ(run_program({"render", "school.sheet.yaml", "--merge", "nowhere.csv"}).status, 3);
}

TEST_F(Merge, ASheetThatCannotBeReadStopsTheRunOnce) {
  scratch.write("figures.yaml", "series: nothing\n");
  Outcome const run = render();
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(made(), Names());
}

}  // namespace
}  // namespace factsheet::cli
