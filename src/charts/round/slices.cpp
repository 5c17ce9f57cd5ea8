#include "charts/round/slices.h"

#include "charts/geometry.h"
#include "scene/shapes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace factsheet::charts {

namespace {

// A disc has no inner edge: its slices are measured here to see how much they can give to the gaps.
constexpr double waist = 0.3;
constexpr double most_given = 0.2;  // of a slice's width, to each side

/// An arc from where the path stands, as Bézier curves of at most an eighth of a turn.
void append_arc(scene::Path& path, Length radius, double from, double to) {
  int const pieces = std::max(1, static_cast<int>(std::ceil(std::abs(to - from) * 8)));
  double const step = (to - from) / pieces;
  Length const handle = radius * (4.0 / 3.0 * std::tan(step * full_turn / 4));
  for (int i = 0; i < pieces; ++i) {
    double const a = from + step * i;
    double const b = from + step * (i + 1);
    Point const leave = on_circle(handle, a + 0.25);  // the tangent is a quarter turn ahead
    Point const arrive = on_circle(handle, b + 0.25);
    path.segments.emplace_back(
        scene::CurveTo{on_circle(radius, a) + leave, on_circle(radius, b) - arrive, on_circle(radius, b)});
  }
}

// By how many turns an edge moves at `radius` when it is set back by `trim`.
double set_back(Length trim, Length radius) { return std::asin(std::clamp(trim / radius, -1.0, 1.0)) / full_turn; }

// Where the two set-back edges meet, seen from the centre.
Point apex(Slice slice, Trim trim) {
  double const opening = slice.extent() * full_turn;
  Point const start = on_circle(Length::from_pt(1), slice.from);
  Point const end = on_circle(Length::from_pt(1), slice.to);
  double const sine = std::sin(opening);
  // Along both edges so far that the distance from the other edge's line is what that edge is set back.
  return {start.x * (trim.end.pt() / sine) + end.x * (trim.start.pt() / sine),
          start.y * (trim.end.pt() / sine) + end.y * (trim.start.pt() / sine)};
}

void append_tip(scene::Path& path, Slice slice, Trim trim) {
  constexpr double nearly_half = 0.47;
  if (slice.extent() < nearly_half) {
    path.segments.emplace_back(scene::LineTo{apex(slice, trim)});
    return;
  }
  // Half and more: the edges end at the centre's side of the gap.
  path.segments.emplace_back(scene::LineTo{on_circle(trim.end, slice.to - 0.25)});
  path.segments.emplace_back(scene::LineTo{on_circle(trim.start, slice.from + 0.25)});
}

}  // namespace

std::vector<Slice> slices_of(std::vector<double> const& values) {
  double const whole = std::accumulate(values.begin(), values.end(), 0.0);
  std::vector<Slice> slices(values.size());
  if (!(whole > 0)) return slices;
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    slices[i].from = sum / whole;
    sum += values[i];
    slices[i].to = sum / whole;
  }
  return slices;
}

std::vector<Trim> trims_of(std::vector<Slice> const& slices, Length inner, Length outer, Length gap) {
  std::vector<std::size_t> drawn;
  for (std::size_t i = 0; i < slices.size(); ++i) {
    if (!slices[i].empty()) drawn.push_back(i);
  }
  std::vector<Trim> trims(slices.size());
  if (drawn.size() < 2) return trims;
  Length const narrow = std::max(inner, outer * waist);
  auto const can_give = [&](std::size_t i) { return narrow * (full_turn * slices[i].extent() * most_given); };
  for (std::size_t k = 0; k < drawn.size(); ++k) {
    std::size_t const before = drawn[k];
    std::size_t const after = drawn[(k + 1) % drawn.size()];
    Length const first = std::min(gap / 2, can_give(before));
    Length const second = std::min(gap - first, can_give(after));
    trims[before].end = std::min(gap - second, can_give(before));
    trims[after].start = second;
  }
  return trims;
}

scene::Path slice_path(Slice slice, Trim trim, Length inner, Length outer) {
  constexpr double whole = 1 - 1e-9;
  if (slice.extent() >= whole) return scene::ring_part(inner, outer, 0, 1);
  double const from = slice.from + set_back(trim.start, outer);
  double const to = slice.to - set_back(trim.end, outer);
  scene::Path path;
  path.segments.emplace_back(scene::MoveTo{on_circle(outer, from)});
  append_arc(path, outer, from, to);
  if (inner > Length()) {
    double const inner_to = slice.to - set_back(trim.end, inner);
    path.segments.emplace_back(scene::LineTo{on_circle(inner, inner_to)});
    append_arc(path, inner, inner_to, slice.from + set_back(trim.start, inner));
  } else {
    append_tip(path, slice, trim);
  }
  path.segments.emplace_back(scene::ClosePath{});
  return path;
}

}  // namespace factsheet::charts
