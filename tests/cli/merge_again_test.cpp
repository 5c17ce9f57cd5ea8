// What a merge leaves of what earlier ones made: of some rows, of those that failed, after an interruption.
#include "support/merge_folder.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

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

constexpr char const* sheet_of_names =
    "sheet: 1\nlanguages: [en]\ntitle: \"Reading at {{school.name}}\"\nupdated: 2026-05-01\n"
    "merge: {row: school, key: brin}\npages:\n  - blocks:\n"
    "      - panel: {text: \"Reading at {{school.name}}\"}\n";

struct MergeAgain : testing::Test {
  Scratch scratch;
  MergeAgain() { scratch.write("read.sheet.yaml", sheet_of_names); }

  static Outcome render(std::string const& rows, Names const& more = {}) {
    Names arguments{"render", "read.sheet.yaml", "--merge", rows};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments);
  }
  [[nodiscard]] Names made(std::string const& ending) const {
    Names names;
    for (std::string const& name : scratch.files()) {
      if (name.starts_with("out/") && name.ends_with(ending)) names.push_back(name.substr(4));
    }
    return names;
  }
  [[nodiscard]] static std::string names_in(std::string const& archive) {
    return run_shell("python3 -c \"import zipfile; print(*zipfile.ZipFile('" + archive + "').namelist())\"").out;
  }
  void mend(std::string const& failed, std::string const& replacement) {
    scratch.write("out/read.failed.csv", with(scratch.read("out/read.failed.csv"), failed, replacement));
  }
};

TEST_F(MergeAgain, RowsThatFailedAreMendedInParts) {
  scratch.write("rows.csv", "brin;name\nA;Anchor\nB;\nC;\n");
  EXPECT_EQ(render("rows.csv").status, 1);
  mend("B;;", "B;Beech;");
  EXPECT_EQ(render("out/read.failed.csv", {"--changed"}).status, 1);
  mend("C;;", "C;Cedar;");
  Outcome const last = render("out/read.failed.csv", {"--changed"});
  EXPECT_EQ(last.status, 0);
  EXPECT_THAT(last.err, HasSubstr("removed 0 files"));
  EXPECT_THAT(made(".pdf"), ElementsAre("read-A.en.pdf", "read-B.en.pdf", "read-C.en.pdf"));
  EXPECT_FALSE(scratch.has("out/read.failed.csv"));
}

TEST_F(MergeAgain, RowsThatARunDidNotComeToStayInTheFileThatItReads) {
  constexpr int count = 1000;
  std::string rows = "brin;name\n";
  for (int i = 0; i < count; ++i) rows += fmt::format("K{:04};\n", i);
  scratch.write("rows.csv", rows);
  EXPECT_EQ(render("rows.csv", {"-q"}).status, 1);
  std::string failed = scratch.read("out/read.failed.csv");
  std::string mended;
  for (std::size_t from = 0, at = 0; (at = failed.find('\n', from)) != std::string::npos; from = at + 1) {
    std::string const line = failed.substr(from, at + 1 - from);
    bool const stays = !line.starts_with("K") || line.starts_with("K0001");
    mended += stays ? line : with(line, ";;", ";School;");
  }
  scratch.write("out/read.failed.csv", mended);
  Outcome const stopped = run_shell(
      "\"$FACTSHEET_PROGRAM\" render read.sheet.yaml --merge out/read.failed.csv -q & "
      "while [ ! -e out/read-K0005.en.pdf ]; do kill -0 $! || exit 9; sleep 0.01; done; kill -TERM $!; wait $!");
  EXPECT_EQ(stopped.status, 143) << stopped.err;
  EXPECT_TRUE(scratch.read("out/read.failed.csv") == mended);
  std::size_t const before = made(".pdf").size();
  EXPECT_LT(before, std::size_t{count} - 1);
  Outcome const going_on = render("out/read.failed.csv", {"--changed"});
  EXPECT_EQ(going_on.status, 1);
  EXPECT_THAT(going_on.err, HasSubstr("removed 0 files; 1 copy failed: see out/read.failed.csv\n"));
  EXPECT_EQ(made(".pdf").size(), std::size_t{count} - 1);
  EXPECT_THAT(scratch.read("out/read.failed.csv"), HasSubstr("\nK0001;"));
}

TEST_F(MergeAgain, AnArchiveOfSomeRowsTakesNotThePlaceOfTheWhole) {
  scratch.write("rows.csv", "brin;name\nA;Anchor\nB;\nC;Cedar\n");
  EXPECT_EQ(render("rows.csv", {"--zip"}).status, 1);
  EXPECT_EQ(names_in("out/read.zip"), "read-A.en.pdf read-C.en.pdf\n");
  mend("B;;", "B;Beech;");
  Outcome const mended = render("out/read.failed.csv", {"--zip"});
  EXPECT_EQ(mended.status, 0);
  EXPECT_THAT(mended.err, HasSubstr("warning: out/read.zip has not the copies that are in the folder now; make it "
                                    "again, of all rows, with --zip --changed, or remove it [old-archive]\n"));
  scratch.write("rows.csv", "brin;name\nA;Anchor\nB;Beech\nC;Cedar\n");
  EXPECT_EQ(render("rows.csv", {"--zip", "--only", "A"}).status, 0);
  EXPECT_EQ(render("rows.csv", {"--zip", "--limit", "2"}).status, 0);
  EXPECT_EQ(render("rows.csv", {"--zip", "--shard", "1/2"}).status, 0);
  EXPECT_EQ(names_in("out/read.zip"), "read-A.en.pdf read-C.en.pdf\n");
  EXPECT_EQ(names_in("out/read.failed.zip"), "read-B.en.pdf\n");
  EXPECT_EQ(names_in("out/read.some.zip"), "read-A.en.pdf read-B.en.pdf\n");
  EXPECT_TRUE(scratch.has("out/read.1-of-2.zip"));
  Outcome const all = render("rows.csv", {"--zip", "--changed"});
  EXPECT_THAT(all.err, Not(HasSubstr("old-archive")));
  EXPECT_EQ(names_in("out/read.zip"), "read-A.en.pdf read-B.en.pdf read-C.en.pdf\n");
  EXPECT_THAT(render("rows.csv", {"--changed"}).err, Not(HasSubstr("old-archive")));
}

TEST_F(MergeAgain, CopiesThatAreRemovedAreListed) {
  scratch.write("rows.csv", "brin;name\nA;Anchor\nB;Beech\nC;Cedar\n");
  EXPECT_EQ(render("rows.csv").status, 0);
  scratch.write("rows.csv", "brin;name\nA;Anchor\nC;Cedar\n");
  EXPECT_EQ(render("rows.csv", {"--changed"}).err,
            "removed out/read-B.en.pdf\nmade 0 files of 0 copies; left 2 copies; removed 1 file\n");
  scratch.write("rows.csv", "brin;name\nA;Anchor\n");
  EXPECT_EQ(render("rows.csv", {"--changed", "--format", "json"}).err,
            "{\"left\":\"out/read-A.en.pdf\"}\n{\"removed\":\"out/read-C.en.pdf\"}\n");
}

TEST_F(MergeAgain, WhatNobodySeesDoesNotTurnACondition) {
  scratch.write("read.sheet.yaml", with(sheet_of_names, "      - panel: {text",
                                        "      - panel: {when: school.kind == café, text: Coffee}\n"
                                        "      - panel: {when: school.kind != café, text: Tea}\n      - panel: {text"));
  scratch.write("rows.csv",
                "brin;name;kind\nA;Anchor;café\nB;Beech;café\xE2\x80\x8B\nC;Cedar;ca\xC2\xAD"
                "fé\nD;Dune;\xEF\xBB\xBF Café \xE2\x80\x8B\nE;Elm;cafés\n");
  EXPECT_EQ(render("rows.csv").status, 0);
  for (char const* key : {"A", "B", "C", "D", "E"}) {
    std::string const words = test::PdfReader(scratch.read(fmt::format("out/read-{}.en.pdf", key))).text();
    EXPECT_THAT(words, HasSubstr(key == std::string("E") ? "Tea" : "Coffee")) << key;
  }
}

TEST_F(MergeAgain, TwoKeysThatLookAlikeAreOne) {
  scratch.write("rows.csv", "brin;name\nA1;Anchor\nA1\xE2\x80\x8B;Beech\n");
  Outcome const run = render("rows.csv");
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("is the \"brin\" of row 2 too; take one of the rows out, or give each its own "
                                 "[duplicate-row]\n"));
  EXPECT_THAT(made(".pdf"), testing::IsEmpty());
}

}  // namespace
}  // namespace factsheet::cli
