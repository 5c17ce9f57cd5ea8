// Bars: to scale from zero, labelled beside, tidy for any data.
#include "charts/geometry.h"
#include "scene/dump.h"
#include "support/chart_samples.h"
#include "support/fake_shaper.h"

#include <algorithm>
#include <array>
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
using testing::IsEmpty;

TEST(Bars, AreTidyForGeneratedData) {
  test::ChartMaker maker(2);
  for (int i = 0; i < 250 && !testing::Test::HasFailure(); ++i) {
    ChartSpec const spec = maker.bar_chart();
    Length const width = maker.width();
    // What upright bars or stacks have no room for is told, and not drawn.
    if (has_errors(measure(spec, width, *test::make_fake_shaper()).diagnostics)) continue;
    for (double const spare : {0.0, 1.0}) {
      scene::Frame const frame = drawn(spec, width, spare);
      EXPECT_THAT(faults_of(frame, spec), IsEmpty()) << i << " at " << width.mm() << " mm\n" << scene::dump(frame);
    }
  }
}

TEST(Bars, AreDrawnToScaleFromZero) {
  for (bool const horizontal : {true, false}) {
    scene::Frame const frame = drawn(bars(data({{"a", 45}, {"b", 24}, {"c", 0}, {"d", 6}}), horizontal), 94_mm);
    auto const parts = parts_of(frame);
    ASSERT_EQ(parts.size(), 3U) << "zero is no bar";
    auto const reach = [&](std::size_t i) {
      return horizontal ? parts[i].box.size.width.mm() : parts[i].box.size.height.mm();
    };
    EXPECT_NEAR(reach(1) / reach(0), 24.0 / 45, 1e-6);
    EXPECT_NEAR(reach(2) / reach(0), 6.0 / 45, 1e-6);
  }
}

TEST(Bars, SetOffThoseThatTheAuthorNames) {
  auto const colours = [](std::vector<bool> stressed) {
    ChartSpec spec = bars(data({{"a", 24}, {"b", 45}, {"c", 45}, {"d", 6}}));
    std::get<BarSpec>(spec.chart).stressed = std::move(stressed);
    std::vector<std::string> names;
    for (auto const& part : parts_of(drawn(spec, 94_mm))) names.push_back(part.fill.colour.name);
    return names;
  };
  EXPECT_THAT(colours({}), testing::ElementsAre("teal", "teal", "teal", "teal"));
  EXPECT_THAT(colours({false, true, false, false}), testing::ElementsAre("teal", "deep", "teal", "teal"));
}

TEST(Bars, HaveTheThicknessAndPitchOfTheStyle) {
  auto const parts = parts_of(drawn(bars(data({{"a", 24}, {"b", 45}, {"c", 12}})), 94_mm));
  for (auto const& part : parts) EXPECT_NEAR(part.box.size.height.mm(), 5.6, 1e-6);
  EXPECT_NEAR((parts[1].box.top() - parts[0].box.top()).mm(), 7.5, 1e-6);
  EXPECT_NEAR((parts[2].box.top() - parts[1].box.top()).mm(), 7.5, 1e-6);
}

TEST(Bars, SpreadWithSpareHeight) {
  auto const parts = parts_of(drawn(bars(data({{"a", 24}, {"b", 45}, {"c", 12}})), 94_mm, 1));
  EXPECT_NEAR((parts[1].box.top() - parts[0].box.top()).mm(), 11, 1e-6);
  EXPECT_NEAR((parts[2].box.top() - parts[1].box.top()).mm(), 11, 1e-6);
}

TEST(Bars, GoToTheOtherSideOfZeroBelowIt) {
  scene::Frame const frame = drawn(bars(data({{"more", 5}, {"fewer", -3}})), 94_mm);
  auto const parts = parts_of(frame);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_NEAR(parts[0].box.left().pt(), parts[1].box.right().pt(), 1e-6);
  EXPECT_NEAR(parts[1].box.size.width / parts[0].box.size.width, 3.0 / 5, 1e-6);
  EXPECT_FALSE(test::lines_of(frame).empty()) << "a line marks zero";

  auto const upright = parts_of(drawn(bars(data({{"more", 5}, {"fewer", -3}}), false), 94_mm));
  EXPECT_NEAR(upright[0].box.bottom().pt(), upright[1].box.top().pt(), 1e-6);
}

TEST(Bars, AreNoneWhenAllIsZero) {
  for (bool const horizontal : {true, false}) {
    ChartSpec const spec = bars(data({{"a", 0}, {"b", 0}}), horizontal);
    scene::Frame const frame = drawn(spec, 94_mm);
    EXPECT_TRUE(parts_of(frame).empty());
    EXPECT_THAT(faults_of(frame, spec), IsEmpty());
  }
}

TEST(Bars, WrapLongNames) {
  ChartSpec const spec = bars(data({{"samenvatting/overzicht van alle meldingen", 3}, {"bus", 2}}));
  for (double const width : {50.0, 60.0, 94.0}) {
    EXPECT_THAT(faults_of(drawn(spec, Length::from_mm(width)), spec), IsEmpty()) << width;
  }
}

TEST(Bars, HoldEightNamesOfSixtyLetters) {
  std::vector<Datum> rows;
  for (int i = 0; i < 8; ++i) {
    rows.push_back(test::datum("kinderen die met de fiets of lopend naar de basisschool " + std::to_string(i), 10 + i));
  }
  for (bool const horizontal : {true, false}) {
    for (double const width : {50.0, 94.0, 182.0}) {
      if (!horizontal && width < 182) continue;  // an error there, see below
      ChartSpec const spec = bars(rows, horizontal);
      EXPECT_THAT(faults_of(drawn(spec, Length::from_mm(width)), spec), IsEmpty()) << width;
    }
  }
}

TEST(Bars, NeverPartANumber) {
  ChartSpec const spec = bars({test::datum("a", 2, "25.462.700.000.000"), test::datum("b", -1, "17.963.170.000.000")});
  EXPECT_THAT(faults_of(drawn(spec, 34_mm), spec), IsEmpty());
}

std::vector<std::string> messages_of(ChartSpec const& spec, Length width) {
  std::vector<std::string> messages;
  for (Diagnostic const& fault : measure(spec, width, *test::make_fake_shaper()).diagnostics) {
    messages.push_back(fault.message);
  }
  return messages;
}

TEST(Bars, ThatStandAreNeverLaidDownInSilence) {
  ChartSpec const spec = bars({test::datum("leesbevordering", 1), test::datum("verkeer", 2), test::datum("water", 3),
                               test::datum("muziek", 4), test::datum("zwemmen", 5), test::datum("tekenen", 6)},
                              false);
  EXPECT_THAT(messages_of(spec, 182_mm), IsEmpty());
  auto const narrow = messages_of(spec, 30_mm);
  ASSERT_EQ(narrow.size(), 1U);
  EXPECT_NE(narrow.front().find("vertical bars have no room for the label \""), std::string::npos) << narrow.front();
}

// A label that could not be read was told elsewhere; what else is wrong with the sheet is still looked for.
TEST(Bars, TakeLabelsAndNamesWithoutWords) {
  for (bool const horizontal : {true, false}) {
    for (bool const stacked : {false, true}) {
      for (bool const multiples : {false, true}) {
        ChartSpec spec = series_bars({"", "di"}, {{"", {30, 50}}, {"sneeuw", {20, 60}}}, horizontal, stacked);
        std::get<BarSpec>(spec.chart).multiples = multiples;
        EXPECT_EQ(messages_of(spec, 94_mm), std::vector<std::string>());
        EXPECT_GE(parts_of(drawn(spec, 94_mm)).size(), 4U);
      }
    }
  }
}

TEST(Bars, OfYearsLeaveOutEveryOtherLabelBeforeTheyFail) {
  std::vector<Datum> rows;
  for (int i = 0; i < 20; ++i) rows.push_back(test::datum(std::to_string(2004 + i), 10 + i, "9"));
  ChartSpec const spec = bars(rows, false);
  EXPECT_THAT(messages_of(spec, 90_mm), IsEmpty());
}

TEST(Bars, NameTheSeriesAtTheFirstGroupOrInAKey) {
  ChartSpec const few = series_bars({"ma", "di"}, {{"regen", {30, 50}}, {"sneeuw", {20, 60}}}, true, false);
  EXPECT_EQ(parts_of(drawn(few, 94_mm)).size(), 4U) << "no swatches where names stand at their bars";
  ChartSpec const narrow =
      series_bars({"ma", "di"}, {{"regen en natte sneeuw", {90, 50}}, {"hagel en onweer", {80, 60}}}, true, false);
  EXPECT_EQ(parts_of(drawn(narrow, 60_mm)).size(), 6U) << "a swatch for each series";
}

TEST(Bars, TellSeriesApart) {
  std::vector<std::pair<std::string, std::vector<double>>> series;
  for (int i = 0; i < 7; ++i) series.push_back({"reeks " + std::to_string(i), {10.0 + i}});
  auto const parts = parts_of(drawn(series_bars({"ma"}, series, true, false), 182_mm));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    EXPECT_GE(contrast_ratio(parts[i].fill.colour, test::chart_style().paper), 3) << parts[i].fill.colour.name;
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(parts[i].fill.colour.rgb, parts[j].fill.colour.rgb);
  }
}

TEST(Bars, StackEndToEnd) {
  scene::Frame const frame = drawn(series_bars({"ma"}, {{"a", {50}}, {"b", {30}}, {"c", {20}}}, true, true), 94_mm);
  auto const parts = parts_of(frame);
  ASSERT_EQ(parts.size(), 3U);
  double const gap = 0.55;
  EXPECT_NEAR((parts[1].box.left() - parts[0].box.right()).mm(), gap, 1e-6);
  double const whole = (parts[2].box.right() - parts[0].box.left()).mm();
  EXPECT_NEAR((parts[0].box.size.width.mm() + gap / 2) / whole, 0.5, 1e-6);
  EXPECT_NEAR((parts[1].box.size.width.mm() + gap) / whole, 0.3, 1e-6);
}

TEST(Bars, SetValuesInsideSegmentsInTheColourThatCanBeRead) {
  for (bool const horizontal : {true, false}) {
    ChartSpec spec = series_bars({"ma"}, {{"a", {50}}, {"b", {30}}, {"c", {20}}}, horizontal, true);
    spec.style.parts[1].rgb = {0xff, 0xe0, 0x40};  // yellow
    spec.style.parts[2].rgb = {0x90, 0xee, 0x90};  // light green
    scene::Frame const frame = drawn(spec, 120_mm);
    int inside = 0;
    for (test::DrawnText const& text : test::texts_of(frame)) {
      for (test::DrawnPart const& part : parts_of(frame)) {
        if (!overlap(text.lines.front(), part.box)) continue;
        ++inside;
        EXPECT_GE(contrast_ratio(text.colour, part.fill.colour), 4.5) << text.text;
      }
    }
    EXPECT_EQ(inside, 3);
  }
}

ChartSpec multiples(std::vector<double> const& first, std::vector<double> const& second) {
  ChartSpec spec = series_bars({"ma", "di"}, {{"regen", first}, {"sneeuw", second}}, true, false);
  std::get<BarSpec>(spec.chart).multiples = true;
  return spec;
}

TEST(Bars, AsMultiplesStandSideBySideOnOneScale) {
  ChartSpec const spec = multiples({30, 50}, {20, 60});
  scene::Frame const frame = drawn(spec, 120_mm);
  EXPECT_THAT(faults_of(frame, spec), IsEmpty());
  auto const parts = parts_of(frame);
  ASSERT_EQ(parts.size(), 4U);
  EXPECT_NEAR(parts[0].box.top().mm(), parts[1].box.top().mm(), 1e-6) << "one row";
  EXPECT_NEAR(parts[0].box.left().mm(), parts[2].box.left().mm(), 1e-6) << "one column";
  EXPECT_GT(parts[1].box.left(), parts[2].box.right());
  double const unit = parts[0].box.size.width.mm() / 30;
  EXPECT_NEAR(parts[1].box.size.width.mm(), 20 * unit, 1e-6);
  EXPECT_NEAR(parts[2].box.size.width.mm(), 50 * unit, 1e-6);
  EXPECT_NEAR(parts[3].box.size.width.mm(), 60 * unit, 1e-6);
}

TEST(Bars, AsMultiplesHaveALineAtZeroInEachColumn) {
  ChartSpec const spec = multiples({-30, 50}, {20, -60});
  scene::Frame const frame = drawn(spec, 120_mm);
  EXPECT_THAT(faults_of(frame, spec), IsEmpty());
  EXPECT_EQ(test::lines_of(frame).size(), 2U);
}

TEST(Bars, AsMultiplesWithoutRoomStandBelowOneAnother) {
  ChartSpec spec = multiples({30, 50}, {20, 60});
  scene::Frame const narrow = drawn(spec, 38_mm);
  std::get<BarSpec>(spec.chart).multiples = false;
  EXPECT_EQ(scene::dump(narrow), scene::dump(drawn(spec, 38_mm)));
}

TEST(Bars, LargeNumbersDoNotOverlap) {
  std::vector<Datum> long_values, short_values;
  for (int i = 1; i <= 8; ++i) {
    double const value = 12500000.0 * i / 8;
    std::string const year = std::to_string(2016 + i);
    long_values.push_back(test::datum(year, value, "12.500.000"));
    short_values.push_back(test::datum(year, value, "12,5 mln"));
  }
  for (bool const horizontal : {true, false}) {
    for (double const width : {40.0, 60.0, 90.0, 182.0}) {
      for (auto const& values : {long_values, short_values}) {
        if (!horizontal && width < 182) continue;  // without an axis an error
        ChartSpec const spec = bars(values, horizontal);
        EXPECT_THAT(faults_of(drawn(spec, Length::from_mm(width)), spec), IsEmpty()) << width;
      }
    }
  }
}

TEST(Bars, StandUprightOnlyWhereTheirLabelsFit) {
  std::vector<Datum> many;
  for (int i = 0; i < 20; ++i) many.push_back(test::datum("onderdeel " + std::to_string(i), i + 1));
  EXPECT_EQ(messages_of(bars(many, false), 60_mm).size(), 1U) << "told, and not laid down";
  auto const few = parts_of(drawn(bars(data({{"ma", 1}, {"di", 2}}), false), 60_mm));
  EXPECT_NEAR(few[0].box.bottom().mm(), few[1].box.bottom().mm(), 1e-6);
}

TEST(Bars, StandOutFromAnyGround) {
  for (auto const& rgb : {std::array<std::uint8_t, 3>{0xff, 0xff, 0xff},  // paper, mist, sand, deep, a grey
                          {0xe8, 0xf1, 0xf5},
                          {0xf8, 0xf3, 0xe9},
                          {0x12, 0x35, 0x5b},
                          {0x40, 0x40, 0x40}}) {
    ChartStyle style = test::chart_style();
    style.ground.rgb = rgb;
    style = suited_to_ground(std::move(style));
    for (Colour const* colour : {&style.bar_first, &style.bar_rest}) {
      EXPECT_GE(contrast_ratio(*colour, style.ground), 3) << colour->name;
    }
    EXPECT_GE(std::abs(lightness(style.bar_first) - lightness(style.bar_rest)), 15);
    for (std::size_t i = 0; i < style.parts.size(); ++i) {
      Colour const& next = style.parts[(i + 1) % style.parts.size()];
      EXPECT_GE(contrast_ratio(style.parts[i], style.ground), 3) << style.parts[i].name;
      EXPECT_GE(std::abs(lightness(style.parts[i]) - lightness(next)), 15) << style.parts[i].name;
    }
  }
}

TEST(Bars, KeepTheColoursOfTheThemeOnPaper) {
  ChartStyle const style = suited_to_ground(test::chart_style());
  EXPECT_EQ(style.parts, test::chart_style().parts);
  EXPECT_EQ(style.bar_first, test::chart_style().bar_first);
  EXPECT_EQ(style.bar_rest, test::chart_style().bar_rest);
}

TEST(Bars, StackedHaveOnePitchWhenHalfOfThemHaveValuesBelow) {
  ChartSpec spec = series_bars({"ma", "di", "wo"}, {{"a", {30, 60, 30}}, {"b", {20, 40, 20}}}, true, true);
  for (BarSeriesSpec& series : std::get<BarSpec>(spec.chart).series) {
    for (Datum& bar : series.bars) bar.shown = "1.000.000";
  }
  auto const parts = parts_of(drawn(spec, 84_mm));
  ASSERT_EQ(parts.size(), 6U);
  EXPECT_NEAR((parts[2].box.top() - parts[0].box.top()).mm(), (parts[4].box.top() - parts[2].box.top()).mm(), 1e-6);
}

TEST(Bars, OfBothSidesHangOnOneLineAtZero) {
  EXPECT_EQ(test::lines_of(drawn(bars(data({{"more", 5}, {"fewer", -3}, {"most", 9}})), 94_mm)).size(), 1U);
}

// Words of one label could be taken for those of the next; years stand apart by themselves.
TEST(Bars, OfYearsAndOfSeveralWordsStandWhereSmallerLabelsHaveRoom) {
  std::vector<Datum> years, phrases;
  for (int i = 0; i < 8; ++i) {
    years.push_back(test::datum(std::to_string(2017 + i), i + 1, "4"));
    phrases.push_back(test::datum(std::string("wijk ") + static_cast<char>('a' + i), i + 1, "4"));
  }
  auto const is_upright = [](std::vector<Datum> const& data) {
    auto const parts = parts_of(drawn(bars(data, false), 68_mm));
    return std::abs(parts[0].box.bottom().pt() - parts[1].box.bottom().pt()) < 1e-6;
  };
  EXPECT_TRUE(is_upright(years));
  EXPECT_TRUE(is_upright(phrases));
}

TEST(Bars, AreATableWithHeadsForRowsAndColumns) {
  scene::Frame const frame =
      drawn(series_bars({"ma", "di"}, {{"regen", {30, 50}}, {"sneeuw", {20, 60}}}, true, true), 120_mm);
  std::vector<std::string> cells;
  for (test::DrawnText const& text : test::texts_of(frame)) {
    auto const& node = frame.nodes.at(static_cast<std::size_t>(text.node));
    std::string const head = node.scope == scene::Scope::column ? "column "
                             : node.scope == scene::Scope::row  ? "row "
                                                                : "";
    cells.push_back(head + text.text);
  }
  EXPECT_THAT(cells,
              testing::ElementsAre("column regen", "column sneeuw", "row ma", "30%", "20%", "row di", "50%", "60%"));
  std::vector<int> kids(frame.nodes.size());
  for (auto const& node : frame.nodes) {
    if (node.parent != scene::no_node) ++kids.at(static_cast<std::size_t>(node.parent));
  }
  for (std::size_t i = 0; i < frame.nodes.size(); ++i) {
    if (frame.nodes[i].role != scene::Role::table_row) continue;
    EXPECT_EQ(kids[i], 3) << "rows of one length";
  }
}

}  // namespace
}  // namespace factsheet::charts
