#include "charts/spread.h"

#include "support/chart_samples.h"

#include <gtest/gtest.h>

namespace factsheet::charts {
namespace {

std::vector<double> millimetres(std::optional<std::vector<Length>> const& lengths) {
  std::vector<double> values;
  if (!lengths) return values;
  for (Length const length : *lengths) values.push_back(std::round(length.mm() * 1000) / 1000);
  return values;
}

using Values = std::vector<double>;

TEST(Spread, LeavesAloneWhatDoesNotTouch) {
  EXPECT_EQ(millimetres(spread({{10_mm, 4_mm}, {20_mm, 4_mm}}, 1_mm, 0_mm, 50_mm)), (Values{8, 18}));
}

TEST(Spread, MovesNeighboursApartEvenly) {
  EXPECT_EQ(millimetres(spread({{10_mm, 4_mm}, {10_mm, 4_mm}}, 1_mm, 0_mm, 50_mm)), (Values{5.5, 10.5}));
}

TEST(Spread, KeepsToTheEnds) {
  EXPECT_EQ(millimetres(spread({{0_mm, 4_mm}, {1_mm, 4_mm}}, 1_mm, 0_mm, 50_mm)), (Values{0, 5}));
  EXPECT_EQ(millimetres(spread({{49_mm, 4_mm}, {50_mm, 4_mm}}, 1_mm, 0_mm, 50_mm)), (Values{41, 46}));
}

TEST(Spread, SaysWhenThereIsNoRoom) {
  EXPECT_FALSE(spread({{5_mm, 6_mm}, {5_mm, 6_mm}}, 1_mm, 0_mm, 12_mm));
  EXPECT_TRUE(spread({{5_mm, 6_mm}, {5_mm, 6_mm}}, 1_mm, 0_mm, 13_mm));
}

TEST(Spread, NeverOverlapsAndKeepsTheOrder) {
  test::ChartMaker maker(3);
  for (int i = 0; i < 500; ++i) {
    std::vector<Spot> spots;
    for (int k = maker.number(1, 20); k > 0; --k) {
      spots.push_back({Length::from_mm(maker.number(-20, 120)), Length::from_mm(maker.number(0, 8))});
    }
    auto const starts = spread(spots, 1_mm, 0_mm, 250_mm);
    ASSERT_TRUE(starts);
    for (std::size_t k = 0; k < spots.size(); ++k) {
      EXPECT_GE((*starts)[k].mm(), -1e-9);
      EXPECT_LE(((*starts)[k] + spots[k].size).mm(), 250 + 1e-9);
      if (k == 0) continue;
      EXPECT_GE(((*starts)[k] - (*starts)[k - 1] - spots[k - 1].size).mm(), 1 - 1e-9);
    }
  }
}

}  // namespace
}  // namespace factsheet::charts
