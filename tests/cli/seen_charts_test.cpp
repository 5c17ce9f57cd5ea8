// Charts that were drawn wrongly once, from their files to the page; `faults_of` and the tests of charts/ look at more
// of each kind.
#include "support/seen_chart.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace factsheet::cli {
namespace {

using test::DrawnPart;
using test::DrawnText;
using test::seen;
using test::SeenChart;
using test::series_of_rows;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::pair<std::string, std::string>> years(int from, std::vector<std::string> const& values) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (std::size_t i = 0; i < values.size(); ++i)
    rows.emplace_back(std::to_string(from + static_cast<int>(i)), values[i]);
  return rows;
}

std::vector<std::pair<std::string, std::string>> months(std::vector<std::string> const& values) {
  std::vector<std::string> const names{"januari", "februari", "maart",     "april",   "mei",      "juni",
                                       "juli",    "augustus", "september", "oktober", "november", "december"};
  std::vector<std::pair<std::string, std::string>> rows;
  for (std::size_t i = 0; i < values.size(); ++i) rows.emplace_back(names[i], values[i]);
  return rows;
}

/// Bars that stand on one line, all of one width.
void expect_upright(SeenChart const& chart, std::size_t count) {
  ASSERT_EQ(chart.parts.size(), count);
  for (DrawnPart const& bar : chart.parts) {
    EXPECT_NEAR(bar.box.bottom().mm(), chart.parts.front().box.bottom().mm(), 0.01);
    EXPECT_NEAR(bar.box.size.width.mm(), chart.parts.front().box.size.width.mm(), 0.01);
  }
}

/// Set whole, on a line.
void expect_whole(SeenChart const& chart, std::string const& wanted) {
  auto const* const text = chart.text(wanted);
  ASSERT_NE(text, nullptr) << wanted;
  EXPECT_EQ(text->lines.size(), 1U) << wanted;
}

TEST(SeenChart, DirectionIsObeyedForMonths) {
  auto const rows = months({"12", "15", "9", "30", "22", "11", "3", "2", "40", "41", "38", "1"});
  auto const chart = seen("      - bar: {span: 12, series: m, direction: vertical, title: Bezoekers per maand}\n",
                          "series:\n" + series_of_rows("m", "", rows));
  expect_upright(chart, 12);
  EXPECT_THAT(chart.messages, IsEmpty());
  for (auto const& row : rows) expect_whole(chart, row.first);
}

TEST(SeenChart, DirectionIsObeyedForDaysAndYearsSideBySide) {
  auto const days =
      seen("      - bar: {span: 6, series: w, direction: vertical, title: Per dag}\n",
           "series:\n" +
               series_of_rows(
                   "w", "",
                   {{"maandag", "12"}, {"dinsdag", "15"}, {"woensdag", "9"}, {"donderdag", "30"}, {"vrijdag", "22"}}));
  expect_upright(days, 5);
  expect_whole(days, "donderdag");
  auto const by_year =
      seen("      - bar: {span: 6, series: y, direction: vertical, title: Per jaar}\n",
           "series:\n" + series_of_rows("y", "",
                                        years(2015, {"120500", "130250", "128100", "131000", "132500", "99800",
                                                     "101200", "118400", "129900", "133333"})));
  expect_upright(by_year, 10);
  for (int year = 2015; year <= 2024; ++year) expect_whole(by_year, std::to_string(year));
}

TEST(SeenChart, VerticalIgnored12Months) {
  auto const rows =
      months({"93.0", "134.2", "113.5", "51.6", "14.8", "5.9", "2.3", "83.3", "21.1", "122.4", "212.6", "284.5"});
  auto const chart = seen("      - bar: {span: 12, series: maanden, title: Neerslag, direction: vertical}\n",
                          "series:\n" + series_of_rows("maanden", "decimals: 1\n    ", rows));
  expect_upright(chart, 12);
  for (auto const& row : rows) expect_whole(chart, row.first);
  expect_whole(chart, "284,5");
  // In half the width the names find no room, and the message names the one.
  EXPECT_THAT(seen("      - bar: {span: 6, series: maanden, title: Neerslag, direction: vertical}\n",
                   "series:\n" + series_of_rows("maanden", "decimals: 1\n    ", rows))
                  .messages,
              ElementsAre(testing::StartsWith(
                  "vertical bars have no room for the label \"november\": at the smallest readable size its "
                  "longest part is ")));
}

TEST(SeenChart, VerticalIgnored20Years) {
  auto const rows = years(2004, {"12", "13", "15", "14", "16", "18", "19", "17", "21", "22",
                                 "25", "24", "26", "27", "29", "31", "30", "33", "35", "34"});
  std::string const data = "series:\n" + series_of_rows("pct20", "unit: percent\n    ", rows);
  auto const wide = seen("      - bar: {span: 12, series: pct20, title: Aandeel, direction: vertical}\n", data);
  expect_upright(wide, 20);
  for (int year = 2004; year <= 2023; ++year) expect_whole(wide, std::to_string(year));
  for (auto const& row : rows) expect_whole(wide, row.second + "%");
  // Narrower, every other year is named, the last one among them, and at last every fifth.
  auto const narrower = seen("      - bar: {span: 6, series: pct20, title: Aandeel, direction: vertical}\n", data);
  expect_upright(narrower, 20);
  EXPECT_NE(narrower.text("2023"), nullptr);
  EXPECT_EQ(narrower.text("2022"), nullptr);
  EXPECT_NE(narrower.text("2021"), nullptr);
  auto const least = seen("      - bar: {span: 3, series: pct20, title: Aandeel, direction: vertical}\n", data);
  expect_upright(least, 20);
  EXPECT_NE(least.text("2023"), nullptr);
  EXPECT_EQ(least.text("2021"), nullptr);
}

/// A line that is level, or one that is upright, between a value and what it is told of.
bool has_line_at(SeenChart const& chart, DrawnText const& value, bool level) {
  Rect const ink = value.lines.front();
  auto const lines = test::lines_of(chart.frame);
  return std::any_of(lines.begin(), lines.end(), [&](std::vector<Point> const& line) {
    Point const a = line.front();
    Point const b = line.back();
    if (level) {
      bool const below = a.y == b.y && a.y >= ink.bottom() && a.y < ink.bottom() + Length::from_mm(3);
      return below && std::min(a.x, b.x) <= ink.left() && std::max(a.x, b.x) >= ink.right();
    }
    bool const before = a.x == b.x && a.x <= ink.left() && a.x > ink.left() - Length::from_mm(3);
    return before && std::min(a.y, b.y) <= ink.top() && std::max(a.y, b.y) >= ink.bottom();
  });
}

TEST(SeenChart, ZerosStandOnABaseline) {
  std::string const data = "series:\n" + series_of_rows("z", "", {{"fiets", "0"}, {"bus", "0"}, {"step", "0"}}) +
                           series_of_rows("some", "", {{"fiets", "0"}, {"bus", "12"}, {"step", "3"}});
  for (std::string const id : {"z", "some"}) {
    for (bool const level : {true, false}) {
      auto const chart = seen(fmt::format("      - bar: {{span: 6, series: {}, direction: {}, axis: false, title: "
                                          "Ongelukken}}\n",
                                          id, level ? "vertical" : "horizontal"),
                              data);
      EXPECT_THAT(chart.messages, IsEmpty());
      EXPECT_EQ(chart.parts.size(), id == "z" ? 0U : 2U);
      std::size_t noughts = 0;
      for (DrawnText const& text : chart.texts) {
        if (text.text != "0") continue;
        ++noughts;
        EXPECT_TRUE(has_line_at(chart, text, level)) << id << (level ? " upright" : " lying");
      }
      EXPECT_EQ(noughts, id == "z" ? 3U : 1U);
    }
  }
}

TEST(SeenChart, NumberBrokenIsNever) {
  auto const chart = seen("      - bar: {span: 3, series: gdp, title: Titel van de grafiek}\n",
                          "series:\n" + series_of_rows("gdp", "unit: currency\n    currency: USD\n    ",
                                                       {{"Verenigde Staten", "25462700000000"},
                                                        {"China", "17963170000000"},
                                                        {"Japan", "4231141000000"},
                                                        {"Duitsland", "4072191000000"},
                                                        {"Nederland", "991114600000"}}));
  for (std::string const value :
       {"25.462.700.000.000", "17.963.170.000.000", "4.231.141.000.000", "4.072.191.000.000", "991.114.600.000"}) {
    expect_whole(chart, "US$\u00A0" + value);
  }
}

/// Opinions of four groups, as the answers of a scale.
std::string opinions() {
  std::vector<std::string> const groups{"ouders van 4–7 jaar", "ouders van 8–11 jaar", "leraren basisonderwijs",
                                        "leraren voortgezet onderwijs"};
  std::vector<std::pair<std::string, std::vector<std::string>>> const answers{
      {"zeer mee oneens", {"4.2", "3.1", "9.1", "0.4"}},
      {"mee oneens", {"11.6", "14", "21", "7.6"}},
      {"niet eens, niet oneens", {"23.1", "22.9", "30.3", "30"}},
      {"mee eens", {"44.8", "40", "29.4", "42"}},
      {"zeer mee eens", {"16.3", "20", "10.2", "20"}}};
  std::string data = "series:\n";
  for (std::size_t s = 0; s < answers.size(); ++s) {
    std::vector<std::pair<std::string, std::string>> rows;
    for (std::size_t i = 0; i < groups.size(); ++i) rows.emplace_back(groups[i], answers[s].second[i]);
    data += series_of_rows(fmt::format("l{}", s),
                           fmt::format("label: \"{}\"\n    unit: percent\n    ", answers[s].first), rows);
  }
  return data;
}

/// In the part, beside it, or at the end of a line that leads to it.
bool is_tied(SeenChart const& chart, DrawnText const& value, Rect const& part) {
  Rect const ink = value.lines.front();
  Length const near = Length::from_mm(2.5);
  bool const beside = ink.left() <= part.right() + near && ink.right() >= part.left() - near &&
                      ink.top() <= part.bottom() + near && ink.bottom() >= part.top() - near;
  if (beside) return true;
  auto const lines = test::lines_of(chart.frame);
  auto const is_at = [](Point point, Rect const& box, Length air) {
    return point.x >= box.left() - air && point.x <= box.right() + air && point.y >= box.top() - air &&
           point.y <= box.bottom() + air;
  };
  return std::any_of(lines.begin(), lines.end(), [&](std::vector<Point> const& line) {
    Length const air = Length::from_mm(1.5);
    return (is_at(line.front(), part, air) && is_at(line.back(), ink, air)) ||
           (is_at(line.back(), part, air) && is_at(line.front(), ink, air));
  });
}

TEST(SeenChart, StackLabelsLooseAreTiedToTheirParts) {
  std::vector<std::string> const values{"4,2%",  "11,6%", "23,1%", "44,8%", "16,3%", "3,1%",  "14%",
                                        "22,9%", "40%",   "20%",   "9,1%",  "21%",   "30,3%", "29,4%",
                                        "10,2%", "0,4%",  "7,6%",  "30%",   "42%",   "20%"};
  for (std::string const how : {"span: 6", "span: 12", "span: 12, direction: vertical"}) {
    auto const chart =
        seen(fmt::format("      - bar: {{{}, series: [l0, l1, l2, l3, l4], title: Meningen, stacked: true}}\n", how),
             opinions());
    EXPECT_THAT(chart.messages, IsEmpty()) << how;
    // A key has a swatch for each series before the parts.
    ASSERT_GE(chart.parts.size(), values.size()) << how;
    std::vector<DrawnPart> const parts(chart.parts.end() - static_cast<std::ptrdiff_t>(values.size()),
                                       chart.parts.end());
    std::size_t found = 0;
    for (DrawnText const& text : chart.texts) {
      if (found == values.size() || text.text != values[found]) continue;
      EXPECT_TRUE(is_tied(chart, text, parts[found].box)) << how << ": " << text.text;
      ++found;
    }
    EXPECT_EQ(found, values.size()) << how;
    for (std::size_t i = 1; i < 5; ++i) {
      EXPECT_GT(lightness(parts[i].fill.colour), lightness(parts[i - 1].fill.colour)) << "the scale has an order";
    }
  }
}

TEST(SeenChart, AStackDoesNotPrintNought) {
  auto const chart = seen(
      "      - bar: {series: [a, b], title: Meningen, stacked: true}\n",
      "series:\n" + series_of_rows("a", "label: ja\n    unit: percent\n    ", {{"ouders", "100"}, {"leraren", "40"}}) +
          series_of_rows("b", "label: nee\n    unit: percent\n    ", {{"ouders", "0"}, {"leraren", "60"}}));
  EXPECT_EQ(chart.text("0%"), nullptr);
  EXPECT_NE(chart.text("60%"), nullptr);
}

TEST(SeenChart, FortyLyingBarsFitAPageAndKeepTheirGaps) {
  std::string data = "series:\n  s:\n    rows:\n";
  for (int i = 1; i <= 40; ++i) data += fmt::format("      - {{label: Town {}, value: {}}}\n", i, 140 - i);
  SeenChart const chart = seen("      - bar: {series: s, title: Towns, span: 6}\n", data);
  EXPECT_THAT(chart.messages, IsEmpty());
  ASSERT_EQ(chart.parts.size(), 40U);
  for (std::size_t i = 1; i < chart.parts.size(); ++i) {
    Rect const above = chart.parts[i - 1].box, below = chart.parts[i].box;
    EXPECT_GT((below.top() - above.bottom()).mm(), 1.0);
    EXPECT_GT(below.size.height.mm(), 2.0);
  }
}

}  // namespace
}  // namespace factsheet::cli
