#include "layout/boxes/box.h"

#include "layout/boxes/draw.h"

#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

Box text_of_height(Length height, Length first_baseline, Length cap_height) {
  TextPart part;
  part.block.size = {50_pt, height};
  part.block.first_baseline = first_baseline;
  part.block.last_baseline = height - 4_pt;
  part.cap_height = cap_height;
  part.ink_descent = 1_pt;
  return {std::move(part), {}, {}, {}, {}};
}

Box chart(Length natural, Length maximum) {
  ChartPart part;
  part.extent = {natural, maximum};
  return {std::move(part), {}, {}, {}, {}};
}

Ground ground_around(Box box) {
  Ground ground;
  ground.top = ground.right = ground.bottom = ground.left = 12_pt;
  ground.content.parts.push_back(std::move(box));
  return ground;
}

Box boxed(Ground ground) { return {std::move(ground), {}, {}, {}, {}}; }

std::vector<double> points(std::vector<Length> const& lengths) {
  std::vector<double> all;
  for (Length const length : lengths) all.push_back(length.pt());
  return all;
}

using Heights = std::vector<double>;

TEST(ShareHeight, ChartsTakeSpareHeightUpToTheirGreatestBeforeSprings) {
  Box const box = stack(boxes_of(gap(10_pt), chart(40_pt, 60_pt), spring(), gap(5_pt)));
  Stack const& parts = std::get<Stack>(box.what);
  EXPECT_EQ(points(share_height(parts, 55_pt)), (Heights{10, 40, 0, 5}));
  EXPECT_EQ(points(share_height(parts, 65_pt)), (Heights{10, 50, 0, 5}));
  EXPECT_EQ(points(share_height(parts, 85_pt)), (Heights{10, 60, 10, 5}));
}

TEST(ShareHeight, ChartsGrowByWhatEachCanTake) {
  Box const box = stack(boxes_of(chart(40_pt, 70_pt), chart(40_pt, 50_pt)));
  EXPECT_EQ(points(share_height(std::get<Stack>(box.what), 100_pt)), (Heights{55, 45}));
}

TEST(ShareHeight, SpringsShareByWeight) {
  Box const box = stack(boxes_of(spring(1), gap(10_pt), spring(3)));
  EXPECT_EQ(points(share_height(std::get<Stack>(box.what), 50_pt)), (Heights{10, 10, 30}));
}

TEST(ShareHeight, WithoutSpringsTheRestStaysAtTheFootUnlessPartsShareIt) {
  Box box = stack(boxes_of(chart(10_pt, 10_pt), gap(5_pt), chart(20_pt, 20_pt)));
  auto& parts = std::get<Stack>(box.what);
  EXPECT_EQ(points(share_height(parts, 55_pt)), (Heights{10, 5, 20}));
  parts.share = true;
  EXPECT_EQ(points(share_height(parts, 55_pt)), (Heights{20, 5, 30}));
}

TEST(ShareHeight, LessThanNaturalShrinksNothing) {
  Box const box = stack(boxes_of(gap(10_pt), spring(), gap(10_pt)));
  EXPECT_EQ(points(share_height(std::get<Stack>(box.what), 15_pt)), (Heights{10, 0, 10}));
}

TEST(GroundPadding, IsMeasuredToTheCapitalsAndToTheOpticalFoot) {
  // The line is 14 high, its capitals begin 3 below its top; its foot counts 1 below the baseline at 10.
  Ground ground = ground_around(text_of_height(14_pt, 10_pt, 7_pt));
  EXPECT_DOUBLE_EQ(padding_above(ground).pt(), 9);
  EXPECT_DOUBLE_EQ(padding_below(ground).pt(), 9);
  EXPECT_DOUBLE_EQ(natural_height(boxed(std::move(ground))).pt(), 32);
}

TEST(GroundPadding, NeverTurnsNegative) {
  Ground const ground = ground_around(text_of_height(60_pt, 50_pt, 7_pt));
  EXPECT_DOUBLE_EQ(padding_above(ground).pt(), 0);
}

TEST(GroundPadding, AroundAChartIsTheWholePadding) {
  Extent const around = extent(boxed(ground_around(chart(40_pt, 60_pt))));
  EXPECT_DOUBLE_EQ(around.natural.pt(), 64);
  EXPECT_DOUBLE_EQ(around.maximum.pt(), 84);
}

TEST(FirstBaseline, IsThatOfTheFirstText) {
  Box const box = stack(boxes_of(gap(10_pt), text_of_height(14_pt, 9_pt, 7_pt), text_of_height(14_pt, 11_pt, 7_pt)));
  ASSERT_TRUE(first_baseline(box));
  EXPECT_DOUBLE_EQ(first_baseline(box)->pt(), 19);
  EXPECT_FALSE(first_baseline(stack(boxes_of(gap(10_pt)))));
}

TEST(AlignFirstBaselines, LowersTheHigherOnes) {
  Boxes boxes;
  boxes.push_back(text_of_height(14_pt, 9_pt, 7_pt));
  boxes.push_back(boxed(ground_around(text_of_height(20_pt, 15_pt, 12_pt))));
  boxes.push_back(gap(3_pt));
  align_first_baselines(boxes);
  EXPECT_DOUBLE_EQ(first_baseline(boxes[0])->pt(), first_baseline(boxes[1])->pt());
  EXPECT_DOUBLE_EQ(first_baseline(boxes[1])->pt(), 24);
  EXPECT_DOUBLE_EQ(natural_height(boxes[2]).pt(), 3);
}

TEST(EqualColumns, ShareTheWidthAndTheHeightOfTheHighest) {
  Columns columns = equal_columns(boxes_of(gap(10_pt), gap(30_pt), gap(20_pt)), 110_pt, 10_pt);
  ASSERT_EQ(columns.columns.size(), 3U);
  EXPECT_DOUBLE_EQ(columns.columns[2].x.pt(), 80);
  EXPECT_DOUBLE_EQ(columns.columns[2].width.pt(), 30);
  EXPECT_DOUBLE_EQ(natural_height({std::move(columns), {}, {}, {}, {}}).pt(), 30);
}

}  // namespace
}  // namespace factsheet::layout
