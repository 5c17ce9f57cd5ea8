// The axis of bars: round numbers and guides where they help, in nobody's way.
#include "charts/geometry.h"
#include "scene/dump.h"
#include "support/chart_samples.h"
#include "support/fake_shaper.h"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::charts {
namespace {

using test::bars;
using test::data;
using test::drawn;
using test::faults_of;
using test::parts_of;
using test::series_bars;
using testing::ElementsAre;
using testing::IsEmpty;

using Sets = std::vector<std::vector<Tick>>;

ChartSpec with_ticks(ChartSpec spec, Sets ticks, Axis axis = Axis::always) {
  auto& chart = std::get<BarSpec>(spec.chart);
  chart.ticks = std::move(ticks);
  chart.axis = axis;
  return spec;
}

std::vector<test::DrawnText> numbers_of(scene::Frame const& frame) {
  std::vector<test::DrawnText> numbers;
  for (test::DrawnText const& text : test::texts_of(frame)) {
    if (text.node == scene::no_node) numbers.push_back(text);
  }
  return numbers;
}
std::vector<std::string> axis_of(scene::Frame const& frame) {
  std::vector<std::string> all;
  for (test::DrawnText const& number : numbers_of(frame)) all.push_back(number.text);
  return all;
}

/// Where guides stand: x of upright ones, y of lying ones.
std::vector<double> guides_of(scene::Frame const& frame, bool upright_lines) {
  std::vector<double> places;
  for (scene::Item const& item : frame.items) {
    auto const* path = std::get_if<scene::Path>(&item.what);
    if (!path || !path->stroke || path->stroke->colour.name != "guide") continue;
    auto const from = std::get<scene::MoveTo>(path->segments.front()).to;
    places.push_back(upright_lines ? from.x.pt() : from.y.pt());
  }
  std::sort(places.begin(), places.end());
  auto const same = [](double a, double b) { return std::abs(a - b) < 1e-6; };
  places.erase(std::unique(places.begin(), places.end(), same), places.end());
  return places;
}

Sets const to_forty{{{0, "0"}, {10, "10"}, {20, "20"}, {30, "30"}, {40, "40"}}};
std::vector<Datum> const four = data({{"a", 45}, {"b", 24}, {"c", 0}, {"d", 6}});

TEST(Axis, StandsAtTheScaleOfTheBars) {
  for (bool const horizontal : {true, false}) {
    ChartSpec const spec = with_ticks(bars(four, horizontal), to_forty);
    scene::Frame const frame = drawn(spec, 94_mm);
    EXPECT_THAT(faults_of(frame, spec), IsEmpty());
    EXPECT_THAT(axis_of(frame), ElementsAre("0", "10", "20", "30", "40"));
    auto const places = guides_of(frame, horizontal);
    ASSERT_EQ(places.size(), 5U);
    Rect const longest = parts_of(frame).front().box;
    double const unit = (horizontal ? longest.size.width : longest.size.height).pt() / 45;
    for (std::size_t i = 1; i < places.size(); ++i) EXPECT_NEAR(places[i] - places[i - 1], 10 * unit, 1e-6);
    double const zero = horizontal ? longest.left().pt() : longest.bottom().pt();
    EXPECT_NEAR(horizontal ? places.front() : places.back(), zero, 1e-6);
  }
}

TEST(Axis, IsDrawnWhereTheSheetAsksForItAndNowhereElse) {
  scene::Frame const never = drawn(with_ticks(bars(four), to_forty, Axis::never), 94_mm);
  EXPECT_THAT(axis_of(never), IsEmpty());
  EXPECT_EQ(scene::dump(never), scene::dump(drawn(bars(four), 94_mm)));
  EXPECT_THAT(axis_of(drawn(with_ticks(bars(four), to_forty), 94_mm)), testing::SizeIs(5));
}

TEST(Axis, HelpsColumnsOfManyYears) {
  std::vector<Datum> years;
  for (int year = 2016; year < 2025; ++year) years.push_back(test::datum(std::to_string(year), year - 1980, "4"));
  EXPECT_THAT(axis_of(drawn(with_ticks(bars(years, false), to_forty, Axis::where_it_helps), 120_mm)),
              testing::SizeIs(5));
  EXPECT_THAT(axis_of(drawn(with_ticks(bars(years, true), to_forty, Axis::where_it_helps), 120_mm)), IsEmpty())
      << "lines of a list have their values";
  EXPECT_THAT(axis_of(drawn(with_ticks(bars(four, false), to_forty, Axis::where_it_helps), 94_mm)), IsEmpty());
}

TEST(Axis, HelpsStacksWhoseSumsStandNowhereElse) {
  for (bool const horizontal : {true, false}) {
    ChartSpec const unlike = series_bars({"ma", "di"}, {{"a", {30, 20}}, {"b", {15, 10}}}, horizontal, true);
    scene::Frame const frame = drawn(with_ticks(unlike, to_forty, Axis::where_it_helps), 94_mm);
    EXPECT_THAT(axis_of(frame), testing::SizeIs(5));
    EXPECT_THAT(faults_of(frame, with_ticks(unlike, to_forty)), IsEmpty());
    ChartSpec const alike = series_bars({"ma", "di"}, {{"a", {30, 20}}, {"b", {15, 25}}}, horizontal, true);
    EXPECT_THAT(axis_of(drawn(with_ticks(alike, to_forty, Axis::where_it_helps), 94_mm)), IsEmpty());
  }
}

TEST(Axis, HelpsGroupsOfManyBars) {
  std::vector<std::string> const days{"ma", "di", "wo", "do", "vr", "za"};
  std::vector<double> const values{30, 40, 35, 12, 8, 41};
  ChartSpec const two = series_bars(days, {{"a", values}, {"b", values}}, true, false);
  EXPECT_THAT(axis_of(drawn(with_ticks(two, to_forty, Axis::where_it_helps), 120_mm)), testing::SizeIs(5));
  ChartSpec const few = series_bars({"ma", "di"}, {{"a", {30, 40}}, {"b", {20, 10}}}, true, false);
  EXPECT_THAT(axis_of(drawn(with_ticks(few, to_forty, Axis::where_it_helps), 120_mm)), IsEmpty());
}

TEST(Axis, BelowZeroKeepsTheDarkLineAtZero) {
  Sets const ticks{{{-50, "−50"}, {0, "0"}, {50, "50"}, {100, "100"}}};
  for (bool const horizontal : {true, false}) {
    ChartSpec const spec = with_ticks(bars(data({{"more", 140}, {"fewer", -65}}), horizontal), ticks);
    scene::Frame const frame = drawn(spec, 94_mm);
    EXPECT_THAT(faults_of(frame, spec), IsEmpty());
    EXPECT_THAT(axis_of(frame), ElementsAre("-50", "0", "50", "100"));
    EXPECT_EQ(guides_of(frame, horizontal).size(), 3U);
  }
}

TEST(Axis, StandsUnderEachOfTheMultiples) {
  ChartSpec spec = series_bars({"ma", "di"}, {{"regen", {30, 41}}, {"sneeuw", {20, 44}}}, true, false);
  std::get<BarSpec>(spec.chart).multiples = true;
  spec = with_ticks(std::move(spec), to_forty);
  scene::Frame const frame = drawn(spec, 140_mm);
  EXPECT_THAT(faults_of(frame, spec), IsEmpty());
  EXPECT_THAT(axis_of(frame), testing::SizeIs(10));
}

TEST(Axis, NumbersThatWouldTouchGiveWayToFewer) {
  Sets const ticks{{{0, "0"}, {2500000, "2,5 mln"}, {5000000, "5,0 mln"}, {7500000, "7,5 mln"}, {10000000, "10,0 mln"}},
                   {{0, "0"}, {5000000, "5 mln"}, {10000000, "10 mln"}},
                   {{0, "0"}, {10000000, "10 mln"}}};
  ChartSpec const spec = with_ticks(bars({test::datum("a", 12500000, "12,5"), test::datum("b", 3, "3")}), ticks);
  std::size_t before = 0;
  for (double const width : {30.0, 50.0, 110.0}) {
    scene::Frame const frame = drawn(spec, Length::from_mm(width));
    EXPECT_THAT(faults_of(frame, spec), IsEmpty());
    EXPECT_GT(axis_of(frame).size(), before) << width;
    before = axis_of(frame).size();
  }
  EXPECT_EQ(before, 5U);
}

TEST(Axis, IsLeftOutWhenNoTwoNumbersFindRoom) {
  EXPECT_THAT(axis_of(drawn(with_ticks(bars(four), {{{0, "0"}}}), 94_mm)), IsEmpty());
  std::string const huge(80, '9');
  EXPECT_THAT(axis_of(drawn(with_ticks(bars(four), {{{0, "0"}, {40, huge}}}), 94_mm)), IsEmpty());
}

TEST(Axis, GuidesAndNumbersAreArtifacts) {
  scene::Frame const frame = drawn(with_ticks(bars(four), to_forty), 94_mm);
  for (scene::Item const& item : frame.items) {
    auto const* path = std::get_if<scene::Path>(&item.what);
    // The line at zero is a part of the bars.
    if (!path || !path->stroke || path->stroke->colour == test::chart_style().ink) continue;
    EXPECT_EQ(item.tag.node, scene::no_node);
  }
}

TEST(Axis, NumbersInShortTakeThePlaceOfLongOnesWhereThereIsNoRoom) {
  std::vector<Datum> long_values;
  for (int i = 1; i <= 6; ++i) {
    Datum value = test::datum(std::to_string(2018 + i), i, std::to_string(i) + ",2 miljoen");
    value.brief = std::to_string(i) + ",2 mln";
    long_values.push_back(std::move(value));
  }
  auto const says = [&](double width, char const* what) {
    ChartSpec const spec = bars(long_values, false);
    scene::Frame const frame = drawn(spec, Length::from_mm(width));
    EXPECT_THAT(faults_of(frame, spec), IsEmpty()) << width;
    auto const texts = test::texts_of(frame);
    return std::any_of(texts.begin(), texts.end(), [&](test::DrawnText const& text) { return text.text == what; });
  };
  EXPECT_TRUE(says(182, "6,2miljoen"));
  EXPECT_TRUE(says(110, "6,2mln"));
}

TEST(Axis, IsWorthNumbersInShortWhereTheSheetAsksForIt) {
  Datum one = test::datum("2024", 1, "1,2 miljoen");
  Datum two = test::datum("2025", 2, "2,4 miljoen");
  one.brief = "1,2 mln";
  two.brief = "2,4 mln";
  ChartSpec const spec = with_ticks(bars({one, two}, false), {{{0, "0"}, {1, "1 mln"}, {2, "2 mln"}}});
  scene::Frame const frame = drawn(spec, 60_mm);
  EXPECT_THAT(faults_of(frame, spec), IsEmpty());
  EXPECT_THAT(axis_of(frame), testing::SizeIs(3));
}

}  // namespace
}  // namespace factsheet::charts
