// `diff` of two files of rows.
#include "support/merge_folder.h"

#include <gmock/gmock.h>

namespace factsheet::cli {
namespace {

using test::Merge;
using test::Outcome;
using test::run_program;
using test::schools;
using test::with;

struct RowChanges : Merge {
  RowChanges() { scratch.write("older.csv", schools); }
};

TEST_F(RowChanges, AreToldRowByRow) {
  scratch.write("schools.csv",
                "brin;Naam van de school;kind;pupils;talen;url\n"
                "00AA;De Regenboog;primary;1.180;nl,en;\n"
                "02CD;Lyceum;secondary;980;;lyceum.example.org\n"
                "03EF;De Ark;primary;80;;\n");
  Outcome const run = run_program({"diff", "older.csv", "schools.csv"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out,
            "school.sheet.yaml\n"
            "  row 00AA\n"
            "    pupils: \"1.204\" → \"1.180\"\n"
            "  row 02CD\n"
            "    url: nothing → \"lyceum.example.org\"\n"
            "  row 03EF is new\n"
            "  row 01BC is gone\n");
  EXPECT_EQ(run.err, "school.sheet.yaml: rows changed: 2; new: 1; gone: 1\n");
  EXPECT_EQ(
      run_program({"diff", "older.csv", "schools.csv", "--format", "json"}).out,
      R"({"change":"row-changed","sheet":"school.sheet.yaml","row":"00AA","column":"pupils","from":"1.204","to":"1.180"}
{"change":"row-changed","sheet":"school.sheet.yaml","row":"02CD","column":"url","from":"","to":"lyceum.example.org"}
{"change":"row-added","sheet":"school.sheet.yaml","row":"03EF"}
{"change":"row-removed","sheet":"school.sheet.yaml","row":"01BC"}
)");
}

TEST_F(RowChanges, OfColumnsThatTheSheetDoesNotShowAreNoChanges) {
  std::string const more = with(with(with(schools, ";url\n", ";url;visited\n"), ";nl,en;\n", ";nl,en;;yes\n"),
                                "anker.example.org\n", "anker.example.org;no\n");
  scratch.write("older.csv", with(more, "980;;\n", "980;;;no\n"));
  scratch.write("schools.csv", with(more, "980;;\n", "980;;;yes\n"));
  Outcome const run = run_program({"diff", "older.csv", "schools.csv"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "nothing changes in the copies of school.sheet.yaml\n");
}

TEST_F(RowChanges, ARowWithTheKeyOfAnotherIsRefusedAsWhenCopiesAreMade) {
  std::string const rows = schools;
  scratch.write("schools.csv", rows + rows.substr(rows.rfind('\n', rows.size() - 2) + 1));
  Outcome const told = run_program({"diff", "older.csv", "schools.csv"});
  EXPECT_EQ(told.status, 1);
  EXPECT_THAT(told.err, testing::HasSubstr(render().err.substr(0, render().err.find('\n'))));
  EXPECT_THAT(told.err, testing::HasSubstr("too; take one of the rows out, or give each its own [duplicate-row]\n"));
}

TEST_F(RowChanges, OfOneFileAreNone) {
  Outcome const run = run_program({"diff", "older.csv", "schools.csv"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "nothing changes in the copies of school.sheet.yaml\n");
}

TEST_F(RowChanges, AColumnThatTheNewFileLacksIsTold) {
  scratch.write("schools.csv", with(schools, "Naam van de school", "Naam"));
  Outcome const run = run_program({"diff", "older.csv", "schools.csv"});
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_THAT(run.err, testing::HasSubstr("schools.csv has no column \"Naam van de school\""));
}

}  // namespace
}  // namespace factsheet::cli
