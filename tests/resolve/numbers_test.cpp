// How numbers are printed wherever they stand, and what is asked about them: from the author's YAML to what readers
// see.
#include "core/markup.h"
#include "markup/markup.h"
#include "resolve/build.h"
#include "resolve/source_text.h"
#include "sheet/compute/compute_figures.h"
#include "sheet/read/parse_data.h"
#include "sheet/read/parse_sheet.h"

#include <gmock/gmock.h>

namespace factsheet::resolve {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::shared_ptr<SourceFile const> file_of(std::string path, std::string bytes) {
  return std::make_shared<SourceFile const>(SourceFile{std::move(path), std::move(bytes)});
}

/// One language's page with these blocks, and all that was said.
struct Told {
  std::vector<Block> blocks;
  std::vector<std::string> messages;
};

Told told(std::string const& data, std::string const& blocks, std::string const& language = "nl") {
  Diagnostics all;
  std::optional<sheet::DataSet> figures = sheet::DataSet();
  if (!data.empty()) figures = sheet::parse_data(file_of("figures.yaml", data)).take(all);
  auto computed = sheet::compute_figures(std::move(*figures)).take(all);
  std::string const sheet = "sheet: 1\nlanguages: [nl, en]\ntitle: T\npages:\n  - blocks:\n" + blocks;
  auto const written = sheet::parse_sheet(file_of("a.sheet.yaml", sheet)).take(all);
  auto made = test::resolved(*written, *computed, language).take(all);
  sort_and_unite(all);
  return {made->pages.at(0).blocks, test::messages(all)};
}

/// Words without markup, a plain space for one that does not break.
std::string plain(std::string const& markup) {
  std::string words = text::plain_words(SourceText::plain(markup));
  for (auto at = words.find("\u00A0"); at != std::string::npos; at = words.find("\u00A0")) words.replace(at, 2, " ");
  return words;
}

std::string figure_of(Block const& block) {
  auto const& callout = std::get<Callout>(block.content);
  return plain(callout.figure.text) + (callout.unit.empty() ? "" : " " + plain(callout.unit.text));
}

std::vector<std::string> bars_of(Block const& block) {
  std::vector<std::string> shown;
  for (auto const& series : std::get<Bar>(block.content).series) {
    for (auto const& bar : series.bars) shown.push_back(plain(escaped(bar.shown.joined())));
  }
  return shown;
}

std::vector<std::string> parts_of(Block const& block) {
  std::vector<std::string> shown;
  for (auto const& part : std::get<Pie>(block.content).parts) shown.push_back(part.shown.joined());
  return shown;
}

std::vector<std::string> column_of(Block const& block, std::size_t column) {
  std::vector<std::string> shown;
  for (auto const& row : std::get<Table>(block.content).rows) shown.push_back(plain(row.at(column).text));
  return shown;
}

std::string series(std::string const& keys, std::vector<std::string> const& values) {
  std::string text = "series:\n  s:\n    label: s\n" + (keys.empty() ? "" : "    " + keys + "\n") + "    rows:\n";
  for (auto const& value : values) text += "      - {label: r" + value + ", value: " + value + "}\n";
  return text;
}

std::string const callout_x = "      - callout: {figure: x, text: t}\n";
std::string const bar_s = "      - bar: {series: s, title: t}\n";
std::string const pie_s = "      - pie: {series: s, title: t}\n";

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
  EXPECT_THAT(made.messages,
              ElementsAre("figures.yaml:8:31: warning: 99.9 and 99.97 of the series \"s\" are printed with unlike "
                          "decimals; write \"decimals: 2\" in the series to print all of them so [uneven-decimals]"));
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
  auto const made = told(series("", {"0.666666666666667", "0.333333333333333"}), bar_s);
  EXPECT_THAT(bars_of(made.blocks[0]), ElementsAre("0,666666666666667", "0,333333333333333"));
  EXPECT_THAT(made.messages,
              ElementsAre("figures.yaml:5:44: warning: a value of the series \"s\" has 15 decimals; write \"decimals: "
                          "1\" in the series to print all of them so [uneven-decimals]"));
  EXPECT_THAT(told(series("decimals: 1", {"0.666666666666667", "0.333333333333333"}), bar_s).messages, IsEmpty());
}

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

std::string stack(std::string const& first, std::string const& second, std::string const& keys = "unit: percent") {
  return "series:\n  s: {label: ja, " + keys + ", rows: [{label: A, value: " + first + "}]}\n  t: {label: nee, " +
         keys + ", rows: [{label: A, value: " + second + "}]}\n";
}
std::string const stacked = "      - bar: {series: [s, t], stacked: true, title: t}\n";

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
  EXPECT_THAT(
      told(data, stacked).messages,
      ElementsAre("figures.yaml:3:44: error: 30 is stacked on 60%, which is counted in another unit; stack what "
                  "can be added, or set \"stacked: false\" [unlike-units]"));
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
      ElementsAre("figures.yaml:4:26: error: \"a\" is a plain number, and \"b\" is in percent; what is unlike has "
                  "no sum and no difference; if both are one, write \"format: number\" in \"b\" "
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

// ---- which bar stands out, what has an order, how many parts ----

TEST(Highlight, IsTheAuthorsBar) {
  auto const made = told(series("", {"3", "5"}), "      - bar: {series: s, highlight: r3, title: t}\n");
  EXPECT_THAT(std::get<Bar>(made.blocks[0].content).stressed, ElementsAre(true, false));
  EXPECT_THAT(made.messages, IsEmpty());
  EXPECT_THAT(
      told(series("", {"3", "5"}), "      - bar: {series: s, highlight: r4, title: t}\n").messages,
      ElementsAre("a.sheet.yaml:6:37: error: the series has no row \"r4\"; did you mean \"r3\"? [unknown-row]"));
  EXPECT_THAT(told(stack("60", "40"), "      - bar: {series: [s, t], highlight: A, title: t}\n").messages,
              ElementsAre("a.sheet.yaml:6:42: error: bars of several series have the colours of their series; take out "
                          "\"highlight\", or show one series [wrong-highlight]"));
}

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

// ---- dots ----

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
