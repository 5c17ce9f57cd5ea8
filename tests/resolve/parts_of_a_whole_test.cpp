// Percentages and other parts of a whole, from the author's YAML to what readers see.
#include "resolve/told.h"

#include <gmock/gmock.h>

namespace factsheet::resolve {
namespace {

using test::bar_s;
using test::callout_x;
using test::figure_of;
using test::parts_of;
using test::pie_s;
using test::plain;
using test::series;
using test::stack;
using test::stacked;
using test::told;
using testing::ElementsAre;
using testing::IsEmpty;

// ---- percentages ----

TEST(Percentages, AreThatWhereverTheyStand) {
  std::string const data =
      "figures:\n  x: {value: 16.5}\n"
      "series:\n  s: {unit: percent, rows: [{label: walk, value: 83.5}, {label: car, figure: x}]}\n";
  auto const made = told(data, callout_x + pie_s);
  EXPECT_EQ(figure_of(made.blocks[0]), "16,5%");
  EXPECT_THAT(parts_of(made.blocks[1]), ElementsAre("83,5%", "16,5%"));
  EXPECT_THAT(made.messages, IsEmpty());
}

TEST(Percentages, OfFiguresMakeTheirSeriesOne) {
  std::string const data =
      "figures:\n  a: {value: 60, format: percent}\n  b: {value: 30, format: percent}\n"
      "series:\n  s: {rows: [{label: a, figure: a}, {label: b, figure: b}]}\n";
  EXPECT_THAT(told(data, pie_s).messages,
              ElementsAre("a.sheet.yaml:6:23: error: the shares of the series \"s\" add up to 90 %; they must add up "
                          "to 100 %, at most 0.5 off by rounding [shares-do-not-add-up]"));
}

TEST(Percentages, AreNotAddedToNumbersInASeries) {
  std::string const data =
      "figures:\n  a: {value: 60, format: percent}\n"
      "series:\n  s: {rows: [{label: a, figure: a}, {label: b, value: 40}]}\n";
  EXPECT_THAT(told(data, pie_s).messages,
              ElementsAre("figures.yaml:4:55: error: the series \"s\" has a row that is in percent and one that is a "
                          "plain number; write \"unit: percent\" in the series when all its rows are [unlike-units]"));
  std::string const number =
      "figures:\n  a: {value: 60, format: number}\n"
      "series:\n  s: {unit: percent, rows: [{label: a, figure: a}, {label: b, value: 40}]}\n";
  EXPECT_THAT(
      told(number, pie_s).messages,
      ElementsAre("figures.yaml:4:48: error: \"a\" is a plain number, and the series \"s\" is in percent; write "
                  "\"format: percent\" in the figure, or leave it out of the series [unlike-units]"));
}

TEST(Percentages, DifferByPoints) {
  auto const data = [](std::string const& b, std::string const& more = "") {
    return "figures:\n  a: {value: 46, format: percent}\n  b: {value: " + b +
           ", format: percent}\n  x: {difference: {of: a, from: b" + more + "}}\n";
  };
  EXPECT_EQ(figure_of(told(data("41"), callout_x).blocks[0]), "5 procentpunt");
  EXPECT_EQ(figure_of(told(data("41"), callout_x, "en").blocks[0]), "5 percentage points");
  EXPECT_EQ(figure_of(told(data("45"), callout_x, "en").blocks[0]), "1 percentage point");
  EXPECT_EQ(figure_of(told(data("46.5"), callout_x).blocks[0]), "−0,5 procentpunt");
  EXPECT_EQ(figure_of(told(data("40", ", in: percent"), callout_x).blocks[0]), "15,0%");
}

TEST(Percentages, OfMoreThanNoughtAreNeverNoughtNorAllOfLess) {
  auto const made = told(series("unit: percent\n    decimals: 0", {"99.4", "0.3", "0.2", "0.1"}), pie_s);
  EXPECT_THAT(parts_of(made.blocks[0]), ElementsAre("99%", "<1%", "<1%", "<1%"));
  EXPECT_EQ(plain(made.blocks[0].common.cite.text), "");
  auto const nearly = told(series("unit: percent\n    decimals: 0", {"99.7", "0.3"}), pie_s);
  EXPECT_THAT(parts_of(nearly.blocks[0]), ElementsAre(">99%", "<1%"));
  EXPECT_EQ(figure_of(told("figures: {x: {value: 0.04, decimals: 1, format: percent}}", callout_x).blocks[0]), "<0,1%");
  EXPECT_EQ(figure_of(told("figures: {x: {value: 0, decimals: 0, format: percent}}", callout_x).blocks[0]), "0%");
  EXPECT_EQ(figure_of(told("figures: {x: {value: -0.3, decimals: 0, format: percent}}", callout_x).blocks[0]), "−0,3%");
}

TEST(Percentages, ThatDoNotAddUpAsPrintedGetTheirNote) {
  auto const made = told(series("unit: percent\n    decimals: 0", {"33.4", "33.3", "33.35"}), pie_s);
  EXPECT_THAT(parts_of(made.blocks[0]), ElementsAre("33%", "33%", "33%"));
  EXPECT_EQ(plain(made.blocks[0].common.cite.text), "Samen 99% door afronding.");
}

TEST(Percentages, ThatMayBeFractionsAreAskedAboutInEachChart) {
  auto const data = series("unit: percent", {"0.46", "0.54"});
  std::string const message =
      "figures.yaml:6:31: warning: 0.46 in the series \"s\" is printed as less than one percent; write percentages, 46 "
      "for 0.46 [fraction-as-percent]";
  EXPECT_THAT(told(data, bar_s).messages, ElementsAre(message));
  EXPECT_THAT(told(data, "      - table: {series: s, title: t}\n").messages, ElementsAre(message));
  EXPECT_THAT(
      told(data, pie_s).messages,
      ElementsAre("a.sheet.yaml:6:23: error: the shares of the series \"s\" add up to 1 %; they are fractions of "
                  "one; write percentages, 50 for 0.5 [shares-do-not-add-up]"));
  auto const small = told(series("unit: percent", {"0.3", "0.5"}), bar_s).messages;
  EXPECT_THAT(small, ElementsAre("figures.yaml:6:30: warning: 0.3 in the series \"s\" is printed as less than one "
                                 "percent; write percentages, 30 for 0.3; if less than one percent is meant, write "
                                 "\"decimals: 1\" in the series [fraction-as-percent]"));
  EXPECT_THAT(told(series("unit: percent\n    decimals: 1", {"0.3", "0.5"}), bar_s).messages, IsEmpty());
  EXPECT_THAT(told(series("unit: percent", {"46", "54"}), bar_s).messages, IsEmpty());
}

// ---- stacks ----

TEST(Stacks, OfMoreThanTheWholeAreRefused) {
  EXPECT_THAT(
      told(stack("60", "60"), stacked).messages,
      ElementsAre("figures.yaml:2:58: error: the shares of \"A\" add up to 120 %; what is stacked must not add up "
                  "to more than 100 %; set \"stacked: false\" for shares of several wholes "
                  "[shares-do-not-add-up]"));
  EXPECT_THAT(told(stack("60", "40.4"), stacked).messages, IsEmpty());
  EXPECT_THAT(told(stack("60", "30"), stacked).messages, IsEmpty());
  EXPECT_THAT(told(stack("0.6", "0.6", "unit: ratio"), stacked).messages.size(), 1u);
  auto const noted = told(stack("33.4", "66.4", "unit: percent, decimals: 0"), stacked);
  EXPECT_EQ(plain(noted.blocks[0].common.cite.text), "Samen 99% door afronding.");
}

TEST(Stacks, OfUnlikeUnitsAreRefused) {
  std::string const data =
      "series:\n  s: {label: ja, unit: percent, rows: [{label: A, value: 60}]}\n"
      "  t: {label: nee, rows: [{label: A, value: 30}]}\n";
  EXPECT_THAT(told(data, stacked).messages,
              ElementsAre("figures.yaml:3:44: error: 30 is stacked on 60%, which is in another unit; stack what "
                          "can be added, or set \"stacked: false\" [unlike-units]"));
}

// ---- pies and dots ----

TEST(Pies, OfMoreThanSevenPartsAreAdvisedAgainst) {
  std::vector<std::string> values;
  for (int i = 1; i <= 8; ++i) values.push_back(std::to_string(i));
  EXPECT_THAT(
      told(series("", values), pie_s).messages,
      ElementsAre("a.sheet.yaml:6:23: warning: the pie of \"s\" has 8 parts; more than seven are hard to compare: "
                  "write \"bar:\" in place of \"pie:\", or join small ones [many-parts]"));
  values.pop_back();
  EXPECT_THAT(told(series("", values), pie_s).messages, IsEmpty());
  for (int i = 0; i < 993; ++i) values.push_back("1");
  EXPECT_THAT(told(series("", values), pie_s).messages,
              ElementsAre("a.sheet.yaml:6:23: error: the pie of \"s\" has 1000 parts; at most 60 are drawn: show those "
                          "that matter, as bars [many-parts]"));
}

std::vector<std::string> dots(std::string const& figure, int of) {
  return told("figures: {x: {value: " + figure + "}}",
              "      - pictogram: {of: " + std::to_string(of) + ", shares: [{figure: x, label: draagt}]}\n")
      .messages;
}

double count_of(std::string const& figure, int of) {
  auto const made = told("figures: {x: {value: " + figure + "}}",
                         "      - pictogram: {of: " + std::to_string(of) + ", shares: [{figure: x, label: draagt}]}\n");
  return std::get<Pictogram>(made.blocks[0].content).shares.at(0).count;
}

TEST(Dots, AreDrawnToATenth) {
  EXPECT_DOUBLE_EQ(count_of("4, format: percent", 10), 0.4);
  EXPECT_DOUBLE_EQ(count_of("4, format: percent", 100), 4);
  EXPECT_DOUBLE_EQ(count_of("87.9, format: percent", 10), 8.8);
  EXPECT_DOUBLE_EQ(count_of("70.3, format: percent", 10), 7);
  EXPECT_DOUBLE_EQ(count_of("99.9, format: percent", 10), 9.9);
  EXPECT_DOUBLE_EQ(count_of("100, format: percent", 10), 10);
}

TEST(Dots, OfLessThanATenthAreRefusedWithARemedyThatWorks) {
  EXPECT_THAT(
      dots("0.3, decimals: 1, format: percent", 10),
      ElementsAre("a.sheet.yaml:6:47: error: 0.3 % of 10 dots is less than a tenth of a dot; use \"of: 100\", of "
                  "which it is 0.3 [wrong-share]"));
  EXPECT_THAT(dots("0.3, decimals: 1, format: percent", 100), IsEmpty());
  EXPECT_THAT(
      dots("0.03, decimals: 2, format: percent", 10),
      ElementsAre("a.sheet.yaml:6:47: error: 0.03 % of 10 dots is less than a tenth of a dot; set the figure in a "
                  "callout: there is no tenth of a dot to draw [wrong-share]"));
}

}  // namespace
}  // namespace factsheet::resolve
