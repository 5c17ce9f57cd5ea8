// Truth over time: where figures are from, and how old they are.
#include "support/checked.h"

#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

constexpr auto figure_block =
    "      - callout: {figure: helmets, text: {en: of the children., nl: van de kinderen.}}\n";

std::string told_of(std::string const& data, std::string const& rule, std::string const& blocks = figure_block,
                    std::string const& top = "") {
  return checked(sheet_with(blocks, top), data, {rule});
}

TEST(FigureWithoutSource, IsTold) {
  EXPECT_EQ(told_of("figures:\n  helmets: {value: 46, format: percent}\n", "figure-without-source"),
            "data.yaml:2:3: warning: the figure \"helmets\" has no source; add \"source:\" with the id of the work "
            "that it is from [figure-without-source]\n");
  EXPECT_EQ(told_of("series:\n  ways: {rows: [{label: a, value: 1}, {label: b, value: 2}]}\n", "figure-without-source",
                    "      - bar: {series: ways}\n"),
            "data.yaml:2:3: warning: the series \"ways\" has no source; add \"source:\" with the id of the work that "
            "it is from [figure-without-source]\n");
}

TEST(FigureWithoutSource, IsNoneWhenTheBlockHasOneOrItIsAWordOrNobodyShowsIt) {
  std::string const source = "sources:\n  survey: {short: Survey}\n";
  EXPECT_EQ(
      told_of(source + "figures:\n  helmets: {value: 46, format: percent, source: survey}\n", "figure-without-source"),
      "");
  EXPECT_EQ(told_of(source + "figures:\n  helmets: {value: 46, format: percent}\n", "figure-without-source",
                    "      - callout: {figure: helmets, source: survey, text: of the children.}\n"),
            "");
  EXPECT_EQ(told_of("figures:\n  helmets: {value: many, format: text}\n", "figure-without-source"), "");
  EXPECT_EQ(told_of("figures:\n  helmets: {value: 46}\n", "figure-without-source", "      - panel: {text: Read.}\n"),
            "");
}

TEST(OldFigure, IsOfMoreThanThreeYearsAgo) {
  auto const of = [](int year) {
    return told_of("figures:\n  helmets: {value: 46, format: percent, year: " + std::to_string(year) + "}\n",
                   "old-figure");
  };
  EXPECT_EQ(of(2023), "");
  EXPECT_EQ(of(2022),
            "data.yaml:2:47: warning: the figure \"helmets\" is of 2022, more than three years ago; look for a newer "
            "one; if there is none, say so in the block with \"allow: {old-figure: …}\" [old-figure]\n");
}

TEST(OldFigure, ASourceIsToldOfWhereNoFigureTellsOfIt) {
  std::string const source = "sources:\n  survey: {short: Survey, year: 2020}\n";
  EXPECT_EQ(
      told_of(source + "figures:\n  helmets: {value: 46, format: percent, year: 2020, source: survey}\n", "old-figure")
          .find("the source"),
      std::string::npos);
  EXPECT_EQ(told_of(source + "figures:\n  helmets: {value: 46, format: percent, source: survey}\n", "old-figure"),
            "data.yaml:2:33: warning: the source \"survey\" is of 2020, more than three years ago; look for a newer "
            "one; if there is none, say so in the block with \"allow: {old-figure: …}\" [old-figure]\n");
}

TEST(OldFigure, MayBeAllowedByAllBlocksThatShowIt) {
  std::string const data = "figures:\n  helmets: {value: 46, format: percent, year: 2020}\n";
  std::string const allowed = "      - callout: {figure: helmets, text: of us., allow: {old-figure: the last count}}\n";
  EXPECT_EQ(told_of(data, "old-figure", allowed), "");
  EXPECT_NE(told_of(data, "old-figure", allowed + figure_block), "");
}

TEST(UncitedSource, IsToldAndOneThatAComputedFigureRestsOnIsNone) {
  EXPECT_EQ(told_of("sources:\n  survey: {short: Survey}\nfigures:\n  helmets: {value: 46}\n", "uncited-source"),
            "data.yaml:2:3: warning: no block cites the source \"survey\"; cite it with \"source:\", or take it out "
            "[uncited-source]\n");
  EXPECT_EQ(told_of("sources:\n  survey: {short: Survey}\nfigures:\n  a: {value: 46, source: survey}\n"
                    "  b: {value: 40}\n  helmets: {difference: {of: a, from: b}}\n",
                    "uncited-source"),
            "");
}

TEST(UnshownFigure, IsToldOfFiguresAndSeries) {
  EXPECT_EQ(told_of("figures:\n  helmets: {value: 46}\n  lights: {value: 3}\nseries:\n"
                    "  ways: {rows: [{label: a, value: 1}]}\n",
                    "unshown-figure"),
            "data.yaml:3:3: warning: no block shows the figure \"lights\"; show it, or take it out [unshown-figure]\n"
            "data.yaml:5:3: warning: no block shows the series \"ways\"; show it, or take it out [unshown-figure]\n");
  EXPECT_EQ(told_of("figures:\n  helmets: {value: 46}\n  lights: {value: 3}\n", "unshown-figure",
                    std::string(figure_block) + "      - panel: {text: \"{{ lights }} lights\"}\n"),
            "");
}

TEST(UpdatedBeforeData, IsTold) {
  std::string const data = "figures:\n  helmets: {value: 46, year: 2026}\n";
  EXPECT_EQ(told_of(data, "updated-before-data", figure_block, "updated: 2025-12-31\n"),
            "a.sheet.yaml:5:10: warning: the sheet was updated in 2025, and the figure \"helmets\" is of 2026; write "
            "the date on which the sheet was last changed [updated-before-data]\n");
  EXPECT_EQ(told_of(data, "updated-before-data", figure_block, "updated: 2026-01-01\n"), "");
}

}  // namespace
}  // namespace factsheet::test
