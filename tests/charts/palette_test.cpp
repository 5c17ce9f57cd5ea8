// Colours that the program adds to those of a theme, and those of answer scales.
#include "charts/palette.h"

#include "support/chart_samples.h"

#include <cmath>
#include <random>
#include <set>

#include <gtest/gtest.h>

namespace factsheet::charts {
namespace {

constexpr double step_of_themes = 15;  // in L*: what a theme's own chart colours keep between neighbours

Colour any_colour(std::mt19937& random) {
  Colour colour;
  for (auto& part : colour.rgb) part = static_cast<std::uint8_t>(random() % 256);
  colour.name = "made";
  return colour;
}

/// A theme of one or two chart colours that can be seen on its paper and told from one another in grey.
ChartStyle small_theme(std::mt19937& random) {
  ChartStyle style = test::chart_style();
  std::size_t const count = 1 + random() % 2;
  style.parts.clear();
  while (style.parts.size() < count) {
    Colour const colour = any_colour(random);
    bool const is_far =
        style.parts.empty() || std::abs(lightness(colour) - lightness(style.parts.front())) >= step_of_themes;
    if (contrast_ratio(colour, style.ground) >= 3 && is_far) style.parts.push_back(colour);
  }
  return style;
}

/// The step in grey that a third colour can keep from all of the theme's: 15, or what the room between ink and the
/// lightest that can be seen leaves.
double step_that_can_be_kept(ChartStyle const& style) {
  if (style.parts.size() == 1) return step_of_themes;
  constexpr double lightest_seen = 61;
  double best = 0;
  for (double wanted = lightness(style.ink); wanted <= lightest_seen; wanted += 0.5) {
    double least = 100;
    for (Colour const& part : style.parts) least = std::min(least, std::abs(lightness(part) - wanted));
    best = std::max(best, least);
  }
  return std::min(step_of_themes, best - 1);
}

TEST(Palette, AddsColoursThatObeyTheThemesRuleAboutGrey) {
  std::mt19937 random(16);
  int could_not = 0;
  for (int i = 0; i < 300; ++i) {
    ChartStyle const style = small_theme(random);
    double const wanted = step_that_can_be_kept(style);
    could_not += wanted < step_of_themes ? 1 : 0;
    auto const fills = part_fills(style, 3, true);
    for (std::size_t k = 0; k < 3; ++k) {
      EXPECT_GE(contrast_ratio(fills[k].colour, style.ground), 2.97) << i;
      double const step = std::abs(lightness(fills[k].colour) - lightness(fills[(k + 1) % 3].colour));
      EXPECT_GE(step, wanted) << i << ": of " << style.parts.size() << " colours, part " << k;
    }
  }
  EXPECT_LT(could_not, 60) << "of 300";
}

TEST(Palette, KeepsNeighboursOfManySeriesApartInGrey) {
  std::mt19937 random(17);
  for (int i = 0; i < 300; ++i) {
    ChartStyle const style = small_theme(random);
    double const wanted = step_that_can_be_kept(style);
    auto const fills = series_fills(style, 5);
    for (std::size_t k = 1; k < fills.size(); ++k) {
      EXPECT_GE(std::abs(lightness(fills[k].colour) - lightness(fills[k - 1].colour)), wanted) << i << ", " << k;
    }
  }
}

TEST(Palette, OrdersTheStepsOfAnAnswerScale) {
  std::mt19937 random(18);
  for (int i = 0; i < 100; ++i) {
    ChartStyle style = small_theme(random);
    bool const is_dark = i % 2 == 1;
    if (is_dark) style.ground = style.ink;
    style = suited_to_ground(style);
    for (std::size_t count = 3; count <= 7; ++count) {
      auto const fills = scale_fills(style, count);
      std::set<scene::Pattern> patterns;
      for (std::size_t k = 0; k < count; ++k) {
        patterns.insert(fills[k].pattern);
        EXPECT_GE(contrast_ratio(fills[k].colour, style.ground), 2.97) << i << ", " << count;
        if (k == 0) continue;
        double const step = lightness(fills[k].colour) - lightness(fills[k - 1].colour);
        EXPECT_GT(is_dark ? -step : step, 3) << i << ": " << k << " of " << count << (is_dark ? " on dark" : "");
      }
      EXPECT_EQ(patterns.size(), count) << "each step has a pattern of its own on a copier";
      EXPECT_EQ(fills.front().pattern, scene::Pattern::solid);
      EXPECT_EQ(fills.back().pattern, scene::Pattern::dots);
    }
  }
}

// Shades of the theme's last colour, and of the quiet one behind it, can be told apart in grey.
TEST(Palette, ShadesOfOneColourAreToldApartInGrey) {
  ChartStyle const style = test::chart_style();
  for (std::size_t of = 0; of <= style.parts.size(); ++of) {
    for (std::size_t const count : {2U, 3U, 4U}) {
      std::vector<double> const values(count, 1);
      std::vector<std::size_t> places(count);
      for (std::size_t i = 0; i < count; ++i) places[i] = i;
      auto const fills = slice_fills(style, values, places, PieShades{of, count});
      for (std::size_t i = 1; i < count; ++i) {
        EXPECT_GE(lightness(fills[i].colour) - lightness(fills[i - 1].colour), step_of_themes - 1) << of << count;
        EXPECT_NE(fills[i].pattern, fills[i - 1].pattern);
      }
      for (auto const& fill : fills) EXPECT_GE(contrast_ratio(fill.colour, style.ground), 2.99);
    }
  }
}

}  // namespace
}  // namespace factsheet::charts
