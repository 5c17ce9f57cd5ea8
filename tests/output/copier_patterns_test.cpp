// The patterns of charts after a copier has made dots of them.
#include "charts/palette.h"
#include "scene/shapes.h"
#include "support/copier_pages.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

using test::PageBuilder;

/// One bit per pixel, each one's error passed on to its neighbours (Floyd and Steinberg).
std::size_t place(int x, int y, int width) {
  return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
}

std::vector<double> dithered(test::Pixels const& picture) {
  int const width = picture.width, height = picture.height;
  std::vector<double> light;
  for (auto const& pixel : picture.rgb) light.push_back(pixel[0] / 255.0);
  auto const pass = [&](int x, int y, double error) {
    if (x >= 0 && x < width && y < height) light[place(x, y, width)] += error;
  };
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      double& here = light[place(x, y, width)];
      double const bit = here < 0.5 ? 0 : 1, error = here - bit;
      here = bit;
      pass(x + 1, y, error * 7 / 16);
      pass(x - 1, y + 1, error * 3 / 16);
      pass(x, y + 1, error * 5 / 16);
      pass(x + 1, y + 1, error / 16);
    }
  }
  return light;
}

constexpr double swatch_mm = 8;

/// Light in the middle of each swatch after dithering at 300 dpi and a blur over a tenth of its side, at its darkest
/// and at its lightest place.
struct Tone {
  double least = 1, most = 0;
};
Tone tone_of(std::vector<double> const& light, int width, double left_mm) {
  auto const pixel = [](double mm) { return static_cast<int>(mm / 25.4 * 300); };
  int const radius = pixel(swatch_mm * 0.1);
  Tone tone;
  for (int y = pixel(22); y < pixel(26); y += 3) {
    for (int x = pixel(left_mm + 2); x < pixel(left_mm + swatch_mm - 2); x += 3) {
      double sum = 0;
      for (int dy = -radius; dy <= radius; ++dy) {
        for (int dx = -radius; dx <= radius; ++dx) sum += light[place(x + dx, y + dy, width)];
      }
      double const mean = sum / ((2 * radius + 1) * (2 * radius + 1));
      tone.least = std::min(tone.least, mean);
      tone.most = std::max(tone.most, mean);
    }
  }
  return tone;
}

charts::ChartStyle style_of_parts() {
  charts::ChartStyle style;
  for (unsigned char const level : std::initializer_list<unsigned char>{20, 90, 150, 60}) {
    style.parts.push_back({"part", {level, level, level}, {0, 0, 0, 1}, level / 255.0});
  }
  style.paper = test::sample_white;
  return style;
}

TEST(Copier, NeighboursInAChartStayApartAfterDitheringAndBlur) {
  for (std::size_t count = 2; count <= 7; ++count) {
    auto const fills = charts::part_fills(style_of_parts(), count, true);
    PageBuilder page;
    for (std::size_t i = 0; i < count; ++i) {
      Point const at{Length::from_mm(20 + 10.0 * static_cast<double>(i)), 20_mm};
      test::add_filled(page, at, scene::rectangle({Length::from_mm(swatch_mm), Length::from_mm(swatch_mm)}), fills[i]);
    }
    page.frame.size = {100_mm, 40_mm};
    scene::Document document;
    document.language = "nl";
    document.add_page(page.frame, 1);
    auto const picture = test::copied_picture(document, 300);
    auto const light = dithered(picture);
    for (std::size_t i = 0; i < count; ++i) {
      Tone const one = tone_of(light, picture.width, 20 + 10.0 * static_cast<double>(i));
      Tone const next = tone_of(light, picture.width, 20 + 10.0 * static_cast<double>((i + 1) % count));
      double const apart = std::max(one.least - next.most, next.least - one.most);
      EXPECT_GE(apart, 0.03) << "part " << i + 1 << " of " << count;
    }
  }
}

}  // namespace
}  // namespace factsheet::output
