#include "charts/round/slices.h"

#include "charts/geometry.h"
#include "support/chart_samples.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

namespace factsheet::charts {
namespace {

constexpr double tenth_of_degree = 0.1 / 360;

// The outer edge of a slice's outline, as angles from its middle.
Slice outer_edge(scene::Path const& path, Slice slice, Length outer) {
  Slice edge{1, -1};
  for (scene::Segment const& segment : path.segments) {
    Point at;
    if (auto const* move = std::get_if<scene::MoveTo>(&segment)) at = move->to;
    if (auto const* line = std::get_if<scene::LineTo>(&segment)) at = line->to;
    if (auto const* curve = std::get_if<scene::CurveTo>(&segment)) at = curve->to;
    if (distance({}, at) < outer * 0.999) continue;
    double off = turns_of(at) - slice.middle();
    off -= std::round(off);
    edge.from = std::min(edge.from, off);
    edge.to = std::max(edge.to, off);
  }
  return {slice.middle() + edge.from, slice.middle() + edge.to};
}

TEST(Slices, AreInProportionAndMakeTheWholeTurn) {
  auto const slices = slices_of({50, 25, 0, 25});
  EXPECT_DOUBLE_EQ(slices[0].to, 0.5);
  EXPECT_DOUBLE_EQ(slices[1].to, 0.75);
  EXPECT_TRUE(slices[2].empty());
  EXPECT_DOUBLE_EQ(slices[3].to, 1);
}

TEST(Slices, AreNoneWhenThereIsNothing) {
  for (Slice const slice : slices_of({0, 0})) EXPECT_TRUE(slice.empty());
  EXPECT_TRUE(slices_of({}).empty());
}

// 1 1 1 with whole percentages is 99; the drawing is in thirds all the same.
TEST(Slices, OfSharesOffByRoundingAreDrawnInProportion) {
  auto const slices = slices_of({33, 33, 33});
  EXPECT_NEAR(slices[0].extent(), 1.0 / 3, 1e-12);
  EXPECT_DOUBLE_EQ(slices[2].to, 1);
}

TEST(Slices, MakeACircleWithinATenthOfADegree) {
  test::ChartMaker maker(7);
  for (int i = 0; i < 300; ++i) {
    std::vector<double> values;
    for (Datum const& part : maker.parts(maker.number(2, 20))) values.push_back(part.value);
    double const whole = std::accumulate(values.begin(), values.end(), 0.0);
    auto const slices = slices_of(values);
    auto const trims = trims_of(slices, 15_mm, 22.5_mm, {});
    double at = 0;
    for (std::size_t k = 0; k < values.size(); ++k) {
      if (slices[k].empty()) continue;
      if (slices[k].extent() > 0.999) continue;
      Slice const edge = outer_edge(slice_path(slices[k], trims[k], 15_mm, 22.5_mm), slices[k], 22.5_mm);
      EXPECT_NEAR(edge.from, at, tenth_of_degree);
      EXPECT_NEAR(edge.extent(), values[k] / whole, tenth_of_degree);
      at = edge.to;
    }
  }
}

TEST(Slices, KeepWithinTheirOwnAngleBesideAGap) {
  test::ChartMaker maker(8);
  for (int i = 0; i < 200; ++i) {
    std::vector<double> values;
    for (Datum const& part : maker.parts(maker.number(2, 20))) values.push_back(part.value);
    auto const slices = slices_of(values);
    auto const trims = trims_of(slices, 15_mm, 22.5_mm, 0.55_mm);
    for (std::size_t k = 0; k < values.size(); ++k) {
      if (slices[k].empty() || slices[k].extent() > 0.999) continue;
      Slice const edge = outer_edge(slice_path(slices[k], trims[k], 15_mm, 22.5_mm), slices[k], 22.5_mm);
      EXPECT_GE(edge.from, slices[k].from - 1e-9);
      EXPECT_LE(edge.to, slices[k].to + 1e-9);
      EXPECT_GE(edge.extent(), slices[k].extent() * 0.6) << "a thin part disappears in the gaps";
    }
  }
}

TEST(Slices, GiveTheGapItsFullWidthBetweenLargeParts) {
  auto const slices = slices_of({40, 60});
  auto const trims = trims_of(slices, 15_mm, 22.5_mm, 0.5_mm);
  EXPECT_DOUBLE_EQ((trims[0].end + trims[1].start).mm(), 0.5);
  EXPECT_DOUBLE_EQ((trims[1].end + trims[0].start).mm(), 0.5);
}

TEST(Slices, LetALargePartGiveWhatAThinOneCannot) {
  auto const slices = slices_of({99.8, 0.2});
  auto const trims = trims_of(slices, 15_mm, 22.5_mm, 0.5_mm);
  EXPECT_LT(trims[1].start, 0.05_mm);
  EXPECT_DOUBLE_EQ((trims[0].end + trims[1].start).mm(), 0.5);
}

TEST(Slices, OfADiscEndWhereTheirSetBackEdgesMeet) {
  Slice const quarter{0, 0.25};
  scene::Path const path = slice_path(quarter, {1_mm, 1_mm}, {}, 20_mm);
  bool tip = false;
  for (scene::Segment const& segment : path.segments) {
    auto const* line = std::get_if<scene::LineTo>(&segment);
    if (!line) continue;
    tip = true;
    EXPECT_NEAR(line->to.x.mm(), 1, 1e-9);
    EXPECT_NEAR(line->to.y.mm(), -1, 1e-9);
  }
  EXPECT_TRUE(tip);
}

TEST(Slices, OfHundredPercentAreAWholeRing) {
  auto const slices = slices_of({100});
  auto const trims = trims_of(slices, 15_mm, 22.5_mm, 0.5_mm);
  EXPECT_EQ(trims[0].start, Length());
  EXPECT_GT(slice_path(slices[0], trims[0], 15_mm, 22.5_mm).segments.size(), 8U);
}

}  // namespace
}  // namespace factsheet::charts
