// Charts as pixels: what only a picture can show.
#include "charts/geometry.h"
#include "output/output.h"
#include "output/png/render_png.h"
#include "support/chart_samples.h"
#include "support/pictures.h"

#include <gtest/gtest.h>

namespace factsheet::charts {
namespace {

constexpr int light = 200;

bool is_light(std::array<unsigned char, 3> pixel) { return pixel[0] > light && pixel[1] > light && pixel[2] > light; }

// The parts alone: glyphs of the fake shaper come from no font.
test::Pixels picture_of(scene::Frame frame, double dpi) {
  std::erase_if(frame.items, [](scene::Item const& item) { return !std::holds_alternative<scene::Path>(item.what); });
  scene::Document document;
  document.nodes.push_back({});
  document.add_page(frame, 1);
  auto const pages = output::render_png(document, output::Profile::web, {}, dpi);
  if (!pages.ok()) return {};
  return test::decode_png(pages->front());
}

Rect circle_of(scene::Frame const& frame) {
  Rect circle = test::parts_of(frame).front().box;
  for (auto const& part : test::parts_of(frame)) circle = united(circle, part.box);
  return circle;
}

// How many light stretches there are along a circle in the middle of the ring.
int light_stretches(scene::Frame const& frame, double dpi) {
  test::Pixels const pixels = picture_of(frame, dpi);
  Rect const circle = circle_of(frame);
  Point const centre{circle.at.x + circle.size.width / 2, circle.at.y + circle.size.height / 2};
  int stretches = 0;
  bool before = false;
  constexpr int steps = 4000;
  for (int i = 0; i < steps; ++i) {
    Point const at = centre + on_circle(circle.size.width * (18.75 / 45), (i + 0.5) / steps + 0.003);
    bool const now =
        is_light(pixels.at(static_cast<int>(at.x.pt() * dpi / 72), static_cast<int>(at.y.pt() * dpi / 72)));
    if (now && !before) ++stretches;
    before = now;
  }
  return stretches;
}

TEST(ChartPicture, ShowsNoLightBetweenPartsButTheGaps) {
  for (double const dpi : {72.0, 96.0, 150.0}) {
    EXPECT_EQ(light_stretches(test::drawn(test::ring(test::data({{"walks", 100}})), 50_mm), dpi), 0) << dpi;
    auto const three = test::ring(test::data({{"walks", 50}, {"cycles", 30}, {"bus", 20}}));
    EXPECT_EQ(light_stretches(test::drawn(three, 50_mm), dpi), 3) << dpi;
  }
}

TEST(ChartPicture, PartsOfAPieTouchTheirGapsAlone) {
  for (double const dpi : {72.0, 96.0, 150.0}) {
    auto const three = test::pie(test::data({{"walks", 50}, {"cycles", 30}, {"bus", 20}}));
    EXPECT_EQ(light_stretches(test::drawn(three, 50_mm), dpi), 3) << dpi;
  }
}

// A line behind bars ends at them and leaves no light seam in them.
TEST(ChartPicture, ShowsNoLightInABarOnItsGuides) {
  ChartSpec spec = test::bars(test::data({{"walks", 45}, {"cycles", 30}, {"bus", 20}}));
  std::get<BarSpec>(spec.chart).axis = Axis::always;
  std::get<BarSpec>(spec.chart).ticks = {{{0, "0"}, {10, "10"}, {20, "20"}, {30, "30"}, {40, "40"}}};
  scene::Frame const frame = test::drawn(spec, 94_mm);
  for (double const dpi : {72.0, 96.0, 150.0}) {
    test::Pixels const pixels = picture_of(frame, dpi);
    for (test::DrawnPart const& bar : test::parts_of(frame)) {
      int const y = static_cast<int>((bar.box.top() + bar.box.size.height / 2).pt() * dpi / 72);
      int const from = static_cast<int>(bar.box.left().pt() * dpi / 72) + 1;
      int const to = static_cast<int>(bar.box.right().pt() * dpi / 72) - 1;
      for (int x = from; x < to; ++x) EXPECT_FALSE(is_light(pixels.at(x, y))) << x << " at " << dpi;
    }
  }
}

TEST(ChartPicture, ShowsNoSeamInADotOfTwoShares) {
  scene::Frame const frame = test::drawn(test::pictogram(1, {{"reads", 1}, {"reads daily", 0.5}}), 50_mm);
  Rect const dot = circle_of(frame);
  for (double const dpi : {72.0, 96.0, 150.0}) {
    test::Pixels const pixels = picture_of(frame, dpi);
    int const y = static_cast<int>((dot.top() + dot.size.height / 2).pt() * dpi / 72);
    int const from = static_cast<int>(dot.left().pt() * dpi / 72) + 1;
    int const to = static_cast<int>(dot.right().pt() * dpi / 72) - 1;
    for (int x = from; x < to; ++x) EXPECT_FALSE(is_light(pixels.at(x, y))) << x << " at " << dpi;
  }
}

}  // namespace
}  // namespace factsheet::charts
