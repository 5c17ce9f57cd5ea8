
#include "scene/shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace factsheet::scene {
namespace {

// A quarter circle as one Bézier curve: 4/3·tan(π/8).
constexpr double quarter = 0.5522847498307936;

Point on_circle(Length radius, double turns) {
  double const angle = turns * 2 * std::numbers::pi;
  return {radius * std::sin(angle), -radius * std::cos(angle)};
}

/// Tangent to the circle in the direction of growing angles.
Point tangent(Length radius, double turns) {
  double const angle = turns * 2 * std::numbers::pi;
  return {radius * std::cos(angle), radius * std::sin(angle)};
}

/// An arc from the current point, in curves of at most an eighth of a turn.
void arc(Path& path, Length radius, double from, double to) {
  int const pieces = std::max(1, static_cast<int>(std::ceil(std::abs(to - from) * 8 - 1e-9)));
  double const step = (to - from) / pieces;
  double const pull = 4.0 / 3.0 * std::tan(step * 2 * std::numbers::pi / 4);
  for (int i = 0; i < pieces; ++i) {
    double const a = from + step * i;
    double const b = i + 1 == pieces ? to : a + step;
    Point const start = on_circle(radius, a);
    Point const end = on_circle(radius, b);
    Point const leave = tangent(radius * pull, a);
    Point const arrive = tangent(radius * pull, b);
    path.segments.push_back(CurveTo{start + leave, end - arrive, end});
  }
}

void whole_circle(Path& path, Length radius, bool clockwise) {
  path.segments.push_back(MoveTo{on_circle(radius, 0)});
  arc(path, radius, 0, clockwise ? 1 : -1);
  path.segments.push_back(ClosePath{});
}

}  // namespace

Path rectangle(Size size) {
  return {
      {MoveTo{{}}, LineTo{{size.width, {}}}, LineTo{{size.width, size.height}}, LineTo{{{}, size.height}}, ClosePath{}},
      {},
      {}};
}

Path rounded_rectangle(Size size, Length corner) {
  Length const r = std::min(corner, std::min(size.width, size.height) / 2);
  Length const k = r * (1 - quarter);
  Length const zero;
  Length const w = size.width;
  Length const h = size.height;
  Path path;
  path.segments = {MoveTo{{r, zero}},
                   LineTo{{w - r, zero}},
                   CurveTo{{w - k, zero}, {w, k}, {w, r}},
                   LineTo{{w, h - r}},
                   CurveTo{{w, h - k}, {w - k, h}, {w - r, h}},
                   LineTo{{r, h}},
                   CurveTo{{k, h}, {zero, h - k}, {zero, h - r}},
                   LineTo{{zero, r}},
                   CurveTo{{zero, k}, {k, zero}, {r, zero}},
                   ClosePath{}};
  return path;
}

Path rounded_at(Edge edge, Size size, Length corner) {
  bool const upright = edge == Edge::top || edge == Edge::bottom;
  // Drawn with the rounded edge at the right, and turned.
  Length const w = upright ? size.height : size.width;
  Length const h = upright ? size.width : size.height;
  Length const r = std::min(corner, std::min(h / 2, w));
  Length const k = r * (1 - quarter);
  auto const turned = [&](Length x, Length y) -> Point {
    switch (edge) {
      case Edge::right:
        return {x, y};
      case Edge::left:
        return {w - x, h - y};
      case Edge::top:
        return {y, w - x};
      case Edge::bottom:
        return {h - y, x};
    }
    return {};
  };
  Length const zero;
  Path path;
  path.segments = {MoveTo{turned(zero, zero)},
                   LineTo{turned(w - r, zero)},
                   CurveTo{turned(w - k, zero), turned(w, k), turned(w, r)},
                   LineTo{turned(w, h - r)},
                   CurveTo{turned(w, h - k), turned(w - k, h), turned(w - r, h)},
                   LineTo{turned(zero, h)},
                   ClosePath{}};
  return path;
}

Path circle(Length radius) {
  Path path;
  whole_circle(path, radius, true);
  return path;
}

Path ring_part(Length inner, Length outer, double from, double to) {
  Path path;
  bool const hollow = inner > Length();
  if (to - from >= 1) {
    whole_circle(path, outer, true);
    if (hollow) whole_circle(path, inner, false);  // the other way round, so that the winding rule leaves a hole
    return path;
  }
  path.segments.push_back(MoveTo{on_circle(outer, from)});
  arc(path, outer, from, to);
  path.segments.push_back(LineTo{hollow ? on_circle(inner, to) : Point{}});
  if (hollow) arc(path, inner, to, from);
  path.segments.push_back(ClosePath{});
  return path;
}

Path line(Point from, Point to) { return {{MoveTo{from}, LineTo{to}}, {}, {}}; }

}  // namespace factsheet::scene
