// Where pages end when rows run on.
#include "layout/pages/page_breaks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using testing::ElementsAre;

std::vector<BreakableRow> rows(std::vector<double> const& heights) {
  std::vector<BreakableRow> made;
  for (double const height : heights) made.push_back({Length::from_pt(height), false});
  return made;
}

constexpr PageRooms hundred{100_pt, 100_pt, 10_pt};

TEST(PageBreaks, AllStaysOnOnePageThatHoldsIt) {
  EXPECT_THAT(rows_of_pages(rows({40, 50}), hundred), ElementsAre(2)) << "to the point, with the gap";
  EXPECT_THAT(rows_of_pages(rows({40, 50.02}), hundred), ElementsAre(1, 1));
  EXPECT_THAT(rows_of_pages({}, hundred), ElementsAre());
}

TEST(PageBreaks, PagesAreFilledEvenlyRatherThanTheLastHoldingOneRow) {
  EXPECT_THAT(rows_of_pages(rows({30, 20, 20, 30}), {100_pt, 100_pt, 10_pt}), ElementsAre(2, 2));
  EXPECT_THAT(rows_of_pages(rows({25, 25, 25, 25}), {100_pt, 100_pt, 10_pt}), ElementsAre(2, 2));
}

TEST(PageBreaks, NoMorePagesThanAreNeeded) {
  EXPECT_THAT(rows_of_pages(rows({60, 30, 60, 30}), hundred), ElementsAre(2, 2));
  EXPECT_THAT(rows_of_pages(rows({90, 5, 90}), {100_pt, 200_pt, 0_pt}), ElementsAre(1, 2));
}

TEST(PageBreaks, TheFirstPageHasItsOwnRoom) {
  EXPECT_THAT(rows_of_pages(rows({50, 50, 50}), {60_pt, 120_pt, 10_pt}), ElementsAre(1, 2));
}

TEST(PageBreaks, ARowThatIsHigherThanAPageStandsAloneAndNothingAfterItIsLost) {
  EXPECT_THAT(rows_of_pages(rows({20, 400, 20}), hundred), ElementsAre(1, 1, 1));
}

TEST(PageBreaks, ARowIsKeptOnThePageOfTheNext) {
  std::vector<BreakableRow> made = rows({50, 25, 60});
  EXPECT_THAT(rows_of_pages(made, hundred), ElementsAre(2, 1));
  made[1].keep_with_next = true;
  EXPECT_THAT(rows_of_pages(made, hundred), ElementsAre(1, 2));
}

std::vector<BreakableRow> giving(std::vector<double> const& heights, double give) {
  std::vector<BreakableRow> made = rows(heights);
  for (BreakableRow& row : made) row.give = Length::from_pt(give);
  return made;
}

TEST(PageBreaks, RowsAndGapsGiveALittleWhereThatSavesAPage) {
  PageRooms rooms = hundred;
  EXPECT_THAT(rows_of_pages(giving({50, 46}, 3), rooms), ElementsAre(2)) << "to the point";
  EXPECT_THAT(rows_of_pages(giving({50, 46.02}, 3), rooms), ElementsAre(1, 1));
  rooms.gap_give = 2_pt;
  EXPECT_THAT(rows_of_pages(giving({50, 48}, 3), rooms), ElementsAre(2));
}

TEST(PageBreaks, NothingIsTakenWherePagesCanEndElsewhere) {
  EXPECT_THAT(rows_of_pages(giving({50, 50, 4}, 6), hundred), ElementsAre(1, 2));
}

TEST(PageBreaks, KeepingMayCostAPage) {
  std::vector<BreakableRow> made = rows({60, 30, 60, 30});
  made[1].keep_with_next = true;
  EXPECT_THAT(rows_of_pages(made, hundred), ElementsAre(1, 2, 1));
}

TEST(PageBreaks, WhatNoPageCanHoldTogetherIsPartedAllTheSame) {
  std::vector<BreakableRow> made = rows({60, 70, 20});
  made[0].keep_with_next = true;
  made[1].keep_with_next = true;
  EXPECT_THAT(rows_of_pages(made, hundred), ElementsAre(1, 2));
}

}  // namespace
}  // namespace factsheet::layout
