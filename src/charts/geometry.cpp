#include "charts/geometry.h"

#include "scene/bounds.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace factsheet::charts {

namespace {

constexpr double hair = 0.01;  // points; less than any device shows

Length hypotenuse(Length x, Length y) { return Length::from_pt(std::hypot(x.pt(), y.pt())); }

// Twice the area of the triangle, positive when it turns clockwise on the page.
double turn(Point a, Point b, Point c) {
  return (b.x - a.x).pt() * (c.y - a.y).pt() - (b.y - a.y).pt() * (c.x - a.x).pt();
}

bool cross(Point a, Point b, Point c, Point d) {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

// Clips the parameter range [enter, leave] of a line to `low < from + t·step < high`.
bool clip(double from, double step, double low, double high, double& enter, double& leave) {
  if (std::abs(step) < 1e-9) return from > low && from < high;
  double const first = ((step > 0 ? low : high) - from) / step;
  double const second = ((step > 0 ? high : low) - from) / step;
  enter = std::max(enter, first);
  leave = std::min(leave, second);
  return enter < leave;
}

}  // namespace

Point on_circle(Length radius, double turns) {
  double const angle = turns * full_turn;
  return {radius * std::sin(angle), radius * -std::cos(angle)};
}

double turns_of(Point point) {
  double const turns = std::atan2(point.x.pt(), -point.y.pt()) / full_turn;
  return turns < 0 ? turns + 1 : turns;
}

Rect inflated(Rect rect, Length by) {
  return {{rect.at.x - by, rect.at.y - by}, {rect.size.width + 2 * by, rect.size.height + 2 * by}};
}

Rect united(Rect a, Rect b) {
  Point const at{std::min(a.left(), b.left()), std::min(a.top(), b.top())};
  return {at, {std::max(a.right(), b.right()) - at.x, std::max(a.bottom(), b.bottom()) - at.y}};
}

Rect moved(Rect rect, Point by) { return {rect.at + by, rect.size}; }

bool overlap(Rect a, Rect b) {
  Length const slack = Length::from_pt(hair);
  return a.left() + slack < b.right() && b.left() + slack < a.right() && a.top() + slack < b.bottom() &&
         b.top() + slack < a.bottom();
}

Length distance(Point a, Point b) { return hypotenuse(b.x - a.x, b.y - a.y); }

Length distance(Point point, Rect rect) {
  Length const dx = std::max({rect.left() - point.x, point.x - rect.right(), Length()});
  Length const dy = std::max({rect.top() - point.y, point.y - rect.bottom(), Length()});
  return hypotenuse(dx, dy);
}

Length distance_to_segment(Point point, Point a, Point b) {
  Length const dx = b.x - a.x;
  Length const dy = b.y - a.y;
  double const square = dx.pt() * dx.pt() + dy.pt() * dy.pt();
  if (square == 0) return hypotenuse(a.x - point.x, a.y - point.y);
  double const along = ((point.x - a.x).pt() * dx.pt() + (point.y - a.y).pt() * dy.pt()) / square;
  double const t = std::clamp(along, 0.0, 1.0);
  return hypotenuse(a.x + dx * t - point.x, a.y + dy * t - point.y);
}

Length distance_of_segments(Point a, Point b, Point c, Point d) {
  if (cross(a, b, c, d)) return {};
  return std::min({distance_to_segment(a, c, d), distance_to_segment(b, c, d), distance_to_segment(c, a, b),
                   distance_to_segment(d, a, b)});
}

bool meets(Rect rect, Point a, Point b) {
  double enter = 0;
  double leave = 1;
  return clip(a.x.pt(), (b.x - a.x).pt(), rect.left().pt() + hair, rect.right().pt() - hair, enter, leave) &&
         clip(a.y.pt(), (b.y - a.y).pt(), rect.top().pt() + hair, rect.bottom().pt() - hair, enter, leave);
}

bool meets(Rect rect, Polyline const& line) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (meets(rect, line[i - 1], line[i])) return true;
  }
  return false;
}

Length distance(Polyline const& a, Polyline const& b) {
  Length least = Length::from_pt(1e9);
  for (std::size_t i = 1; i < a.size(); ++i) {
    for (std::size_t j = 1; j < b.size(); ++j) {
      least = std::min(least, distance_of_segments(a[i - 1], a[i], b[j - 1], b[j]));
    }
  }
  return least;
}

Length length(Polyline const& line) {
  Length sum;
  for (std::size_t i = 1; i < line.size(); ++i) sum += distance(line[i - 1], line[i]);
  return sum;
}

Rect bounds(Polyline const& line) {
  assert(!line.empty());
  scene::Bounds bounds;
  for (Point const point : line) bounds.take(point);
  return bounds.rect();
}

}  // namespace factsheet::charts
