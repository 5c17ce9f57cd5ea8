// `render --merge`: a copy of a sheet for each row of a file.
#include "cli/merging/shard.h"
#include "support/pdf_reader.h"
#include "support/scratch.h"

#include <map>
#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::Outcome;
using test::run_program;
using test::run_shell;
using test::Scratch;
using test::with;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using Names = std::vector<std::string>;

constexpr char const* school_sheet = R"(sheet: 1
languages: [nl, en]
title: {nl: "Lezen op {{school.name}}", en: "Reading at {{school.name}}"}
updated: 2026-05-01
data: [figures.yaml]
merge:
  row: school
  key: brin
  language: talen
  columns: {name: Naam van de school}
  defaults: {brin: 00AA, name: De Regenboog, kind: primary, pupils: 240, url: "", talen: ""}
  figures: {pupils: {format: number}}
pages:
  - header: {title: {nl: "Lezen op {{school.name}}", en: "Reading at {{school.name}}"}}
    blocks:
      - callout: {figure: school.pupils, text: {nl: leerlingen, en: pupils}}
      - panel: {when: school.kind == primary, text: {nl: Voor basisscholen., en: For primary schools.}}
      - panel: {when: school.kind != primary, text: {nl: Voor andere scholen., en: For other schools.}}
      - panel: {when: school.pupils > 1000, text: {nl: Een grote school., en: A large school.}}
      - panel: {when: school.url, text: {nl: "Zie {{school.url}}.", en: "See {{school.url}}."}}
      - bar: {series: readers, title: {nl: "Lezers op {{school.name}}", en: "Readers at {{school.name}}"}}
)";
constexpr char const* readers_of_schools = R"(series:
  readers:
    rows:
      - {label: {nl: hier, en: here}, figure: school.pupils}
      - {label: {nl: elders, en: elsewhere}, value: 300}
)";
constexpr char const* schools =
    "brin;Naam van de school;kind;pupils;talen;url\n"
    "00AA;De Regenboog;primary;1.204;nl,en;\n"
    "01BC;*Het* [Anker] {{x}};Secondary;310,5;nl;anker.example.org\n"
    "02CD;Lyceum;secondary;980;;\n";

struct Merge : testing::Test {
  Scratch scratch;
  Merge() {
    scratch.write("school.sheet.yaml", school_sheet);
    scratch.write("figures.yaml", readers_of_schools);
    scratch.write("schools.csv", schools);
  }
  static Outcome render(Names more = {}) {
    Names arguments{"render", "school.sheet.yaml", "--merge", "schools.csv"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments);
  }
  [[nodiscard]] Names made(std::string const& folder = "out/") const {
    Names names;
    for (std::string const& name : scratch.files()) {
      if (name.starts_with(folder) && !name.ends_with(".json")) names.push_back(name.substr(folder.size()));
    }
    return names;
  }
  [[nodiscard]] std::map<std::string, std::string> bytes(std::string const& folder = "out/") const {
    std::map<std::string, std::string> all;
    for (std::string const& name : made(folder)) all[name] = scratch.read(folder + name);
    return all;
  }
  /// What is read on the pages, without the hyphens at the ends of lines.
  [[nodiscard]] std::string words_of(std::string const& file) const {
    std::string text = test::PdfReader(scratch.read(file)).text();
    for (std::size_t at = 0; (at = text.find("\u00AD", at)) != std::string::npos;) text.erase(at, 2);
    return text;
  }
};

TEST_F(Merge, MakesACopyForEachRowInItsLanguages) {
  Outcome const run = render();
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(made(), ElementsAre("school-00AA.en.pdf", "school-00AA.nl.pdf", "school-01BC.nl.pdf",
                                  "school-02CD.en.pdf", "school-02CD.nl.pdf"));
  EXPECT_EQ(run.out,
            "out/school-00AA.nl.pdf\nout/school-00AA.en.pdf\nout/school-01BC.nl.pdf\nout/school-02CD.nl.pdf\n"
            "out/school-02CD.en.pdf\n");
  EXPECT_THAT(run.err, HasSubstr("made 5 files of 3 copies\n"));
}

TEST_F(Merge, PutsTheCellsIntoTextsFiguresAndCharts) {
  EXPECT_EQ(render().status, 0);
  std::string const first = words_of("out/school-00AA.nl.pdf");
  EXPECT_THAT(first, HasSubstr("Lezen op De Regenboog"));
  EXPECT_THAT(first, HasSubstr("Lezers op De Regenboog"));
  EXPECT_THAT(first, HasSubstr("1.204"));
  EXPECT_THAT(first, HasSubstr("Voor basisscholen."));
  EXPECT_THAT(first, HasSubstr("Een grote school."));
  EXPECT_THAT(first, Not(HasSubstr("Voor andere scholen.")));
  EXPECT_THAT(first, Not(HasSubstr("Zie")));
  EXPECT_THAT(words_of("out/school-00AA.en.pdf"), HasSubstr("1,204"));
  std::string const second = words_of("out/school-01BC.nl.pdf");
  EXPECT_THAT(second, HasSubstr("*Het* [Anker] {{x}}"));
  EXPECT_THAT(second, HasSubstr("310,5"));
  EXPECT_THAT(second, HasSubstr("Voor andere scholen."));
  EXPECT_THAT(second, HasSubstr("Zie anker.example.org."));
  EXPECT_THAT(second, Not(HasSubstr("Een grote school.")));
}

TEST_F(Merge, OfNoRowsTheDefaultsStandThere) {
  Outcome const run = run_program({"render", "school.sheet.yaml"});
  EXPECT_EQ(run.status, 0) << run.err;
  std::string const words = words_of("out/school.nl.pdf");
  EXPECT_THAT(words, HasSubstr("Lezen op De Regenboog"));
  EXPECT_THAT(words, HasSubstr("240"));
  EXPECT_THAT(words, Not(HasSubstr("Zie")));
}

TEST_F(Merge, ARowAloneHasTheSameBytes) {
  for (std::string const& profile : Names{"web", "press", "copier"}) {
    ASSERT_EQ(render({"--profile", profile, "-o", "all-" + profile}).status, 0);
    for (std::string const& key : Names{"00AA", "01BC", "02CD"}) {
      ASSERT_EQ(render({"--profile", profile, "--only", key, "-o", "one-" + profile}).status, 0);
    }
    auto const all = bytes("all-" + profile + "/");
    EXPECT_EQ(all.size(), 5u);
    EXPECT_EQ(all, bytes("one-" + profile + "/")) << profile;
  }
}

TEST_F(Merge, ThePartsTogetherAreTheWhole) {
  std::string rows = "brin;Naam van de school;kind;pupils;talen;url\n";
  for (int i = 0; i < 12; ++i) rows += fmt::format("{:02}AA;School {};primary;{};nl;\n", i, i, 100 + i);
  scratch.write("schools.csv", rows);
  ASSERT_EQ(render({"-o", "all"}).status, 0);
  for (int i = 1; i <= 3; ++i) {
    ASSERT_EQ(render({"--shard", fmt::format("{}/3", i), "-o", "parts"}).status, 0);
    ASSERT_EQ(render({"--shard", fmt::format("{}/3", i), "-o", fmt::format("part-{}", i)}).status, 0);
  }
  EXPECT_EQ(bytes("all/").size(), 12u);
  EXPECT_EQ(bytes("all/"), bytes("parts/"));
  std::map<std::string, std::string> together;
  for (int i = 1; i <= 3; ++i) {
    auto const part = bytes(fmt::format("part-{}/", i));
    EXPECT_LT(part.size(), 12u);
    for (auto const& one : part) EXPECT_TRUE(together.insert(one).second) << one.first;
  }
  EXPECT_EQ(together, bytes("all/"));
}

TEST(Shards, AreOfLikeSizesAndStayTheSame) {
  std::vector<int> sizes(8);
  for (int key = 0; key < 8000; ++key) {
    int parts = 0;
    for (unsigned part = 1; part <= 8; ++part) {
      if (!Shard{part, 8}.has(fmt::format("{:04}AB", key))) continue;
      ++parts;
      ++sizes[part - 1];
    }
    EXPECT_EQ(parts, 1);
  }
  for (int const size : sizes) EXPECT_NEAR(size, 1000, 120);
  // A part must hold the same rows on all machines and after an update of the program.
  std::string first;
  for (std::string const& key : Names{"00AA", "01BC", "02CD", "03DE", "04EF"}) {
    first += Shard{1, 2}.has(key) ? '1' : '2';
  }
  EXPECT_EQ(first, "22211");
}

TEST(Shards, AreReadAsAPartOfANumber) {
  EXPECT_TRUE(parse_shard("3/8"));
  for (char const* wrong : {"", "3", "0/8", "9/8", "3/0", "a/b", "3/8/1", "-1/8", "3 / 8"}) {
    EXPECT_FALSE(parse_shard(wrong)) << wrong;
  }
}

TEST_F(Merge, RowsThatFailStandInAFileThatIsFedBackIn) {
  scratch.write("schools.csv",
                "brin;Naam van de school;kind;pupils;talen;url;remark\n"
                "00AA;De Regenboog;primary;1.204;nl;;\"old; small\"\n"
                "01BC;;secondary;310,5;nl;;\n"
                "02CD;Lyceum;secondary;many;nl;;\n"
                "03DE;Anker;primary;200;fr;;\n"
                "04EF;Het; Anker;primary;200;nl;;\n");
  Outcome const run = render();
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("schools.csv:3:6: error: row 3: the cell of \"name\" is empty, and the sheet uses it; "
                                 "fill it in, or show the block only where there is a value: \"when: school.name\" "
                                 "[empty-cell]\n"));
  EXPECT_THAT(run.err, HasSubstr("schools.csv:4:23: error: row 4 of \"pupils\": \"many\" is not a number; "));
  EXPECT_THAT(run.err, HasSubstr("schools.csv:5:24: error: row 5: \"fr\" is no language of the sheet; write nl or en "
                                 "[unknown-language]\n"));
  EXPECT_THAT(run.err, HasSubstr("schools.csv:6:"));
  EXPECT_THAT(run.err, HasSubstr("error: row 6 has 8 cells and the header 7; put a cell that holds ; in quotes "
                                 "[uneven-table]\n"));
  EXPECT_THAT(run.err, HasSubstr("made 1 file of 1 copy; 4 copies failed: see out/school.failed.csv\n"));
  EXPECT_THAT(made(), ElementsAre("school-00AA.nl.pdf", "school.failed.csv"));
  std::string failed = scratch.read("out/school.failed.csv");
  EXPECT_THAT(failed, testing::StartsWith("\xEF\xBB\xBF"
                                          "brin;Naam van de school;kind;pupils;talen;url;remark;reason\r\n"
                                          "01BC;;secondary;310,5;nl;;;"));
  failed = with(failed, "01BC;;", "01BC;Het Anker;");
  failed = with(failed, ";many;", ";980;");
  failed = with(failed, ";fr;", ";en;");
  failed = with(failed, "04EF;Het;Anker;primary;200;nl;;", "04EF;Het Anker;primary;200;nl;;;");
  scratch.write("mended.csv", failed);
  Outcome const again = run_program({"render", "school.sheet.yaml", "--merge", "mended.csv"});
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_THAT(made(), ElementsAre("school-00AA.nl.pdf", "school-01BC.nl.pdf", "school-02CD.nl.pdf",
                                  "school-03DE.en.pdf", "school-04EF.nl.pdf"));
}

TEST_F(Merge, TwoRowsOfOneKeyOrNameStopTheRunBeforeAnythingIsMade) {
  scratch.write("schools.csv", std::string(schools) + "00AA;Een ander;primary;1;nl;\n");
  Outcome run = render();
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("schools.csv:5:1: error: \"00AA\" is the \"brin\" of row 2 too; take one of the rows "
                                 "out, or give each its own [duplicate-row]\n"));
  scratch.write("schools.csv", std::string(schools) + "00aa;Een ander;primary;1;nl;\n");
  run = render();
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("schools.csv:5:1: error: \"00aa\" and \"00AA\" of row 2 would be written to the same "
                                 "files, school-00aa; "));
  scratch.write("schools.csv", schools);
  run = render({"--name", "{{school.kind}}"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("schools.csv:4:1: error: \"02CD\" and \"01BC\" of row 3 would be written to the same "
                                 "files, secondary; write a column that tells them apart into --name: "
                                 "{{school.brin}} [same-name]\n"));
  EXPECT_EQ(made(), Names());
}

TEST_F(Merge, NamesAreSafeOnEveryFileSystem) {
  std::string const long_name(300, 'a');
  scratch.write("schools.csv",
                "brin;Naam van de school;kind;pupils;talen;url\n"
                "1;../../etc/passwd;primary;1;nl;\n"
                "2;..;primary;1;nl;\n"
                "3;CON;primary;1;nl;\n"
                "4;Ouders | School?;primary;1;nl;\n"
                "5;\"Thema: online. \";primary;1;nl;\n"
                "6;" +
                    long_name +
                    ";primary;1;nl;\n"
                    "7;" +
                    long_name +
                    "b;primary;1;nl;\n"
                    "8;.factsheet-manifest.json;primary;1;nl;\n");
  scratch.write("school.sheet.yaml", with(with(school_sheet, "nl: \"Lezen op {{school.name}}\"", "nl: Lezen"),
                                          "nl: \"Lezers op {{school.name}}\"", "nl: Lezers"));
  scratch.write("school.sheet.yaml", with(scratch.read("school.sheet.yaml"),
                                          "{title: {nl: \"Lezen op {{school.name}}\"", "{title: {nl: Lezen"));
  Outcome const run = render({"--name", "{{school.name}}"});
  EXPECT_EQ(run.status, 0) << run.err;
  Names const names = made();
  EXPECT_EQ(names.size(), 8u);
  for (std::string const& name : names) {
    EXPECT_LE(name.size(), 255u);
    EXPECT_EQ(name.find_first_of("<>:\"/\\|?*"), std::string::npos) << name;
    EXPECT_NE(name.front(), '.') << name;
    EXPECT_TRUE(name.ends_with(".nl.pdf")) << name;
  }
  EXPECT_THAT(names, testing::Contains("Ouders - School-.nl.pdf"));
  EXPECT_THAT(names, testing::Contains("Thema- online.nl.pdf"));
  EXPECT_THAT(names, testing::Contains("CON_.nl.pdf"));
}

TEST_F(Merge, NamesInOtherScriptsStayApart) {
  scratch.write("schools.csv",
                "brin;Naam van de school;kind;pupils;talen;url\n"
                "مدرسة;Een;primary;1;nl;\n"
                "Caf\u00e9;Twee;primary;1;nl;\n"
                "🚸;Drie;primary;1;nl;\n");
  Outcome const run = render();
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(made().size(), 3u);
  scratch.write("schools.csv",
                "brin;Naam van de school;kind;pupils;talen;url\n"
                "Caf\u00e9;Een;primary;1;nl;\n"
                "CAFE\u0301;Twee;primary;1;nl;\n");
  EXPECT_THAT(render().err, HasSubstr("[same-name]"));
}

TEST_F(Merge, ChangedMakesOnlyWhatIsNewAndRemovesWhatIsGone) {
  ASSERT_EQ(render({"--changed"}).status, 0);
  auto const before = bytes();
  Outcome run = render({"--changed"});
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("made 0 files of 0 copies; left 3 copies; removed 0 files\n"));
  scratch.write("schools.csv",
                with(with(schools, "Lyceum", "Nieuw Lyceum"), "00AA;De Regenboog;primary;1.204;nl,en;\n", ""));
  run = render({"--changed", "--limit", "1"});
  EXPECT_EQ(made().size(), 5u) << "a run of some rows removes nothing";
  run = render({"--changed"});
  EXPECT_EQ(run.out, "out/school-02CD.nl.pdf\nout/school-02CD.en.pdf\n");
  EXPECT_THAT(run.err, HasSubstr("left 1 copy; removed 2 files\n"));
  EXPECT_THAT(made(), ElementsAre("school-01BC.nl.pdf", "school-02CD.en.pdf", "school-02CD.nl.pdf"));
  EXPECT_EQ(bytes().at("school-01BC.nl.pdf"), before.at("school-01BC.nl.pdf"));
}

TEST_F(Merge, WhatARunLeftTheNextOneMakes) {
  std::string rows = "brin;Naam van de school;kind;pupils;talen;url\n";
  for (int i = 0; i < 40; ++i) rows += fmt::format("{:02}AA;School {};primary;{};nl;\n", i, i, 100 + i);
  scratch.write("schools.csv", rows);
  Outcome const ended = run_shell(
      "\"$FACTSHEET_PROGRAM\" render school.sheet.yaml --merge schools.csv --jobs 1 > list & "
      "program=$!; while [ ! -s list ]; do sleep 0.05; done; kill -TERM $program; wait $program");
  EXPECT_EQ(ended.status, 128 + 15) << ended.err;
  EXPECT_THAT(ended.err, HasSubstr("go on with --changed\n"));
  std::size_t const before = made().size();
  EXPECT_GE(before, 1u);
  EXPECT_LT(before, 40u);
  Outcome const rest = run_shell("\"$FACTSHEET_PROGRAM\" render school.sheet.yaml --merge schools.csv --changed");
  EXPECT_EQ(rest.status, 0) << rest.err;
  EXPECT_THAT(rest.err,
              HasSubstr(fmt::format("made {} files of {} copies; left {} ", 40 - before, 40 - before, before)));
  ASSERT_EQ(run_shell("\"$FACTSHEET_PROGRAM\" render school.sheet.yaml --merge schools.csv -o whole").status, 0);
  EXPECT_EQ(bytes(), bytes("whole/"));
}

TEST_F(Merge, AnotherNameLeavesNoFileOfTheOld) {
  ASSERT_EQ(render({"--changed"}).status, 0);
  ASSERT_EQ(render({"--changed", "--name", "{{school.brin}}-{{sheet}}"}).status, 0);
  EXPECT_THAT(made(), ElementsAre("00AA-school.en.pdf", "00AA-school.nl.pdf", "01BC-school.nl.pdf",
                                  "02CD-school.en.pdf", "02CD-school.nl.pdf"));
}

TEST_F(Merge, TheSheetItselfAndItsCopiesStandBesideOneAnother) {
  ASSERT_EQ(run_program({"render", "--changed", "school.sheet.yaml"}).status, 0);
  ASSERT_EQ(render({"--changed"}).status, 0);
  ASSERT_EQ(run_program({"render", "--changed"}).status, 0);
  EXPECT_EQ(made().size(), 7u);
}

TEST_F(Merge, AllFilesComeInOneArchiveAsWell) {
  ASSERT_EQ(render({"--zip"}).status, 0);
  std::string const first = scratch.read("out/school.zip");
  scratch.write("read_archive.py",
                "import sys, zipfile\n"
                "archive = zipfile.ZipFile('out/school.zip')\n"
                "assert archive.testzip() is None\n"
                "for name in archive.namelist():\n"
                "  assert archive.read(name) == open('out/' + name, 'rb').read(), name\n"
                "  print(name)\n");
  Outcome const listed = run_shell("python3 read_archive.py");
  EXPECT_EQ(listed.status, 0) << listed.err;
  EXPECT_EQ(listed.out,
            "school-00AA.en.pdf\nschool-00AA.nl.pdf\nschool-01BC.nl.pdf\nschool-02CD.en.pdf\nschool-02CD.nl.pdf\n");
  ASSERT_EQ(render({"--zip", "--changed"}).status, 0);
  EXPECT_EQ(scratch.read("out/school.zip"), first);
}

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
      HasSubstr("\"school.brin\" is read as words, which are neither more nor less (in the copy of row 2, 00AA); "
                "let its column be one of numbers: below \"merge\", \"figures: {brin: {format: number}}\" "
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
