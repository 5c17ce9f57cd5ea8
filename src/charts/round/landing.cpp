
#include "charts/round/landing.h"

#include <algorithm>
#include <cmath>

namespace factsheet::charts {

namespace {

// Farther out than this share of the radius, the edge is so steep that a leader coming straight down would run along
// it.
constexpr double steep = 0.9;
constexpr Length lane_pitch = Length::from_mm(0.9);

double pole_turns(Pole pole) { return pole == Pole::top ? 0.0 : 0.5; }

// The middle of the part, or as far from it towards the pole as the edge stays gently sloped.
double landing_turns(Slice slice, Pole pole) {
  double const middle = slice.middle();
  if (std::abs(on_circle(Length::from_pt(1), middle).x.pt()) <= steep) return middle;
  double const gentle = std::asin(steep) / full_turn;
  double const side = middle < 0.5 ? 1 : -1;
  double const wish = pole == Pole::top ? (side > 0 ? gentle : 1 - gentle) : pole_turns(pole) - side * gentle;
  double const inset = slice.extent() * 0.15;
  return std::clamp(wish, slice.from + inset, slice.to - inset);
}

// Of the part what lies on the gentle arc around the pole.
Reach reach_of(Slice slice, Pole pole, Point landing, Length radius) {
  double const gentle = std::asin(steep) / full_turn;
  double const arc = pole == Pole::bottom ? 0.5 : slice.middle() < 0.5 ? 0 : 1;
  double const inset = slice.extent() * 0.2;
  double const from = std::max(slice.from + inset, arc - gentle);
  double const to = std::min(slice.to - inset, arc + gentle);
  if (from > to) return {landing.x, landing.x};
  Length const a = on_circle(radius, from).x, b = on_circle(radius, to).x;
  return {std::min(a, b), std::max(a, b)};
}

// Parts at nine and three o'clock are reached through lanes beside the circle, the lowest (seen from the pole) through
// the outermost.
void give_lanes(std::vector<LandedPart>& landed, Circle const& circle, int side) {
  std::vector<Landing*> far;
  for (LandedPart& part : landed) {
    if (part.landing.end.x * side > circle.radius * (steep + 0.03)) far.push_back(&part.landing);
  }
  Length const room = circle.width / 2 - circle.radius - leader_end_gap;
  if (far.empty() || room < Length::from_mm(0.4)) return;
  std::sort(far.begin(), far.end(),
            [](Landing const* a, Landing const* b) { return std::abs(a->end.x.pt()) < std::abs(b->end.x.pt()); });
  Length const pitch = std::min(lane_pitch, room / static_cast<double>(far.size() + 1));
  for (std::size_t i = 0; i < far.size(); ++i) {
    far[i]->lane = (circle.radius + leader_end_gap + pitch * static_cast<double>(i + 1)) * side;
  }
}

}  // namespace

Pole pole_of(Slice slice) {
  return on_circle(Length::from_pt(1), slice.middle()).y.pt() <= 1e-9 ? Pole::top : Pole::bottom;
}

std::vector<LandedPart> land(std::vector<OutsidePart> const& parts, Pole pole, Circle const& circle) {
  std::vector<LandedPart> landed;
  for (OutsidePart const& part : parts) {
    if (part.slice.empty() || pole_of(part.slice) != pole) continue;
    Point const end = on_circle(circle.radius + leader_end_gap, landing_turns(part.slice, pole));
    landed.push_back({&part, {end, end.x}, reach_of(part.slice, pole, end, circle.radius + leader_end_gap)});
  }
  // Clockwise over the top, anticlockwise under the bottom.
  auto const from_pole = [&](LandedPart const& part) {
    double const turns = part.part->slice.middle();
    return pole == Pole::top ? (turns < 0.5 ? turns : turns - 1) : -turns;
  };
  std::stable_sort(landed.begin(), landed.end(),
                   [&](LandedPart const& a, LandedPart const& b) { return from_pole(a) < from_pole(b); });
  give_lanes(landed, circle, -1);
  give_lanes(landed, circle, 1);
  return landed;
}

Point touchdown(Length x, Pole pole, Circle const& circle) {
  double const radius = (circle.radius + leader_end_gap).pt();
  double const height = std::sqrt(std::max(0.0, radius * radius - x.pt() * x.pt()));
  return {x, Length::from_pt(pole == Pole::top ? -height : height)};
}

bool reaches(Point from, Point end, Circle const& circle) {
  if (distance_to_segment({}, from, end) < circle.radius + leader_end_gap * 0.9) return false;
  constexpr double flattest_landing = 0.3;  // cosine of the angle to the spoke
  Length const reach = distance(from, end);
  double const along = (from.x - end.x).pt() * end.x.pt() + (from.y - end.y).pt() * end.y.pt();
  return along >= flattest_landing * reach.pt() * distance(Point{}, end).pt();
}

Polyline descent(Landing const& landing, Length level) {
  if (landing.lane == landing.end.x) return {{landing.lane, level}, landing.end};
  return {{landing.lane, level}, {landing.lane, landing.end.y}, landing.end};
}

}  // namespace factsheet::charts
