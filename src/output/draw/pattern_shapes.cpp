#include "output/draw/pattern_shapes.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace factsheet::output {
namespace {

/// Lines so thick and so far apart, in points.
struct Lines {
  double thickness = 0, pitch = 0;
};
// Each pattern has a tone of its own beside its shape, so that neighbours stay apart where a copy blurs the lines: a
// fifth of the area is ink, an eighth, seven tenths; crossed lines have 45 % and 55 %, dots a tenth.
constexpr Lines diagonal_lines{0.7, 3.2}, reverse_lines{0.5, 4.0}, level_lines{1.9, 2.7}, crossed_lines{0.78, 3.0},
    grid_lines{0.8, 2.4};
constexpr double dot_pitch = 3.6, dot_radius = 0.6;

/// Parallel lines at `turns` from the horizontal.
void add_lines(Rect const& area, double turns, double pitch, PatternShapes& to) {
  double const angle = turns * 2 * std::numbers::pi;
  double const along_x = std::cos(angle), along_y = std::sin(angle);
  double least = 1e9, most = -1e9;
  for (double const x : {area.left().pt(), area.right().pt()}) {
    for (double const y : {area.top().pt(), area.bottom().pt()}) {
      double const across = y * along_x - x * along_y;
      least = std::min(least, across);
      most = std::max(most, across);
    }
  }
  double const middle =
      (area.left().pt() + area.right().pt()) / 2 * along_x + (area.top().pt() + area.bottom().pt()) / 2 * along_y;
  double const half =
      std::hypot(area.right().pt() - area.left().pt(), area.bottom().pt() - area.top().pt()) / 2 + pitch;
  auto const point = [](double x, double y) { return Point{Length::from_pt(x), Length::from_pt(y)}; };
  for (double across = std::ceil(least / pitch) * pitch; across <= most; across += pitch) {
    double const x = -across * along_y, y = across * along_x;
    to.lines.emplace_back(point(x + (middle - half) * along_x, y + (middle - half) * along_y),
                          point(x + (middle + half) * along_x, y + (middle + half) * along_y));
  }
}

PatternShapes lined(Rect const& area, Lines lines, std::initializer_list<double> turns) {
  PatternShapes shapes;
  shapes.thickness = lines.thickness;
  for (double const one : turns) add_lines(area, one, lines.pitch, shapes);
  return shapes;
}

/// In rows that are shifted in turn.
PatternShapes dotted(Rect const& area) {
  PatternShapes shapes;
  shapes.radius = dot_radius;
  double const row_pitch = dot_pitch * std::sqrt(3) / 2;
  auto const first_row = static_cast<long>(std::floor(area.top().pt() / row_pitch));
  for (long row = first_row; static_cast<double>(row) * row_pitch <= area.bottom().pt() + dot_radius; ++row) {
    double const shift = row % 2 == 0 ? 0 : dot_pitch / 2;
    double x = std::floor((area.left().pt() - shift) / dot_pitch) * dot_pitch + shift;
    for (; x <= area.right().pt() + dot_radius; x += dot_pitch) {
      shapes.dots.push_back({Length::from_pt(x), Length::from_pt(static_cast<double>(row) * row_pitch)});
    }
  }
  return shapes;
}

}  // namespace

PatternShapes pattern_shapes(scene::Pattern pattern, Rect const& area) {
  switch (pattern) {
    case scene::Pattern::none:
    case scene::Pattern::solid:
    case scene::Pattern::blank:
      return {};
    case scene::Pattern::diagonal:
      return lined(area, diagonal_lines, {-0.125});
    case scene::Pattern::reverse_diagonal:
      return lined(area, reverse_lines, {0.125});
    case scene::Pattern::cross:
      return lined(area, crossed_lines, {0.125, -0.125});
    case scene::Pattern::horizontal:
      return lined(area, level_lines, {0});
    case scene::Pattern::grid:
      return lined(area, grid_lines, {0, 0.25});
    case scene::Pattern::dots:
      return dotted(area);
  }
  return {};
}

}  // namespace factsheet::output
