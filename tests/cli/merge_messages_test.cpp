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
using testing::Not;
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

/// A sheet of three columns of numbers, and the data that it names.
std::string const counting_sheet = R"(sheet: 1
languages: [en]
title: Roads
updated: 2026-05-01
data: [roads.yaml]
rules: {page-not-full: off}
merge:
  row: road
  key: id
  defaults: {id: "1", lanes: 5, share: 5, price: ""}
  figures: {lanes: {}, share: {format: percent}, price: {format: currency, currency: EUR}}
pages:
  - blocks:
      - panel: {text: "{{road.lanes}} lanes."}
      - panel: {when: road.share, text: "A share of {{road.share}}."}
      - panel: {when: road.price, text: "A price of {{road.price}}."}
)";

std::string const no_roads = "figures: {all: {value: 100}}\n";

TEST_F(Merge, SignsThatTheSheetDoesNotSayAreNotLost) {
  scratch.write("roads.yaml", no_roads);
  scratch.write("roads.sheet.yaml", counting_sheet);
  auto const said_of = [&](std::string const& rows) {
    scratch.write("roads.csv", "id;lanes;share;price\n" + rows);
    return run_program({"render", "roads.sheet.yaml", "--merge", "roads.csv", "-o", "roads"}).err;
  };
  EXPECT_THAT(said_of("1;5;46%;\n2;7;€ 12;\n"),
              HasSubstr("roads.csv:3:5: error: row 3 of \"share\": \"€ 12\" has €, and row 2 has %; "
                        "give all numbers of the column the same sign, or none [mixed-units]\n"));
  EXPECT_THAT(said_of("1;5;46%;\n2;7;0,46;\n"),
              HasSubstr("roads.csv:3:5: error: row 3 of \"share\": \"0,46\" has no sign, and row 2 has %; "
                        "give all numbers of the column the same sign, or none [mixed-units]\n"));
  EXPECT_THAT(said_of("1;5;;£ 5\n2;7;;£ 6\n"),
              HasSubstr("roads.sheet.yaml:11:86: error: the currency of \"price\" is EUR, but the numbers of the file "
                        "are in GBP; write \"currency: GBP\", or take the signs out of the file [wrong-unit]\n"));
  EXPECT_THAT(said_of("1;5;;$ 5\n2;7;;$ 6\n"),
              HasSubstr("roads.sheet.yaml:11:86: error: the currency of \"price\" is EUR, but the numbers of the file "
                        "are in dollars; write \"currency: USD\", or take the signs out of the file [wrong-unit]\n"));
  EXPECT_EQ(said_of("1;5;46%;€ 5\n2;7;4%;€ 6\n"), "made 2 files of 2 copies\n");
}

TEST_F(Merge, ALinkToABlockThatIsLeftOutIsToldSo) {
  auto const sheet_with = [](std::string const& when) {
    return "sheet: 1\nlanguages: [en]\ntitle: Reading\nupdated: 2026-05-01\nmerge:\n  row: school\n  key: brin\n"
           "  defaults: {brin: 00AA, kind: primary}\npages:\n  - blocks:\n"
           "      - panel: {id: pool, when: school.kind == primary, title: The pool, text: It is deep.}\n"
           "      - panel: {text: \"Look at [the pool](#pool) on page {{page:pool}}.\"" +
           when + "}\n      - panel: {text: Read aloud.}\n";
  };
  scratch.write("pool.csv", "brin;kind\n01BC;primary\n02CD;secondary\n");
  std::vector<std::string> const command{"render", "pool.sheet.yaml", "--merge", "pool.csv"};
  scratch.write("pool.sheet.yaml", sheet_with(""));
  Outcome const run = run_program(command);
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err,
              HasSubstr("pool.sheet.yaml:12:58: error: \"when\" leaves out the block \"pool\" here (in the copy "
                        "of row 3, 02CD); give the block that names its page the same \"when\" "
                        "[unknown-page]\n"));
  scratch.write("pool.sheet.yaml", with(sheet_with(""), " on page {{page:pool}}", ""));
  EXPECT_THAT(
      run_program(command).err,
      HasSubstr("error: the link \"#pool\" leads to a block that \"when\" leaves out here (in the copy of row 3, "
                "02CD); give the block with the link the same \"when\" [unknown-target]\n"));
  scratch.write("pool.sheet.yaml", sheet_with(", when: school.kind == primary"));
  EXPECT_EQ(run_program(command).status, 0);
}

TEST_F(Merge, WhatOneCopyNeedsIsNotToldOfTheOthers) {
  scratch.write("shares.yaml",
                "series:\n  shares:\n    unit: percent\n    rows:\n"
                "      - {label: daily, figure: school.daily}\n      - {label: seldom, figure: school.seldom}\n");
  scratch.write("shares.sheet.yaml",
                "sheet: 1\nlanguages: [en]\ntitle: Reading\nupdated: 2026-05-01\ndata: [shares.yaml]\nmerge:\n"
                "  row: school\n  key: brin\n  defaults: {brin: 00AA, daily: 60, seldom: 40}\n"
                "  figures: {daily: {format: percent}, seldom: {format: percent}}\npages:\n  - blocks:\n"
                "      - pie: {series: shares, title: Who reads, allow: {uneven-shares: rounded by the school}}\n");
  std::vector<std::string> const check{"check", "shares.sheet.yaml", "--merge", "shares.csv"};
  scratch.write("shares.csv", "brin;daily;seldom\n01BC;60;40\n02CD;50;50\n");
  EXPECT_THAT(run_program(check).err,
              HasSubstr("shares.sheet.yaml:13:57: warning: nothing in this block breaks \"uneven-shares\"; take "
                        "\"uneven-shares\" out of \"allow\" [unneeded-allow]\n"));
  scratch.write("shares.csv", "brin;daily;seldom\n01BC;60;40\n02CD;50;50.1\n");
  EXPECT_THAT(run_program(check).err, Not(HasSubstr("unneeded-allow")));
  // Of a copy that fails nobody knows.
  scratch.write("shares.csv", "brin;daily;seldom\n01BC;60;40\n02CD;50;\n");
  EXPECT_THAT(run_program(check).err, Not(HasSubstr("unneeded-allow")));
}

TEST_F(Merge, WhatIsComputedOfAnEmptyCellIsAskedForLikeTheCell) {
  scratch.write("roads.yaml", "figures: {all: {value: 100}, half: {ratio: {of: road.price, to: all}}}\n");
  scratch.write("roads.csv", "id;lanes;share;price\n1;5;;4\n2;7;;\n");
  auto const said_of = [&](std::string const& when) {
    scratch.write("roads.sheet.yaml", counting_sheet + "      - panel: {" + when + "text: \"A half is {{half}}.\"}\n");
    return run_program({"render", "roads.sheet.yaml", "--merge", "roads.csv", "-o", "roads"}).err;
  };
  EXPECT_EQ(said_of("when: road.price, "), "made 2 files of 2 copies\n");
  EXPECT_EQ(said_of("when: half, "), "made 2 files of 2 copies\n");
  EXPECT_THAT(said_of(""),
              HasSubstr("roads.csv:3:6: error: row 3: the cell of \"price\" is empty, and the sheet uses it; "
                        "fill it in, or show the block only where there is a value: \"when: road.price\" "
                        "[empty-cell]\n"));
}

}  // namespace
}  // namespace factsheet::cli
