// A row of a file that has no value keeps its place where rows stand side by side, and readers are told; and money
// that stands in one table.
#include "markup/markup.h"
#include "resolve/build.h"
#include "sheet/compute/compute_figures.h"
#include "sheet/csv/csv_file.h"
#include "sheet/read/parse_data.h"
#include "sheet/read/parse_sheet.h"

#include <gmock/gmock.h>

namespace factsheet::resolve {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct PageOfGaps {
  std::vector<Block> blocks;
  std::vector<std::string> messages;  ///< of the sheet, not of the file
};

/// A page with these blocks, of series `a` and `b` with the columns A and B of the file.
PageOfGaps page_of_gaps(std::string const& csv, std::string const& blocks, std::string const& language = "nl",
                        std::string const& keys = "", std::string const& figures = "") {
  auto const file = [](std::string path, std::string bytes) {
    return std::make_shared<SourceFile const>(SourceFile{std::move(path), std::move(bytes)});
  };
  Diagnostics told_before;
  std::string data = figures;
  if (!csv.empty()) {
    data += "series:\n";
    for (std::string const name : {"A", "B"}) {
      data += "  " + std::string(1, static_cast<char>(name[0] + 32)) + ": {label: " + name + ", " + keys +
              "csv: {file: f.csv, value: " + name + "}}\n";
    }
  }
  auto parsed = sheet::parse_data(file("figures.yaml", data)).take(told_before);
  auto read = sheet::read_csv_series(*std::move(parsed), {{"f.csv", file("f.csv", csv)}}).take(told_before);
  Diagnostics all;
  auto computed = sheet::compute_figures(*std::move(read)).take(all);
  std::string const text = "sheet: 1\nlanguages: [nl, en]\ntitle: T\npages:\n  - blocks:\n" + blocks;
  auto const written = sheet::parse_sheet(file("a.sheet.yaml", text)).take(all);
  auto made = test::resolved(*written, *computed, language).take(all);
  return {made->pages.at(0).blocks, test::messages(all)};
}

std::vector<std::string> cells_of(Block const& block) {
  std::vector<std::string> cells;
  for (auto const& row : std::get<Table>(block.content).rows) {
    std::string line;
    for (auto const& cell : row) line += (line.empty() ? "" : " | ") + text::plain_words(cell);
    cells.push_back(line);
  }
  return cells;
}

std::vector<std::string> values_of(Block const& block) {
  std::vector<std::string> shown;
  for (auto const& series : std::get<Bar>(block.content).series) {
    for (auto const& bar : series.bars) {
      shown.push_back(text::plain_words(bar.label) + " " + bar.shown + (bar.missing ? " missing" : ""));
    }
  }
  return shown;
}

std::string const two_gaps = "Jaar;A;B\n2019;1.5;..\n2020;-;7.5\n2021;3.5;8.5\n";

TEST(Gaps, KeepTheirPlaceInATableAndAreExplained) {
  auto const page = page_of_gaps(two_gaps, "      - table: {series: [a, b], title: T}\n");
  EXPECT_THAT(page.messages, IsEmpty());
  EXPECT_THAT(cells_of(page.blocks[0]), ElementsAre("2019 | 1,5 | –", "2020 | – | 7,5", "2021 | 3,5 | 8,5"));
  EXPECT_EQ(text::plain_words(page.blocks[0].common.cite), "– betekent: geen gegevens.");
  auto const english = page_of_gaps(two_gaps, "      - table: {series: [a, b], title: T}\n", "en");
  EXPECT_EQ(text::plain_words(english.blocks[0].common.cite), "– means: no data.");
}

TEST(Gaps, KeepTheirPlaceInBarsSideBySideAndAlone) {
  auto const page =
      page_of_gaps(two_gaps, "      - bar: {series: [a, b], title: T}\n      - bar: {series: a, title: T}\n", "en");
  EXPECT_THAT(page.messages, IsEmpty());
  EXPECT_THAT(values_of(page.blocks[0]),
              ElementsAre("2019 1.5", "2020 – missing", "2021 3.5", "2019 – missing", "2020 7.5", "2021 8.5"));
  EXPECT_THAT(values_of(page.blocks[1]), ElementsAre("2019 1.5", "2020 – missing", "2021 3.5"));
  EXPECT_EQ(std::get<Bar>(page.blocks[1].content).alt, "Bar chart. Highest value: 2021, 3.5.");
}

/// One at the head and one at the foot, and two in a row; whoever is stressed is found behind them.
TEST(Gaps, MayStandAnywhere) {
  auto const page = page_of_gaps("Jaar;A;B\n2018;.;1\n2019;.;2\n2020;4;3\n2021;x;4\n",
                                 "      - bar: {series: a, title: T, highlight: \"2020\"}\n");
  EXPECT_THAT(page.messages, IsEmpty());
  EXPECT_THAT(values_of(page.blocks[0]), ElementsAre("2018 – missing", "2019 – missing", "2020 4", "2021 – missing"));
  EXPECT_THAT(std::get<Bar>(page.blocks[0].content).stressed, ElementsAre(false, false, true, false));
}

TEST(Gaps, LeaveNoHoleInAPieAndAddNothingToASum) {
  auto const page = page_of_gaps("Wat;A;B\nfiets;40;1\nbus;-;1\nauto;60;1\n",
                                 "      - pie: {series: a, title: T}\n      - callout: {figure: s, text: samen.}\n",
                                 "nl", "unit: percent, ", "figures: {s: {sum: {series: a}}}\n");
  EXPECT_THAT(page.messages, IsEmpty());
  ASSERT_EQ(std::get<Pie>(page.blocks[0].content).parts.size(), 2U);
  EXPECT_TRUE(page.blocks[0].common.cite.empty());
  EXPECT_EQ(std::get<Callout>(page.blocks[1].content).figure.text, "100%");
}

TEST(Gaps, AreRefusedInAStackWithARemedyThatWorks) {
  std::string const csv = "Wie;A;B\n's avonds;40;60\nouders;.;30\n";
  std::string const stack = "      - bar: {series: [a, b], stacked: true, title: T}\n";
  EXPECT_THAT(
      page_of_gaps(csv, stack).messages,
      ElementsAre("f.csv:3:8: error: \"ouders\" has no value for \"A\", so its stack lacks a part; say \"leave-out: "
                  "'ouders'\" in \"csv\" of all the series, or set \"stacked: false\" [gap-in-stack]"));
  EXPECT_THAT(page_of_gaps(csv, "      - bar: {series: [a, b], stacked: false, title: T}\n").messages, IsEmpty());
  EXPECT_THAT(page_of_gaps("Wie;A;B\n's avonds;40;-\nouders;50;30\n", stack).messages,
              ElementsAre(testing::HasSubstr("leave-out: '''s avonds'")));
}

TEST(UnlikeUnits, SideBySideOnOneScaleAreAskedAbout) {
  std::string const series =
      "series:\n  euros: {label: e, unit: currency, rows: [{label: a, value: 3.5}, {label: b, value: 4}]}\n"
      "  dollars: {label: d, unit: currency, currency: USD, rows: [{label: a, value: 3}, {label: b, value: 4}]}\n"
      "  shares: {label: s, unit: percent, rows: [{label: a, value: 30}, {label: b, value: 4}]}\n"
      "  counts: {label: n, rows: [{label: a, value: 30}, {label: b, value: 4}]}\n"
      "  more: {label: m, unit: compact, rows: [{label: a, value: 30}, {label: b, value: 4}]}\n";
  auto const asked = [&](std::string const& ids, std::string const& kind = "bar") {
    return page_of_gaps("", "      - " + kind + ": {series: [" + ids + "], title: T}\n", "nl", "", series).messages;
  };
  EXPECT_THAT(asked("euros, dollars"),
              ElementsAre("figures.yaml:3:79: warning: €\u00A03,50 and US$\u00A03,00 are drawn on one scale, but are "
                          "counted in different units; give each unit a chart of its own [unlike-units]"));
  EXPECT_THAT(asked("shares, counts"), ElementsAre(testing::HasSubstr("30% and 30 are drawn on one scale")));
  EXPECT_THAT(asked("counts, more"), IsEmpty());
  EXPECT_THAT(asked("euros, dollars", "table"), IsEmpty());
}

TEST(MoneyInATable, HasDecimalsAsSoonAsOneFigureHasSome) {
  std::string const figures =
      "figures:\n  pass: {value: 4.5, format: currency, currency: EUR}\n"
      "  year: {value: 12, format: currency, currency: EUR}\n  visits: {value: 12}\n"
      "  round: {value: 12, format: currency, currency: EUR, decimals: 0}\n";
  std::string const table =
      "      - table: {title: T, rows: [[pas, \"{{pass}}\"], [jaar, \"{{ year }}\"], [keer, \"{{visits}}\"], [rond, "
      "\"{{round}}\"]]}\n      - callout: {figure: year, text: per jaar.}\n";
  auto const page = page_of_gaps("", table, "nl", "", figures);
  EXPECT_THAT(cells_of(page.blocks[0]), ElementsAre("pas | € 4,50", "jaar | € 12,00", "keer | 12", "rond | € 12"));
  EXPECT_EQ(std::get<Callout>(page.blocks[1].content).figure.text, "€\u00A012") << "it stands alone";
}

}  // namespace
}  // namespace factsheet::resolve
