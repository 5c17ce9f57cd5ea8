// Pies and rings: what must hold for any data.
#include "charts/geometry.h"
#include "scene/dump.h"
#include "support/chart_samples.h"
#include "support/fake_shaper.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::charts {
namespace {

using test::data;
using test::drawn;
using test::faults_of;
using test::pie;
using test::ring;
using testing::IsEmpty;

std::string const sixty_letters = "kinderen die met de fiets of lopend naar de basisschool gaan";

// Small parts of `each` before and after the rest, so that they stand around `start` of the whole turn.
std::vector<Datum> crowd(int count, double each, double start, std::string const& name) {
  std::vector<Datum> parts;
  double const rest = 100 - count * each;
  if (start > 0) parts.push_back(test::datum("het eerste deel", rest * start));
  for (int i = 0; i < count; ++i) parts.push_back(test::datum(name + " " + std::to_string(i + 1), each));
  if (start < 1) parts.push_back(test::datum("het andere deel", rest * (1 - start)));
  return parts;
}

void expect_tidy(ChartSpec const& spec, Length width) {
  scene::Frame const frame = drawn(spec, width);
  EXPECT_THAT(faults_of(frame, spec), IsEmpty()) << width.mm() << " mm\n" << scene::dump(frame);
}

TEST(Round, IsTidyForGeneratedData) {
  test::ChartMaker maker(1);
  for (int i = 0; i < 250 && !testing::Test::HasFailure(); ++i) {
    ChartSpec const spec = maker.round();
    SCOPED_TRACE(i);
    expect_tidy(spec, maker.width());
  }
}

TEST(Round, NamesSmallPartsOnce) {
  for (bool const hole : {false, true}) {
    ChartSpec const spec =
        pie(data({{"auto", 90}, {"fiets", 6}, {"bus", 1}, {"tram", 1}, {"trein", 1}, {"boot", 1}}), hole);
    for (double const width : {50.0, 80.0, 182.0}) expect_tidy(spec, Length::from_mm(width));
  }
}

/// Upright pieces of lines that stand less than 2 mm left of a number, at its height: read as the digit one.
int ones_before_numbers(scene::Frame const& frame) {
  int ones = 0;
  for (scene::Item const& item : frame.items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (run == nullptr || run->text.find('%') == std::string::npos) continue;
    for (scene::Item const& other : frame.items) {
      auto const* path = std::get_if<scene::Path>(&other.what);
      if (path == nullptr || !path->stroke) continue;
      Point from;
      for (scene::Segment const& segment : path->segments) {
        Point to = from;
        if (auto const* move = std::get_if<scene::MoveTo>(&segment)) to = from = move->to;
        if (auto const* line = std::get_if<scene::LineTo>(&segment)) to = line->to;
        Length const x = other.at.x + to.x;
        Length const top = other.at.y + std::min(from.y, to.y), bottom = other.at.y + std::max(from.y, to.y);
        bool const upright = to.x == from.x && to.y != from.y;
        bool const beside =
            x < item.at.x && x > item.at.x - 2_mm && top < item.at.y && bottom > item.at.y - run->size * 0.6;
        ones += upright && beside ? 1 : 0;
        from = to;
      }
    }
  }
  return ones;
}

TEST(Round, NoLeaderStandsBeforeANumberLikeADigit) {
  for (int const count : {2, 4, 8}) {
    for (double width = 30; width <= 90; width += 5) {
      ChartSpec const spec = ring(crowd(count, 2, 1, sixty_letters));
      EXPECT_EQ(ones_before_numbers(drawn(spec, Length::from_mm(width))), 0) << count << " in " << width;
    }
  }
}

// A bent leader looks like a slip of the pen where a straight one would do.
TEST(Round, LeadersComeStraightDownWhereTheirNameCanStandOverThePart) {
  for (double const width : {47.0, 50.0}) {
    for (auto const& parts :
         {data({{"bath", 40}, {"toilet", 26}, {"washer", 11}, {"rest", 23}}),
          data({{"girls", 91}, {"boys", 7}, {"both", 2}}), data({{"0–2", 1}, {"3–13", 87.9}, {"14–17", 11.2}})}) {
      for (auto const& line : test::lines_of(drawn(ring(parts), Length::from_mm(width)))) {
        ASSERT_EQ(line.size(), 2U) << width;
        EXPECT_NEAR(line[0].x.pt(), line[1].x.pt(), 1e-6) << width;
      }
    }
  }
}

// Nearer, two names read as one.
TEST(Round, NamesSideBySideStandALineApart) {
  scene::Frame const frame = drawn(ring(data({{"girls", 91}, {"boys", 7}, {"both", 2}})), 46_mm);
  std::vector<test::DrawnText> const texts = test::texts_of(frame);
  auto const lines_of_word = [&](std::string const& word) {
    auto const found = std::find_if(texts.begin(), texts.end(), [&](auto const& text) { return text.text == word; });
    EXPECT_NE(found, texts.end()) << word;
    return found->lines.front();
  };
  Rect const boys = lines_of_word("boys"), both = lines_of_word("both");
  EXPECT_NEAR(boys.bottom().pt(), both.bottom().pt(), 1e-6);
  EXPECT_GE((both.left() - boys.right()).mm(), 4.5);
}

TEST(Round, HoldsACrowdAtAnyHour) {
  for (double const start : {0.0, 0.25, 0.5, 0.75, 1.0}) {
    for (double const width : {50.0, 78.5, 110.0, 182.0}) {
      SCOPED_TRACE(start);
      expect_tidy(ring(crowd(20, 1, start, "klein")), Length::from_mm(width));
      expect_tidy(pie(crowd(20, 0.1, start, "klein")), Length::from_mm(width));
    }
  }
}

TEST(Round, HoldsLongNamesAtSmallParts) {
  for (double const width : {50.0, 78.5, 182.0}) {
    expect_tidy(pie(crowd(20, 3, 0, "een naam van veertig letters met de fiets")), Length::from_mm(width));
    expect_tidy(ring(crowd(19, 5, 1, sixty_letters)), Length::from_mm(width));
  }
}

TEST(Round, WrapsWordsThatAreWiderThanTheChart) {
  std::string const word(60, 'w');
  expect_tidy(ring(data({{"een", 60}, {word, 30}, {"twee", 10}})), 50_mm);
  expect_tidy(pie(data({{word, 60}, {word + "x", 30}, {"twee", 10}})), 50_mm);
}

TEST(Round, SetsTheGreatestValueInTheHole) {
  scene::Frame const frame = drawn(ring(data({{"girls", 91}, {"boys", 7}, {"both", 2}})), 50_mm);
  Rect const box = *frame.nodes.front().bbox;
  Point const centre{box.at.x + box.size.width / 2, box.bottom() - 22.5_mm};
  for (test::DrawnText const& text : test::texts_of(frame)) {
    Length const off =
        distance(Point{text.lines[0].left() + text.lines[0].size.width / 2, text.lines[0].bottom()}, centre);
    EXPECT_EQ(off < 15_mm, text.text == "91%" || text.text == "girls") << text.text;
  }
}

// Another part's colour would say that it is that part's.
TEST(Round, SetsTheValueInTheHoleInTheColourOfItsPart) {
  ChartSpec spec = ring(data({{"girls", 2}, {"boys", 98}}));
  spec.style.ring_figure.weight = Weight::bold;
  std::get<PieSpec>(spec.chart).colours = {0, 1};
  scene::Frame const frame = drawn(spec, 50_mm);
  auto const texts = test::texts_of(frame);
  auto const value = std::find_if(texts.begin(), texts.end(), [](auto const& text) { return text.text == "98%"; });
  ASSERT_NE(value, texts.end());
  EXPECT_EQ(value->colour, spec.style.parts[1]);
}

TEST(Round, NamesAnEmptyPartWithoutASlice) {
  ChartSpec const spec = ring(data({{"walks", 60}, {"bus", 0}, {"cycles", 40}}));
  scene::Frame const frame = drawn(spec, 50_mm);
  EXPECT_EQ(test::parts_of(frame).size(), 2U);
  EXPECT_THAT(faults_of(frame, spec), IsEmpty());
}

TEST(Round, DrawsHundredPercentAsOneRing) {
  ChartSpec const spec = ring(data({{"walks", 100}}));
  scene::Frame const frame = drawn(spec, 50_mm);
  EXPECT_EQ(test::parts_of(frame).size(), 1U);
  EXPECT_THAT(faults_of(frame, spec), IsEmpty());
}

// The order of the data is the order of the table, whatever stands where.
TEST(Round, ReadsInTheOrderOfTheData) {
  scene::Frame const frame = drawn(ring(data({{"0–2 years", 1}, {"3–13 years", 87.9}, {"14–17 years", 11.2}})), 50_mm);
  std::vector<std::string> read;
  for (test::DrawnText const& text : test::texts_of(frame)) read.push_back(text.text);
  EXPECT_THAT(read, testing::ElementsAre("0–2years", "1%", "3–13years", "87.9%", "14–17years", "11.2%"));
}

TEST(Round, StandsAtOneHeightInARow) {
  auto const shaper = test::make_fake_shaper();
  std::vector<ChartSpec> const row{ring(data({{"girls", 91}, {"boys", 7}, {"both", 2}})), ring(data({{"all", 100}})),
                                   ring(data({{"a", 30}, {"b", 40}, {"c", 30}}))};
  DrawOptions options{Length(), Length()};
  for (ChartSpec const& spec : row) {
    options.above_ring = std::max(*options.above_ring, *height_above_ring(spec, 48_mm, *shaper));
    options.below_ring = std::max(*options.below_ring, *height_below_ring(spec, 48_mm, *shaper));
  }
  for (double const spare : {0.0, 1.0, 20.0}) {
    std::vector<Rect> circles;
    for (ChartSpec const& spec : row) {
      Length const height = measure(spec, 48_mm, *shaper, options)->natural + Length::from_mm(spare);
      auto const frame = draw(spec, {48_mm, height}, *shaper, options);
      ASSERT_TRUE(frame.ok());
      Rect circle = test::parts_of(*frame).front().box;
      for (auto const& part : test::parts_of(*frame)) circle = united(circle, part.box);
      circles.push_back(circle);
    }
    for (Rect const circle : circles) {
      EXPECT_NEAR(circle.top().mm(), circles[0].top().mm(), 0.05);
      EXPECT_NEAR(circle.size.height.mm(), circles[0].size.height.mm(), 0.1);
    }
  }
}

TEST(Round, GrowsWithSpareHeightUpToTheGreatest) {
  auto const shaper = test::make_fake_shaper();
  ChartSpec const spec = ring(data({{"girls", 100}}));
  Extent const extent = *measure(spec, 80_mm, *shaper);
  EXPECT_NEAR((extent.maximum - extent.natural).mm(), 11, 0.01);  // from 45 to 56
  for (double const share : {0.0, 0.3, 1.0}) {
    Length const height = extent.natural + (extent.maximum - extent.natural) * share;
    auto const frame = draw(spec, {80_mm, height}, *shaper);
    ASSERT_TRUE(frame.ok());
    EXPECT_THAT(faults_of(*frame, spec), IsEmpty());
  }
}

// The colours go round the circle from the greatest part on.
TEST(Round, GivesNeighboursUnlikeColours) {
  for (int count = 2; count <= 20; ++count) {
    std::vector<Datum> parts;
    for (int i = 0; i < count; ++i) parts.push_back(test::datum("part " + std::to_string(i), 10));
    auto const drawn_parts = test::parts_of(drawn(pie(parts), 182_mm));
    ASSERT_EQ(drawn_parts.size(), static_cast<std::size_t>(count));
    EXPECT_EQ(drawn_parts[0].fill.colour.name, "deep");
    for (std::size_t i = 0; i < drawn_parts.size(); ++i) {
      std::size_t const next = (i + 1) % drawn_parts.size();
      EXPECT_NE(drawn_parts[i].fill.colour, drawn_parts[next].fill.colour) << i << " of " << count;
      EXPECT_NE(drawn_parts[i].fill.pattern, drawn_parts[next].fill.pattern) << i << " of " << count;
    }
  }
}

TEST(Round, SetsTextInsideAPartInTheColourThatCanBeRead) {
  ChartSpec const spec = pie(data({{"a", 40}, {"b", 30}, {"c", 30}}));
  scene::Frame const frame = drawn(spec, 60_mm);
  for (test::DrawnText const& text : test::texts_of(frame)) {
    for (test::DrawnPart const& part : test::parts_of(frame)) {
      Rect const line = text.lines.front();
      bool const inside = line.left() > part.box.left() && line.right() < part.box.right() &&
                          line.top() > part.box.top() && line.bottom() < part.box.bottom();
      bool const on_it = inside && part.fill.colour.name == "amber";
      if (!on_it) continue;
      EXPECT_GE(contrast_ratio(text.colour, part.fill.colour), 4.5) << text.text;
    }
  }
}

TEST(Round, SaysHowMuchHeightItNeeds) {
  auto const shaper = test::make_fake_shaper();
  ChartSpec spec = ring(data({{"girls", 91}, {"boys", 9}}));
  spec.at = test::line_of_sheet(12);
  auto const frame = draw(spec, {50_mm, 40_mm}, *shaper);
  ASSERT_EQ(frame.diagnostics.size(), 1U);
  EXPECT_EQ(frame.diagnostics[0].message, "the chart needs 57.4 mm in height and has 40.0 mm");
  EXPECT_EQ(frame.diagnostics[0].help,
            "give the block more columns, shorten its labels, or move a block to another page");
  EXPECT_EQ(frame.diagnostics[0].rule, "does-not-fit");
  EXPECT_EQ(frame.diagnostics[0].at.begin.line, 12);
}

TEST(Round, RefusesAWidthThatCannotBeRead) {
  auto const shaper = test::make_fake_shaper();
  auto const extent = measure(ring(data({{"girls", 91}, {"boys", 9}})), 12_mm, *shaper);
  ASSERT_EQ(extent.diagnostics.size(), 1U);
  EXPECT_EQ(extent.diagnostics[0].message, "a chart of 12 mm is too narrow to be read");
  EXPECT_EQ(extent.diagnostics[0].help, "give the block more columns: 20 mm is the least");
}

}  // namespace
}  // namespace factsheet::charts
