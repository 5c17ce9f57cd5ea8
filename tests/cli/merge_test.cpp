// `render --merge`: a copy of a sheet for each row of a file.
#include "cli/merging/shard.h"
#include "core/utf8.h"
#include "support/merge_folder.h"

#include <map>
#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace factsheet::cli {
namespace {

using test::Merge;
using test::Outcome;
using test::run_program;
using test::run_shell;
using test::school_sheet;
using test::schools;
using test::with;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using Names = Merge::Names;

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

TEST_F(Merge, CellsInAddressesAreWrittenInPercentCodesWhereTheyMust) {
  scratch.write("school.sheet.yaml",
                "sheet: 1\nlanguages: [nl]\ntitle: Lezen\nupdated: 2026-05-01\nmerge: {row: school, key: brin}\n"
                "pages:\n  - header: {title: Lezen}\n    blocks:\n"
                "      - panel: {text: \"[Aanmelden](https://example.org/in?school={{school.name}}&brin="
                "{{school.brin}}), [mail](mailto:{{school.mail}}?subject=Vraag%20van%20{{school.name}}) of "
                "[de site]({{school.site}}).\"}\n"
                "      - qr: {title: Meer, link: \"https://example.org/{{school.name}}/{{school.brin}}\"}\n");
  scratch.write(
      "schools.csv",
      "brin;name;mail;site\n00AA;De Ark & zn. (100%);info+nl@example.org;https://ark.example.org/a_b?c=d&e\n");
  Outcome const run = render();
  EXPECT_EQ(run.status, 0) << run.err;
  auto const addresses = test::PdfReader(scratch.read("out/school-00AA.nl.pdf")).addresses();
  for (std::string const address :
       {"https://example.org/in?school=De%20Ark%20%26%20zn.%20%28100%25%29&brin=00AA",
        "mailto:info+nl@example.org?subject=Vraag%20van%20De%20Ark%20%26%20zn.%20%28100%25%29",
        "https://ark.example.org/a_b?c=d&e", "https://example.org/De%20Ark%20%26%20zn.%20%28100%25%29/00AA"}) {
    EXPECT_THAT(addresses, testing::Contains(address));
  }
}

TEST_F(Merge, SignsOfMarkupInACellThatIsAnAddressStayInTheAddress) {
  scratch.write("school.sheet.yaml",
                "sheet: 1\nlanguages: [nl]\ntitle: Lezen\nupdated: 2026-05-01\nmerge: {row: school, key: brin}\n"
                "pages:\n  - header: {title: Lezen}\n    blocks:\n"
                "      - panel: {text: \"Kijk op [de site]({{school.site}}) of {{school.site}} vandaag.\"}\n");
  for (auto const& [cell, address] : std::vector<std::pair<std::string, std::string>>{
           {"https://e.example.org/a)b", "https://e.example.org/a%29b"},
           {"https://e.example.org/a(b", "https://e.example.org/a%28b"},
           {"https://e.example.org/School_(Utrecht)_Oost", "https://e.example.org/School_%28Utrecht%29_Oost"},
           {"https://e.example.org/?a=1&copy=1", "https://e.example.org/?a=1&copy=1"},
           {"https://e.example.org/a*b*c", "https://e.example.org/a*b*c"}}) {
    scratch.write("schools.csv", "brin;site\n00AA;" + cell + "\n");
    Outcome const run = render();
    EXPECT_EQ(run.status, 0) << cell << run.err;
    EXPECT_THAT(test::PdfReader(scratch.read("out/school-00AA.nl.pdf")).addresses(), testing::Contains(address));
    EXPECT_THAT(words_of("out/school-00AA.nl.pdf"), HasSubstr("Kijk op de site of")) << cell;
  }
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

std::string repeated(std::string const& letter, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += letter;
  return all;
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
                    "8;.factsheet-manifest.json;primary;1;nl;\n"
                    "9;" +
                    repeated("\u0645", 300) + ";primary;1;nl;\n10;" + repeated("\U0001F6B8", 300) +
                    ";primary;1;nl;\n"
                    "11;lpt1.school;primary;1;nl;\n"
                    "12;a/b\\c;primary;1;nl;\n");
  scratch.write("school.sheet.yaml", with(with(school_sheet, "nl: \"Lezen op {{school.name}}\"", "nl: Lezen"),
                                          "nl: \"Lezers op {{school.name}}\"", "nl: Lezers"));
  scratch.write("school.sheet.yaml", with(scratch.read("school.sheet.yaml"),
                                          "{title: {nl: \"Lezen op {{school.name}}\"", "{title: {nl: Lezen"));
  Outcome const run = render({"--name", "{{school.name}}"});
  EXPECT_EQ(run.status, 0) << run.err;
  Names const names = made();
  EXPECT_EQ(names.size(), 12u);
  for (std::string const& name : names) {
    EXPECT_LE(name.size(), 255u);
    EXPECT_EQ(name.find_first_of("<>:\"/\\|?*"), std::string::npos) << name;
    EXPECT_NE(name.front(), '.') << name;
    EXPECT_TRUE(name.ends_with(".nl.pdf")) << name;
    EXPECT_EQ(find_invalid_utf8(name), std::string::npos) << name;
  }
  EXPECT_THAT(names, testing::Contains("Ouders - School-.nl.pdf"));
  EXPECT_THAT(names, testing::Contains("Thema- online.nl.pdf"));
  EXPECT_THAT(names, testing::Contains("CON_.nl.pdf"));
  EXPECT_THAT(names, testing::Contains("lpt1_.school.nl.pdf"));
  EXPECT_THAT(names, testing::Contains("a-b-c.nl.pdf"));
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
  constexpr std::size_t all = 300;
  for (std::size_t i = 0; i < all; ++i) rows += fmt::format("{:03}A;School {};primary;{};nl;\n", i, i, 100 + i);
  scratch.write("schools.csv", rows);
  Outcome const ended = run_shell(
      "\"$FACTSHEET_PROGRAM\" render school.sheet.yaml --merge schools.csv --jobs 1 > list & "
      "program=$!; while [ ! -s list ]; do sleep 0.05; done; kill -TERM $program; wait $program");
  EXPECT_EQ(ended.status, 128 + 15) << ended.err;
  EXPECT_THAT(ended.err, HasSubstr("go on with --changed\n"));
  std::size_t const before = made().size();
  EXPECT_GE(before, 1u);
  EXPECT_LT(before, all);
  Outcome const rest = run_shell("\"$FACTSHEET_PROGRAM\" render school.sheet.yaml --merge schools.csv --changed");
  EXPECT_EQ(rest.status, 0) << rest.err;
  EXPECT_THAT(rest.err, HasSubstr(fmt::format("made {0} files of {0} copies; left {1} ", all - before, before)));
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

}  // namespace
}  // namespace factsheet::cli
