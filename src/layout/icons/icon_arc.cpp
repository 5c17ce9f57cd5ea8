#include "layout/icons/icon_arc.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace factsheet::layout {
namespace {

struct Vector {
  double x = 0, y = 0;
};

// Centre, radii and angles of an arc, which SVG gives by its two ends.
struct CentredArc {
  Vector centre, radii;
  double rotation = 0;
  double start = 0, turn = 0;  // radians
};

Vector rotate(Vector v, double angle) {
  return {std::cos(angle) * v.x - std::sin(angle) * v.y, std::sin(angle) * v.x + std::cos(angle) * v.y};
}

// The centre in the ellipse's own axes with the origin halfway between the ends (§F.6.5, step 2).
Vector centre_in_axes(Vector half, Vector radii, bool opposite) {
  double const a = radii.x * radii.x * half.y * half.y;
  double const b = radii.y * radii.y * half.x * half.x;
  double const c = radii.x * radii.x * radii.y * radii.y;
  double const factor = std::sqrt(std::max(0.0, (c - a - b) / (a + b))) * (opposite ? 1 : -1);
  return {factor * radii.x * half.y / radii.y, -factor * radii.y * half.x / radii.x};
}

double angle_of(Vector v) { return std::atan2(v.y, v.x); }

double turn_between(double start, double end, bool sweep) {
  constexpr double whole = 2 * std::numbers::pi;
  double const turn = end - start;
  if (sweep) return turn < 0 ? turn + whole : turn;
  return turn > 0 ? turn - whole : turn;
}

CentredArc find_centre(EllipticalArc const& arc) {
  Vector const from{arc.from.x.pt(), arc.from.y.pt()};
  Vector const to{arc.to.x.pt(), arc.to.y.pt()};
  Vector const half = rotate({(from.x - to.x) / 2, (from.y - to.y) / 2}, -arc.rotation);
  Vector radii{std::abs(arc.radius_x), std::abs(arc.radius_y)};
  double const reach = std::hypot(half.x / radii.x, half.y / radii.y);
  if (reach > 1) radii = {radii.x * reach, radii.y * reach};
  Vector const inner = centre_in_axes(half, radii, arc.large != arc.sweep);
  Vector const middle = rotate(inner, arc.rotation);
  double const start = angle_of({(half.x - inner.x) / radii.x, (half.y - inner.y) / radii.y});
  double const end = angle_of({(-half.x - inner.x) / radii.x, (-half.y - inner.y) / radii.y});
  return {{middle.x + (from.x + to.x) / 2, middle.y + (from.y + to.y) / 2},
          radii,
          arc.rotation,
          start,
          turn_between(start, end, arc.sweep)};
}

Point on_page(CentredArc const& arc, Vector unit) {
  Vector const turned = rotate({unit.x * arc.radii.x, unit.y * arc.radii.y}, arc.rotation);
  return {Length::from_pt(arc.centre.x + turned.x), Length::from_pt(arc.centre.y + turned.y)};
}

// One curve over `turn` from `start`; its control points lie on the tangents.
scene::CurveTo curve_of(CentredArc const& arc, double start, double turn) {
  double const handle = 4.0 / 3.0 * std::tan(turn / 4);
  double const end = start + turn;
  return {on_page(arc, {std::cos(start) - handle * std::sin(start), std::sin(start) + handle * std::cos(start)}),
          on_page(arc, {std::cos(end) + handle * std::sin(end), std::sin(end) - handle * std::cos(end)}),
          on_page(arc, {std::cos(end), std::sin(end)})};
}

}  // namespace

void append_arc(std::vector<scene::Segment>& segments, EllipticalArc const& arc) {
  if (arc.from == arc.to) return;
  if (arc.radius_x == 0 || arc.radius_y == 0) {
    segments.emplace_back(scene::LineTo{arc.to});
    return;
  }
  CentredArc const centred = find_centre(arc);
  int const pieces = std::max(1, static_cast<int>(std::ceil(std::abs(centred.turn) / (std::numbers::pi / 2) - 1e-9)));
  double const step = centred.turn / pieces;
  for (int i = 0; i < pieces; ++i) {
    scene::CurveTo curve = curve_of(centred, centred.start + i * step, step);
    // The end is the author's to the last digit, so that outlines close.
    if (i + 1 == pieces) curve.to = arc.to;
    segments.emplace_back(curve);
  }
}

}  // namespace factsheet::layout
