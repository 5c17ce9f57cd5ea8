#include "charts/pictogram.h"

#include "scene/dump.h"
#include "support/chart_samples.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::charts {
namespace {

using test::drawn;
using test::faults_of;
using test::pictogram;
using testing::IsEmpty;

// So many dots of a colour; an outlined one has none.
int count_of(scene::Frame const& frame, std::string const& colour) {
  int count = 0;
  for (test::DrawnPart const& part : test::parts_of(frame)) {
    if (part.fill.colour.name == colour) ++count;
  }
  return count;
}

TEST(Pictogram, FillsNestedSharesFromTheLeft) {
  scene::Frame const frame = drawn(pictogram(10, {{"7 in 10: under 18", 7}, {"4 in 10: under 13", 4}}), 63_mm);
  EXPECT_EQ(count_of(frame, "deep"), 4);
  EXPECT_EQ(count_of(frame, "teal"), 3);
  EXPECT_EQ(test::parts_of(frame).size(), 10U);
}

TEST(Pictogram, PutsBracketsExactlyAroundTheirDots) {
  scene::Frame const frame = drawn(pictogram(10, {{"7 in 10: under 18", 7}, {"4 in 10: under 13", 4}}), 63_mm);
  auto const parts = test::parts_of(frame);
  auto const brackets = test::lines_of(frame);
  ASSERT_EQ(brackets.size(), 2U);
  double const half_line = test::chart_style().leader.mm() / 2;
  EXPECT_NEAR(brackets[0].front().x.mm() - half_line, 0, 1e-6);
  EXPECT_NEAR(brackets[0].back().x.mm() + half_line, parts[6].box.right().mm(), 1e-3);
  EXPECT_NEAR(brackets[1].back().x.mm() + half_line, parts[3].box.right().mm(), 1e-3);
  EXPECT_LT(brackets[0].back().y, parts[0].box.top()) << "the first stands above";
  EXPECT_GT(brackets[1].back().y, parts[0].box.bottom()) << "the second below";
}

TEST(Pictogram, IsTidyForGeneratedData) {
  test::ChartMaker maker(4);
  for (int i = 0; i < 150 && !testing::Test::HasFailure(); ++i) {
    ChartSpec const spec = maker.dots();
    Length const width = maker.width();
    for (double const spare : {0.0, 1.0}) {
      scene::Frame const frame = drawn(spec, width, spare);
      EXPECT_THAT(faults_of(frame, spec), IsEmpty()) << i << " at " << width.mm() << " mm\n" << scene::dump(frame);
    }
  }
}

/// No row of one dot alone, and no dot that finds no room.
TEST(Pictogram, HasNoOrphanBelowItsGrid) {
  for (int of = 2; of <= 100; ++of) {
    for (double width = 30; width <= 182; width += 8) {
      DotGrid const grid = dot_grid(of, test::chart_style().dot, Length::from_mm(width), 1);
      int const last = of - (grid.rows - 1) * grid.columns;
      EXPECT_TRUE(last > 0 && last <= grid.columns) << of << " at " << width;
      bool const is_orphan = last == 1 && grid.columns > 1;
      EXPECT_FALSE(is_orphan) << of << " dots at " << width << " mm in rows of " << grid.columns;
      EXPECT_LE(grid.edge(grid.columns).mm(), width + 1e-6) << of << " at " << width;
    }
  }
}

TEST(Pictogram, FillsADotPartly) {
  scene::Frame const frame = drawn(pictogram(10, {{"reads", 2.5}}), 63_mm);
  EXPECT_EQ(count_of(frame, "deep"), 3);
  auto const parts = test::parts_of(frame);
  Length const whole = parts[0].box.size.width;
  bool half = false;
  for (auto const& part : parts) half = half || std::abs(part.box.size.width / whole - 0.5) < 1e-6;
  EXPECT_TRUE(half);
}

// An area is what the eye compares.
TEST(Pictogram, CutsADotByArea) {
  EXPECT_DOUBLE_EQ(chord_for_area(0), 0);
  EXPECT_DOUBLE_EQ(chord_for_area(1), 1);
  EXPECT_NEAR(chord_for_area(0.5), 0.5, 1e-9);
  double const quarter = chord_for_area(0.25);
  double const angle = 2 * std::acos(1 - 2 * quarter);
  EXPECT_NEAR((angle - std::sin(angle)) / (2 * std::acos(-1.0)), 0.25, 1e-9);
}

TEST(Pictogram, KeepsUpToTwentyDotsInARowWhereThereIsRoom) {
  EXPECT_EQ(dot_grid(10, 5.1_mm, 63_mm, 1).rows, 1);
  EXPECT_EQ(dot_grid(20, 5.1_mm, 182_mm, 1).rows, 1);
  EXPECT_EQ(dot_grid(24, 5.1_mm, 182_mm, 1).columns, 12);
  EXPECT_EQ(dot_grid(100, 5.1_mm, 182_mm, 1).columns, 10);
  // Ten stay in one row as long as they can be seen.
  EXPECT_EQ(dot_grid(10, 5.1_mm, 40_mm, 1).columns, 10);
  EXPECT_EQ(dot_grid(10, 5.1_mm, 29_mm, 1).columns, 5);
  EXPECT_EQ(dot_grid(12, 5.1_mm, 40_mm, 1).columns, 6);
  DotGrid const smaller = dot_grid(10, 5.1_mm, 55_mm, 1);
  EXPECT_EQ(smaller.rows, 1);
  EXPECT_LT(smaller.dot, 5.1_mm);
  EXPECT_GE(smaller.dot, 5.1_mm * 0.75);
}

TEST(Pictogram, NamesSharesOfManyDotsInAKey) {
  ChartSpec const spec = pictogram(100, {{"73 of 100 read", 73}, {"28 of 100 write", 28}});
  scene::Frame const frame = drawn(spec, 94_mm);
  EXPECT_TRUE(test::lines_of(frame).empty());
  EXPECT_EQ(count_of(frame, "deep"), 28 + 2);  // the key shows what each share takes
  EXPECT_EQ(count_of(frame, "teal"), 45 + 1);
}

TEST(Pictogram, IsATableWhenItsValuesAreGiven) {
  ChartSpec spec = pictogram(10, {{"read under 18", 7}});
  std::get<PictogramSpec>(spec.chart).shares[0].shown = "7 in 10";
  scene::Frame const frame = drawn(spec, 63_mm);
  auto const texts = test::texts_of(frame);
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_EQ(texts[0].role, scene::Role::header_cell);
  EXPECT_EQ(texts[1].role, scene::Role::data_cell);
  EXPECT_THAT(faults_of(frame, spec), IsEmpty());
}

TEST(Pictogram, DoesNotSayAValueTwice) {
  for (std::string const label : {"7 in 10: under 18", "under 18 (70%)", "7.5 van de 10", "7,5 van de 10"}) {
    ChartSpec spec = pictogram(10, {{label, label[1] == ' ' || label[0] == 'u' ? 7 : 7.5}});
    std::get<PictogramSpec>(spec.chart).shares[0].shown = "70%";
    EXPECT_EQ(test::texts_of(drawn(spec, 63_mm)).size(), 1U) << label;
  }
}

// "12 in 100" stands before "walk for more than …" as "46 in 100" stands before "come on foot".
TEST(Pictogram, SetsTheKeyInColumnsAndWrapsLongLabelsInTheirs) {
  ChartSpec spec = pictogram(100, {{"come on foot", 46}, {"walk for more than a quarter of an hour", 12}});
  auto& shares = std::get<PictogramSpec>(spec.chart).shares;
  shares[0].shown = "46 in 100";
  shares[1].shown = "2 in 100";
  scene::Frame const frame = drawn(spec, 75_mm);
  EXPECT_THAT(faults_of(frame, spec), IsEmpty());
  auto const texts = test::texts_of(frame);
  ASSERT_EQ(texts.size(), 4U);
  EXPECT_EQ(texts[2].lines.size(), 2U);
  EXPECT_NEAR(texts[0].lines[0].left().pt(), texts[2].lines[0].left().pt(), 1e-6) << "labels begin at one place";
  EXPECT_NEAR(texts[2].lines[0].left().pt(), texts[2].lines[1].left().pt(), 1e-6);
  EXPECT_NEAR(texts[1].lines[0].left().pt(), texts[3].lines[0].left().pt(), 1e-6) << "and so do values";
  EXPECT_NEAR(texts[2].lines[0].bottom().pt(), texts[3].lines[0].bottom().pt(), 1) << "on one line";
}

}  // namespace
}  // namespace factsheet::charts
