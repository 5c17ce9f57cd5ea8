#include "output/draw/pattern.h"

#include <algorithm>
#include <cmath>
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

/// Of the path that is to be filled.
struct Extents {
  double left = 0, top = 0, right = 0, bottom = 0;
};

/// Keeps the path as a clip while it lives.
class Clip {
 public:
  explicit Clip(cairo_t* context) : context_(context) {
    cairo_path_extents(context, &area.left, &area.top, &area.right, &area.bottom);
    cairo_save(context);
    cairo_clip(context);
  }
  ~Clip() { cairo_restore(context_); }
  Clip(Clip const&) = delete;
  Clip& operator=(Clip const&) = delete;
  Clip(Clip&&) = delete;
  Clip& operator=(Clip&&) = delete;
  Extents area;

 private:
  cairo_t* context_;
};

/// Parallel lines at `turns` from the horizontal, placed by the page and not by the part, so that parts match.
void trace_lines(cairo_t* context, Extents const& area, double turns, double pitch) {
  double const angle = turns * 2 * std::numbers::pi;
  double const along_x = std::cos(angle), along_y = std::sin(angle);
  double least = 1e9, most = -1e9;
  for (double const x : {area.left, area.right}) {
    for (double const y : {area.top, area.bottom}) {
      double const across = y * along_x - x * along_y;
      least = std::min(least, across);
      most = std::max(most, across);
    }
  }
  double const middle = (area.left + area.right) / 2 * along_x + (area.top + area.bottom) / 2 * along_y;
  double const half = std::hypot(area.right - area.left, area.bottom - area.top) / 2 + pitch;
  for (double across = std::ceil(least / pitch) * pitch; across <= most; across += pitch) {
    double const x = -across * along_y, y = across * along_x;
    cairo_move_to(context, x + (middle - half) * along_x, y + (middle - half) * along_y);
    cairo_line_to(context, x + (middle + half) * along_x, y + (middle + half) * along_y);
  }
}

void stroke_lines(cairo_t* context, Extents const& area, Lines lines, std::initializer_list<double> turns) {
  for (double const one : turns) trace_lines(context, area, one, lines.pitch);
  cairo_set_line_width(context, lines.thickness);
  cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT);
  cairo_stroke(context);
}

/// In rows that are shifted in turn.
void fill_dots(cairo_t* context, Extents const& area) {
  double const row_pitch = dot_pitch * std::sqrt(3) / 2;
  auto const first_row = static_cast<long>(std::floor(area.top / row_pitch));
  for (long row = first_row; static_cast<double>(row) * row_pitch <= area.bottom + dot_radius; ++row) {
    double const shift = row % 2 == 0 ? 0 : dot_pitch / 2;
    double x = std::floor((area.left - shift) / dot_pitch) * dot_pitch + shift;
    for (; x <= area.right + dot_radius; x += dot_pitch) {
      cairo_new_sub_path(context);
      cairo_arc(context, x, static_cast<double>(row) * row_pitch, dot_radius, 0, 2 * std::numbers::pi);
    }
  }
  cairo_fill(context);
}

}  // namespace

void fill_with_pattern(cairo_t* context, scene::Pattern pattern) {
  if (pattern == scene::Pattern::solid || pattern == scene::Pattern::none) {
    cairo_fill(context);
    return;
  }
  Clip const clip(context);
  switch (pattern) {
    case scene::Pattern::none:
    case scene::Pattern::solid:
    case scene::Pattern::blank:
      return;
    case scene::Pattern::diagonal:
      return stroke_lines(context, clip.area, diagonal_lines, {-0.125});
    case scene::Pattern::reverse_diagonal:
      return stroke_lines(context, clip.area, reverse_lines, {0.125});
    case scene::Pattern::cross:
      return stroke_lines(context, clip.area, crossed_lines, {0.125, -0.125});
    case scene::Pattern::horizontal:
      return stroke_lines(context, clip.area, level_lines, {0});
    case scene::Pattern::grid:
      return stroke_lines(context, clip.area, grid_lines, {0, 0.25});
    case scene::Pattern::dots:
      return fill_dots(context, clip.area);
  }
}

}  // namespace factsheet::output
