// Charts that were drawn wrongly once, from their files to the page; `faults_of` and the tests of charts/ look at more
// of each kind.
#include "cli/loading/loading.h"
#include "layout/pages/layout.h"
#include "resolve/resolve.h"
#include "support/chart_samples.h"
#include "support/scratch.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::DrawnPart;
using test::DrawnText;
using testing::ElementsAre;
using testing::IsEmpty;

struct SeenChart {
  scene::Frame frame;
  std::vector<DrawnPart> parts;  ///< bars, slices and dots
  std::vector<std::string> messages;

  [[nodiscard]] DrawnText const* text(std::string const& wanted) const {
    for (DrawnText const& text : texts) {
      if (text.text == test::without_spaces(wanted)) return &text;
    }
    return nullptr;
  }
  std::vector<DrawnText> texts;
};

Bundle const& bundle_of_seen() {
  static Bundle const loaded = [] {
    setenv("FACTSHEET_ASSETS", FACTSHEET_SOURCE_DIR, 1);
    return *load_bundle();
  }();
  return loaded;
}

std::string told(Diagnostic const& fault) { return fmt::format("{}; {} [{}]", fault.message, fault.help, fault.rule); }

/// The one page of a Dutch sheet with these blocks (lines indented by six spaces) and this data.
SeenChart seen(std::string const& blocks, std::string const& data, std::string const& more = "") {
  test::Scratch const scratch;
  scratch.write("a.sheet.yaml", "sheet: 1\nlanguages: [nl]\ntitle: T\n" + more +
                                    "data: [figures.yaml]\npages:\n  - blocks:\n" + blocks);
  scratch.write("figures.yaml", data);
  scratch.write("own.theme.yaml",
                "extends: calm\ncolours:\n  oranje: {rgb: \"#F26A21\", cmyk: [0, 70, 95, 0]}\n"
                "  paars: {rgb: \"#5B2A86\", cmyk: [80, 95, 0, 0]}\nchart: [paars, oranje]\n");
  SeenChart chart;
  Diagnostics faults;
  auto const loaded = load_sheet("a.sheet.yaml", bundle_of_seen()).take(faults);
  auto const sheet = resolve::resolve(loaded->sheet, loaded->data, loaded->theme, loaded->assets, "nl").take(faults);
  std::optional<scene::Document> document;
  if (sheet && !has_errors(faults)) document = layout::lay_out(*sheet, *bundle_of_seen().shaper).take(faults);
  sort_and_unite(faults);
  for (Diagnostic const& fault : faults) {
    if (fault.rule != "page-not-full") chart.messages.push_back(told(fault));
  }
  if (!document) return chart;
  EXPECT_EQ(document->pages.size(), 1U);
  chart.frame = {document->pages.front().size, {}, document->pages.front().items, document->nodes, {}};
  chart.texts = test::texts_of(chart.frame);
  for (DrawnPart const& part : test::parts_of(chart.frame)) {
    if (part.fill.pattern != scene::Pattern::none) chart.parts.push_back(part);
  }
  return chart;
}

std::string series(std::string const& id, std::string const& keys,
                   std::vector<std::pair<std::string, std::string>> const& rows) {
  std::string text = fmt::format("  {}:\n    {}rows:\n", id, keys);
  for (auto const& [label, value] : rows) text += fmt::format("      - {{label: \"{}\", value: {}}}\n", label, value);
  return text;
}

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
                          "series:\n" + series("m", "", rows));
  expect_upright(chart, 12);
  EXPECT_THAT(chart.messages, IsEmpty());
  for (auto const& row : rows) expect_whole(chart, row.first);
}

TEST(SeenChart, DirectionIsObeyedForDaysAndYearsSideBySide) {
  auto const days = seen(
      "      - bar: {span: 6, series: w, direction: vertical, title: Per dag}\n",
      "series:\n" +
          series("w", "",
                 {{"maandag", "12"}, {"dinsdag", "15"}, {"woensdag", "9"}, {"donderdag", "30"}, {"vrijdag", "22"}}));
  expect_upright(days, 5);
  expect_whole(days, "donderdag");
  auto const by_year = seen("      - bar: {span: 6, series: y, direction: vertical, title: Per jaar}\n",
                            "series:\n" + series("y", "",
                                                 years(2015, {"120500", "130250", "128100", "131000", "132500", "99800",
                                                              "101200", "118400", "129900", "133333"})));
  expect_upright(by_year, 10);
  for (int year = 2015; year <= 2024; ++year) expect_whole(by_year, std::to_string(year));
}

TEST(SeenChart, VerticalIgnored12Months) {
  auto const rows =
      months({"93.0", "134.2", "113.5", "51.6", "14.8", "5.9", "2.3", "83.3", "21.1", "122.4", "212.6", "284.5"});
  auto const chart = seen("      - bar: {span: 12, series: maanden, title: Neerslag, direction: vertical}\n",
                          "series:\n" + series("maanden", "decimals: 1\n    ", rows));
  expect_upright(chart, 12);
  for (auto const& row : rows) expect_whole(chart, row.first);
  expect_whole(chart, "284,5");
  // In half the width the names find no room, and the message names the one.
  EXPECT_THAT(seen("      - bar: {span: 6, series: maanden, title: Neerslag, direction: vertical}\n",
                   "series:\n" + series("maanden", "decimals: 1\n    ", rows))
                  .messages,
              ElementsAre(testing::StartsWith(
                  "vertical bars have no room for the label \"november\": at the smallest readable size its "
                  "longest part is ")));
}

TEST(SeenChart, VerticalIgnored20Years) {
  auto const rows = years(2004, {"12", "13", "15", "14", "16", "18", "19", "17", "21", "22",
                                 "25", "24", "26", "27", "29", "31", "30", "33", "35", "34"});
  std::string const data = "series:\n" + series("pct20", "unit: percent\n    ", rows);
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
  std::string const data = "series:\n" + series("z", "", {{"fiets", "0"}, {"bus", "0"}, {"step", "0"}}) +
                           series("some", "", {{"fiets", "0"}, {"bus", "12"}, {"step", "3"}});
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
                          "series:\n" + series("gdp", "unit: currency\n    currency: USD\n    ",
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
    data +=
        series(fmt::format("l{}", s), fmt::format("label: \"{}\"\n    unit: percent\n    ", answers[s].first), rows);
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
  auto const chart =
      seen("      - bar: {series: [a, b], title: Meningen, stacked: true}\n",
           "series:\n" + series("a", "label: ja\n    unit: percent\n    ", {{"ouders", "100"}, {"leraren", "40"}}) +
               series("b", "label: nee\n    unit: percent\n    ", {{"ouders", "0"}, {"leraren", "60"}}));
  EXPECT_EQ(chart.text("0%"), nullptr);
  EXPECT_NE(chart.text("60%"), nullptr);
}

TEST(SeenChart, Pictogram4PercentIsFourTenthsOfADot) {
  std::string const data = "figures:\n  f: {value: 4, format: percent}\n";
  auto const ten = seen(
      "      - pictogram: {span: 4, title: Titel, figure: f, of: 10, text: van de kinderen., shares: [{figure: f, "
      "label: "
      "draagt}]}\n",
      data);
  EXPECT_THAT(ten.messages, IsEmpty());
  double filled = 0;
  for (DrawnPart const& part : ten.parts) {
    if (part.fill.colour.name.empty()) continue;
    filled += part.box.size.width / part.box.size.height;
  }
  EXPECT_EQ(ten.parts.size(), 1U) << "one dot is begun";
  EXPECT_GT(filled, 0.3);
  EXPECT_LT(filled, 0.5);
  auto const hundred = seen(
      "      - pictogram: {span: 6, title: Titel, figure: f, of: 100, text: van de kinderen., shares: [{figure: f, "
      "label: draagt}]}\n",
      data);
  EXPECT_EQ(hundred.parts.size(), 5U) << "four dots, and one in the key";
}

std::string words_in_order(SeenChart const& chart) {
  std::string all;
  for (DrawnText const& text : chart.texts) all += text.text;
  return all;
}

TEST(SeenChart, PictogramMeasureSplitsAndCutsNoSentence) {
  auto const chart = seen(
      "      - pictogram:\n          span: 6\n          title: Titel van de grafiek\n"
      "          measure: Aandeel in procenten\n          figure: f\n          of: 20\n"
      "          text: van de kinderen heeft dit meegemaakt.\n          shares:\n"
      "            - {figure: f, label: gebruikt sociale media}\n            - {value: 7, label: dagelijks}\n"
      "            - {value: 2, label: heeft nare ervaringen}\n",
      "figures:\n  f: {value: 70, format: percent}\n");
  EXPECT_NE(words_in_order(chart).find("70%vandekinderenheeftditmeegemaakt."), std::string::npos)
      << words_in_order(chart);
}

TEST(SeenChart, PictogramMessageNamesTheDotsThatWouldDo) {
  std::string const block =
      "      - pictogram: {{span: 4, title: Titel, figure: f, of: {}, text: van de kinderen., shares: [{{figure: f, "
      "label: "
      "draagt}}]}}\n";
  std::string const data = "figures:\n  f: {value: 0.3, format: percent}\n";
  EXPECT_THAT(seen(fmt::format(fmt::runtime(block), 10), data).messages,
              ElementsAre(testing::HasSubstr("[fraction-as-percent]"),
                          "0.3 % of 10 dots is less than a tenth of a dot; use \"of: 100\", of which it is 0.3 "
                          "[wrong-share]"));
  EXPECT_THAT(seen(fmt::format(fmt::runtime(block), 100), data).messages,
              ElementsAre(testing::HasSubstr("[fraction-as-percent]")));
}

TEST(SeenChart, Pie20PartsIsAdvisedAgainstAndNamesThemAll) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (int i = 0; i < 20; ++i) rows.emplace_back(fmt::format("Gemeente {}", i), "5");
  auto const chart = seen("      - pie: {span: 4, series: n20, title: Titel}\n",
                          "series:\n" + series("n20", "unit: percent\n    ", rows));
  EXPECT_THAT(chart.messages, ElementsAre("the pie of \"n20\" has 20 parts; more than seven are hard to compare: write "
                                          "\"bar:\" in place of \"pie:\", or join small ones [many-parts]"));
  EXPECT_EQ(chart.parts.size(), 20U);
  for (auto const& row : rows) EXPECT_NE(chart.text(row.first), nullptr) << row.first;
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

TEST(SeenChart, SlowPieIsToldAtOnce) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (int i = 0; i < 1000; ++i) rows.emplace_back(fmt::format("r{}", i), "5");
  auto const chart = seen("      - pie: {series: s0, title: Titel}\n", "series:\n" + series("s0", "", rows));
  EXPECT_THAT(chart.messages, ElementsAre("the pie of \"s0\" has 1000 parts; at most 60 are drawn: show those that "
                                          "matter, as bars [many-parts]"));
  EXPECT_THAT(chart.parts, IsEmpty());
}

TEST(SeenChart, ChartThirdColourKeepsTheDistanceInGreyThatAThemeMustKeep) {
  std::vector<std::pair<std::string, std::string>> const rows{{"walk", "32.5"}, {"bike", "51"}, {"car", "16.5"}};
  std::vector<std::pair<std::string, std::string>> const thirds{{"walk", "33"}, {"bike", "20"}, {"car", "40"}};
  std::string const data =
      "series:\n" + series("ways", "label: a\n    unit: percent\n    ", rows) +
      series("one", "label: a\n    unit: percent\n    ", thirds) +
      series("two", "label: b\n    unit: percent\n    ", thirds) +
      series("three", "label: c\n    unit: percent\n    ", {{"walk", "34"}, {"bike", "20"}, {"car", "20"}});
  for (std::string const block : {"      - pie: {series: ways, title: Ways}\n",
                                  "      - bar: {series: [one, two, three], stacked: true, title: Ways}\n"}) {
    auto const chart = seen(block, data, "theme: own\n");
    EXPECT_THAT(chart.messages, IsEmpty());
    ASSERT_GE(chart.parts.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
      double const step =
          std::abs(lightness(chart.parts[i].fill.colour) - lightness(chart.parts[(i + 1) % 3].fill.colour));
      EXPECT_GE(step, 15) << block << i;
    }
  }
}

}  // namespace
}  // namespace factsheet::cli
