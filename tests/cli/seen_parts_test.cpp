// Pies, pictograms and colours that were drawn wrongly once, from their files to the page.
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
                          "series:\n" + series_of_rows("n20", "unit: percent\n    ", rows));
  EXPECT_THAT(chart.messages, ElementsAre("the pie of \"n20\" has 20 parts; more than seven are hard to compare: write "
                                          "\"bar:\" in place of \"pie:\", or join small ones [many-parts]"));
  EXPECT_EQ(chart.parts.size(), 20U);
  for (auto const& row : rows) EXPECT_NE(chart.text(row.first), nullptr) << row.first;
}

TEST(SeenChart, SlowPieIsToldAtOnce) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (int i = 0; i < 1000; ++i) rows.emplace_back(fmt::format("r{}", i), "5");
  auto const chart = seen("      - pie: {series: s0, title: Titel}\n", "series:\n" + series_of_rows("s0", "", rows));
  EXPECT_THAT(chart.messages, ElementsAre("the pie of \"s0\" has 1000 parts; at most 60 are drawn: show those that "
                                          "matter, as bars [many-parts]"));
  EXPECT_THAT(chart.parts, IsEmpty());
}

TEST(SeenChart, ChartThirdColourKeepsTheDistanceInGreyThatAThemeMustKeep) {
  std::vector<std::pair<std::string, std::string>> const rows{{"walk", "32.5"}, {"bike", "51"}, {"car", "16.5"}};
  std::vector<std::pair<std::string, std::string>> const thirds{{"walk", "33"}, {"bike", "20"}, {"car", "40"}};
  std::string const data =
      "series:\n" + series_of_rows("ways", "label: a\n    unit: percent\n    ", rows) +
      series_of_rows("one", "label: a\n    unit: percent\n    ", thirds) +
      series_of_rows("two", "label: b\n    unit: percent\n    ", thirds) +
      series_of_rows("three", "label: c\n    unit: percent\n    ", {{"walk", "34"}, {"bike", "20"}, {"car", "20"}});
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
