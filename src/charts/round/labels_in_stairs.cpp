#include "charts/round/labels_in_stairs.h"

#include "charts/round/landing.h"
#include "charts/spread.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace factsheet::charts {

namespace {

constexpr Length step_gap = Length::from_mm(0.8);        // between labels one above the other
constexpr Length text_gap = Length::from_mm(2.8);        // between a lane and its text
constexpr Length elbow_gap = Length::from_mm(0.8);       // between a leader and its text
constexpr Length lane_gap = Length::from_mm(1.5);        // between leaders, where there is room
constexpr Length least_lane_gap = Length::from_mm(0.8);  // closer ones make one grey band
constexpr Length near_circle = Length::from_mm(1.2);     // where leaders leave their slope for the way down

/// Which way the texts of a flight run from their leaders.
enum class Direction { rightwards, leftwards };

struct Flight {
  std::vector<LandedPart> parts;  ///< nearest to the circle first
  Direction direction = Direction::rightwards;
  Length low, high;  ///< left and right end
  Pole pole = Pole::top;
  [[nodiscard]] bool right() const { return direction == Direction::rightwards; }
};

struct Stairs {
  PlacedLabels labels;
  Length height;  ///< from the circle's pole to the farthest label
  /// Height, and something for long ways of the eye and for broken words.
  [[nodiscard]] Length cost() const {
    Length sum = height;
    for (PlacedLabel const& label : labels) {
      sum += length(label.leader) * 0.08;
      if (label.box.breaks_words) sum += Length::from_mm(10);
    }
    return sum;
  }
};

// Leaders as near as can be to where they land, with at least `text` left beside the last for words.
std::vector<Length> lanes(Flight const& flight, Length text) {
  std::vector<Spot> spots;
  for (LandedPart const& part : flight.parts) spots.push_back({part.landing.lane, {}});
  if (flight.right()) std::reverse(spots.begin(), spots.end());  // from left to right
  Length const low = flight.right() ? flight.low : flight.low + text;
  Length const high = flight.right() ? flight.high - text : flight.high;
  Length const gap = std::min(lane_gap, (high - low) / static_cast<double>(spots.size()));
  auto places = spread(spots, gap, low, high);
  assert(places);
  if (flight.right()) std::reverse(places->begin(), places->end());
  return *places;
}

// How high the slopes have to be so that none lies too flat.
Length slope_height(Flight const& flight, std::vector<Length> const& places) {
  double most = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    most = std::max(most, std::abs((places[i] - flight.parts[i].landing.lane).mm()));
  }
  return Length::from_mm(std::clamp(most * 0.4, 1.0, 7.0));
}

// The height over the pole as a coordinate.
Length level(Pole pole, Circle const& circle, Length height) {
  return (circle.radius + height) * (pole == Pole::top ? -1 : 1);
}

// From the text to its lane and down, along the slope, and to the part. Upright beside a number a leader reads as the
// digit one: it has an elbow there.
Polyline stair_leader(Point text, Point start, Length slope_top, Landing const& landing, Length near) {
  Polyline line{text, start};
  if (start.x != landing.lane) line.push_back({start.x, slope_top});
  Polyline const end = descent(landing, near);
  line.insert(line.end(), end.begin(), end.end());
  return line;
}

Stairs climb(Flight const& flight, Length text_width, Circle const& circle, Typesetter& typesetter) {
  std::vector<Length> const places = lanes(flight, text_width);
  text::Alignment const alignment = flight.right() ? text::Alignment::left : text::Alignment::right;
  Length const slope_top = near_circle + slope_height(flight, places);
  Length height = slope_top;
  Stairs stairs;
  for (std::size_t i = 0; i < flight.parts.size(); ++i) {
    Length const lane = places[i];
    OutsidePart const& part = *flight.parts[i].part;
    Length const room = (flight.right() ? flight.high - lane : lane - flight.low) - text_gap;
    LabelBox box = typesetter.run_in(part.value, part.label, room, alignment);
    Length const edge = level(flight.pole, circle, height);
    Point const at{flight.right() ? lane + text_gap : lane - text_gap - box.size.width,
                   flight.pole == Pole::top ? edge - box.size.height : edge};
    height += box.size.height + step_gap;
    Point const start{lane, at.y + box.first_line_middle()};
    Length const elbow = (text_gap - elbow_gap) * (flight.right() ? 1.0 : -1.0);
    Polyline leader = stair_leader({lane + elbow, start.y}, start, level(flight.pole, circle, slope_top),
                                   flight.parts[i].landing, level(flight.pole, circle, near_circle));
    stairs.labels.push_back({part.index, std::move(box), at, std::move(leader)});
  }
  stairs.height = height;
  return stairs;
}

// The width kept for words decides between deep indents and many lines: the lowest flight wins.
Stairs best_climb(Flight const& flight, Circle const& circle, Typesetter& typesetter) {
  Stairs best;
  Length const width = flight.high - flight.low;
  for (double const share : {0.5, 0.65, 0.8}) {
    Length const each = width * (1 - share) / static_cast<double>(flight.parts.size());
    if (!best.labels.empty() && each < least_lane_gap) break;
    Stairs stairs = climb(flight, width * share, circle, typesetter);
    if (best.labels.empty() || stairs.cost() < best.cost()) best = std::move(stairs);
  }
  return best;
}

Flight flight_of(std::vector<LandedPart> parts, Direction direction, Pole pole, Length low, Length high) {
  if (direction == Direction::rightwards) std::reverse(parts.begin(), parts.end());
  return {std::move(parts), direction, low, high, pole};
}

// Two flights, back to back.
Stairs split(std::vector<LandedPart> const& landed, Pole pole, Circle const& circle, Typesetter& typesetter) {
  std::vector<LandedPart> left;
  std::vector<LandedPart> right;
  for (LandedPart const& part : landed) (part.landing.lane < Length() ? left : right).push_back(part);
  Length const half = circle.width / 2;
  Length const apart = lane_gap / 2;
  Stairs both;
  if (!left.empty()) {
    both = best_climb(flight_of(left, Direction::leftwards, pole, -half, -apart), circle, typesetter);
  }
  if (right.empty()) return both;
  Stairs other = best_climb(flight_of(right, Direction::rightwards, pole, apart, half), circle, typesetter);
  both.height = std::max(both.height, other.height);
  both.labels.insert(both.labels.end(), other.labels.begin(), other.labels.end());
  return both;
}

}  // namespace

PlacedLabels labels_in_stairs(std::vector<OutsidePart> const& parts, Circle const& circle, Typesetter& typesetter) {
  PlacedLabels labels;
  Length const half = circle.width / 2;
  for (Pole const pole : {Pole::top, Pole::bottom}) {
    std::vector<LandedPart> const landed = land(parts, pole, circle);
    if (landed.empty()) continue;
    Stairs best = split(landed, pole, circle, typesetter);
    for (Direction const direction : {Direction::rightwards, Direction::leftwards}) {
      Stairs stairs = best_climb(flight_of(landed, direction, pole, -half, half), circle, typesetter);
      if (stairs.cost() < best.cost()) best = std::move(stairs);
    }
    labels.insert(labels.end(), best.labels.begin(), best.labels.end());
  }
  return labels;
}

}  // namespace factsheet::charts
