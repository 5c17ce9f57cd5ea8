// How numbers are printed wherever they stand, and what is asked about them: from the author's YAML to what readers
// see.
#include "resolve/told.h"

#include <gmock/gmock.h>

namespace factsheet::resolve {
namespace {

using test::bar_s;
using test::bars_of;
using test::callout_x;
using test::column_of;
using test::figure_of;
using test::parts_of;
using test::pie_s;
using test::plain;
using test::series;
using test::stack;
using test::told;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// ---- tables ----

std::string table(std::string const& columns, std::string const& rows) {
  return "      - table:\n          columns: [" + columns + "]\n          rows: [" + rows + "]\n";
}

TEST(Cells, ArePrintedAsTypedWithoutAFormatAndAskedAbout) {
  auto const rows = table("{title: Jaar}, {title: Begin}, {title: Lokaal}, {title: Dag}",
                          "[2023, 9.30, 1204, 3], [2024, 8.45, 12.1, -4]");
  auto const made = told("", rows);
  EXPECT_THAT(column_of(made.blocks[0], 0), ElementsAre("2023", "2024"));
  EXPECT_THAT(column_of(made.blocks[0], 1), ElementsAre("9.30", "8.45"));
  EXPECT_THAT(column_of(made.blocks[0], 2), ElementsAre("1204", "12.1"));
  EXPECT_THAT(column_of(made.blocks[0], 3), ElementsAre("3", "−4"));
  EXPECT_THAT(
      made.messages,
      ElementsAre(
          "a.sheet.yaml:8:19: warning: the column \"Jaar\" has no format, so 2023 is printed as it is typed; write "
          "\"format: year\" in the column, or \"format: number\" for numbers as the language writes them "
          "[cell-as-typed]",
          "a.sheet.yaml:8:25: warning: the column \"Begin\" has no format, so 9.30 is printed as it is typed; write "
          "\"format: text\" in the column, or \"format: number\" for numbers as the language writes them "
          "[cell-as-typed]",
          "a.sheet.yaml:8:31: warning: the column \"Lokaal\" has no format, so 1204 is printed as it is typed; write "
          "\"format: text\" in the column, or \"format: number\" for numbers as the language writes them "
          "[cell-as-typed]"));
}

TEST(Cells, EachRemedySettlesTheQuestion) {
  auto const rows = table("{title: Jaar, format: year}, {title: Begin, format: text}, {title: Aantal, format: number}",
                          "[2023, 9.30, 1204], [2024, 8.45, 12.1]");
  auto const made = told("", rows);
  EXPECT_THAT(made.messages, IsEmpty());
  EXPECT_THAT(column_of(made.blocks[0], 0), ElementsAre("2023", "2024"));
  EXPECT_THAT(column_of(made.blocks[0], 1), ElementsAre("9.30", "8.45"));
  EXPECT_THAT(column_of(made.blocks[0], 2), ElementsAre("1.204", "12,1"));
}

TEST(Cells, OfMoneyHaveTheDecimalsOfTheirColumn) {
  auto const made = told("", table("{title: Prijs, format: currency}", "[4.5], [12], [1250]"));
  EXPECT_THAT(made.messages, IsEmpty());
  EXPECT_THAT(column_of(made.blocks[0], 0), ElementsAre("€ 4,50", "€ 12,00", "€ 1.250,00"));
}

TEST(Cells, StandWithTheirDecimalSignsInLineWhereTheColumnHasNumbers) {
  auto const made = told("", table("{title: Waar}, {title: Liter, format: number}, {title: Deel, format: percent}",
                                   "[douche, 52, 38], [toilet, 34.5, 25.5], [keuken, 1234.25, 0.75]"));
  EXPECT_THAT(std::get<Table>(made.blocks[0].content).by_decimal_sign, ElementsAre(false, true, true));
  EXPECT_THAT(column_of(made.blocks[0], 1), ElementsAre("52", "34,5", "1.234,25"));
}

// ---- money ----

TEST(Money, HasTheDecimalsOfItsCurrencyAsSoonAsOneValueHasSome) {
  EXPECT_EQ(figure_of(told("figures: {x: {value: 4.5, format: currency}}", callout_x).blocks[0]), "€ 4,50");
  EXPECT_EQ(figure_of(told("figures: {x: {value: 12, format: currency}}", callout_x).blocks[0]), "€ 12");
  EXPECT_EQ(figure_of(told("figures: {x: {value: 0.253, format: currency}}", callout_x).blocks[0]), "€ 0,253");
  EXPECT_EQ(figure_of(told("figures: {x: {value: 4.5, decimals: 0, format: currency}}", callout_x).blocks[0]), "€ 5");
  auto const bars = told(series("unit: currency", {"1450.5", "980", "212.75"}), bar_s);
  EXPECT_THAT(bars_of(bars.blocks[0]), ElementsAre("€ 1.450,50", "€ 980,00", "€ 212,75"));
  EXPECT_THAT(bars.messages, IsEmpty());
  EXPECT_THAT(bars_of(told(series("unit: currency", {"1450", "980"}), bar_s).blocks[0]),
              ElementsAre("€ 1.450", "€ 980"));
}

TEST(Money, OfASumAndOfSeriesSideBySide) {
  std::string const sum =
      "figures:\n  a: {value: 4.5, format: currency}\n  b: {value: 12, format: currency}\n"
      "  x: {sum: {figures: [a, b]}}\n";
  EXPECT_EQ(figure_of(told(sum, callout_x).blocks[0]), "€ 16,50");
  std::string const two =
      "series:\n  s: {label: s, unit: currency, rows: [{label: a, value: 12}]}\n"
      "  t: {label: t, unit: currency, rows: [{label: a, value: 4.5}]}\n";
  EXPECT_THAT(bars_of(told(two, "      - bar: {series: [s, t], title: t}\n").blocks[0]),
              ElementsAre("€ 12,00", "€ 4,50"));
}

// ---- decimals ----

TEST(Decimals, StayAsTheyWereGivenAndAreAskedAboutWhereTheyAreUnlike) {
  auto const made = told(series("unit: percent", {"99.97", "99.95", "99.9", "99.99"}), bar_s);
  EXPECT_THAT(bars_of(made.blocks[0]), ElementsAre("99,97%", "99,95%", "99,9%", "99,99%"));
  EXPECT_THAT(
      made.messages,
      ElementsAre("figures.yaml:8:31: warning: 99.9 and 99.97 of the series \"s\" are printed with different numbers "
                  "of decimals; write \"decimals: 2\" in the series to print all of them alike [uneven-decimals]"));
  auto const said = told(series("decimals: 2\n    unit: percent", {"99.97", "99.95", "99.9", "99.99"}), bar_s);
  EXPECT_THAT(bars_of(said.blocks[0]), ElementsAre("99,97%", "99,95%", "99,90%", "99,99%"));
  EXPECT_THAT(said.messages, IsEmpty());
}

TEST(Decimals, OneBesideWholeNumbersIsUsual) {
  auto const made = told(series("unit: percent", {"1", "87.9", "11.2"}), pie_s);
  EXPECT_THAT(parts_of(made.blocks[0]), ElementsAre("1%", "87,9%", "11,2%"));
  EXPECT_THAT(made.messages, IsEmpty());
}

TEST(Decimals, ThatAProgramWroteAreAskedAbout) {
  auto const made = told(series("", {"0.666666666666667", "1.333333333333333"}), bar_s);
  EXPECT_THAT(bars_of(made.blocks[0]), ElementsAre("0,666666666666667", "1,333333333333333"));
  EXPECT_THAT(made.messages,
              ElementsAre("figures.yaml:5:44: warning: a value of the series \"s\" has 15 decimals; write \"decimals: "
                          "1\" in the series to print all of them alike [uneven-decimals]"));
  EXPECT_THAT(told(series("decimals: 1", {"0.666666666666667", "1.333333333333333"}), bar_s).messages, IsEmpty());
}

TEST(Decimals, AreProposedSoManyThatTheSmallestValueIsMoreThanNought) {
  EXPECT_THAT(told(series("", {"0.00025", "0.0001"}), bar_s).messages,
              ElementsAre(HasSubstr("has 5 decimals; write \"decimals: 5\" in the series")));
  EXPECT_THAT(told(series("", {"0.033333333333", "12.5"}), bar_s).messages,
              ElementsAre(HasSubstr("has 12 decimals; write \"decimals: 3\" in the series")));
  auto const said = told(series("decimals: 3", {"0.033333333333", "12.5"}), bar_s);
  EXPECT_THAT(bars_of(said.blocks[0]), ElementsAre("0,033", "12,500"));
  EXPECT_THAT(told("figures:\n  x: {value: 0.000123}\n", callout_x).messages,
              ElementsAre("figures.yaml:2:14: warning: the figure \"x\" has 6 decimals; write \"decimals: 5\" in the "
                          "figure to print as many as are read [uneven-decimals]"));
}

TEST(Fractions, ThatAddUpToOneAreAskedAboutWithoutAUnitToo) {
  EXPECT_THAT(told(series("", {"0.46", "0.54"}), pie_s).messages,
              ElementsAre("figures.yaml:5:31: warning: the values of the series \"s\" add up to 1; 0.46 may be a "
                          "percentage; write \"unit: percent\" in the series and percentages, 46 for 0.46; if "
                          "fractions are meant, write \"decimals: 2\" [fraction-as-percent]"));
  EXPECT_THAT(told(series("decimals: 2", {"0.46", "0.54"}), pie_s).messages, IsEmpty());
  EXPECT_THAT(told(series("unit: percent", {"46", "54"}), pie_s).messages, IsEmpty());
  EXPECT_THAT(told(series("", {"0.46", "0.64"}), pie_s).messages, IsEmpty());
}

// ---- sums and ratios ----

TEST(Sums, OfUnlikeUnitsAreRefused) {
  auto const sum = [](std::string const& a, std::string const& b, std::string const& operation) {
    return told("figures:\n  a: {value: 5" + a + "}\n  b: {value: 4" + b + "}\n  x: {" + operation + "}\n", callout_x)
        .messages;
  };
  std::string const add = "sum: {figures: [a, b]}";
  EXPECT_THAT(sum(", format: currency, currency: GBP", ", format: currency, currency: EUR", add),
              ElementsAre("figures.yaml:4:26: error: \"a\" is in GBP, and \"b\" is in EUR; give both in one currency: "
                          "change one of them into GBP [unlike-units]"));
  EXPECT_THAT(
      sum("", ", format: percent", add),
      ElementsAre("figures.yaml:4:26: error: \"a\" is a plain number, and \"b\" is in percent; figures in different "
                  "units cannot be added or subtracted; if both are the same, write \"format: number\" in \"b\" "
                  "[unlike-units]"));
  EXPECT_EQ(sum("", ", format: currency", "difference: {of: a, from: b}").size(), 1u);
  EXPECT_EQ(sum(", format: currency, currency: GBP", ", format: currency", "ratio: {of: a, to: b}").size(), 1u);
  EXPECT_THAT(sum("", ", format: compact", add), IsEmpty());
  EXPECT_THAT(sum(", format: currency", ", format: currency, currency: EUR", add), IsEmpty());
}

TEST(Ratios, OfNearlyAllAreNotAll) {
  auto const ratio = [](std::string const& part, std::string const& whole) {
    return figure_of(told("figures:\n  a: {value: " + part + ", format: number}\n  b: {value: " + whole +
                              ", format: number}\n  x: {ratio: {of: a, to: b}}\n",
                          callout_x)
                         .blocks[0]);
  };
  EXPECT_EQ(ratio("999", "1000"), "999 op de 1.000");
  EXPECT_EQ(ratio("9999", "10000"), "9.999 op de 10.000");
  EXPECT_EQ(ratio("996", "1000"), "996 op de 1.000");
  EXPECT_EQ(ratio("1", "5"), "1 op de 5");
}

// ---- years ----

TEST(Years, MayBeNumbersAndAreAskedAbout) {
  EXPECT_THAT(
      told("figures: {x: {value: 2023}}", callout_x).messages,
      ElementsAre("figures.yaml:1:22: warning: the figure \"x\" is 2023, which may be a year or a number; write "
                  "\"format: year\" or \"format: number\" [year-or-number]"));
  for (std::string const value : {"999", "2101", "2023.0", "2023, format: number", "2023, format: year"}) {
    EXPECT_THAT(told("figures: {x: {value: " + value + "}}", callout_x).messages, IsEmpty()) << value;
  }
}

// ---- which bar stands out ----

TEST(Highlight, IsTheAuthorsBar) {
  auto const made = told(series("", {"3", "5"}), "      - bar: {series: s, highlight: r3, title: t}\n");
  EXPECT_THAT(std::get<Bar>(made.blocks[0].content).stressed, ElementsAre(true, false));
  EXPECT_THAT(made.messages, IsEmpty());
  EXPECT_THAT(
      told(series("", {"3", "5"}), "      - bar: {series: s, highlight: r4, title: t}\n").messages,
      ElementsAre("a.sheet.yaml:6:37: error: the series has no row \"r4\"; did you mean \"r3\"? [unknown-row]"));
  EXPECT_THAT(told(stack("60", "40"), "      - bar: {series: [s, t], highlight: A, title: t}\n").messages,
              ElementsAre("a.sheet.yaml:6:42: error: bars of several series take the colours of their series; remove "
                          "\"highlight\", or show one series [wrong-highlight]"));
}

}  // namespace
}  // namespace factsheet::resolve
