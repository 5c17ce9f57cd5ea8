// Labels to the left and right of the circle.
#include "charts/round_labels.h"
#include "charts/spread.h"

#include <algorithm>
#include <cmath>

namespace factsheet::charts {

namespace {

constexpr Length circle_gap = Length::from_mm(3);    // between the circle and a label beside it
constexpr Length column_gap = Length::from_mm(1.4);  // between labels one above the other
constexpr Length narrowest = Length::from_mm(13);
constexpr Length widest = Length::from_mm(50);  // longer lines are tiring, and far from their part

struct SidePart {
  OutsidePart const* part = nullptr;
  LabelBox box;
};

bool is_right(Slice slice) { return slice.middle() < 0.5; }

// Half the width that a circle takes between two heights.
Length half_chord(Length radius, Length top, Length bottom) {
  double const nearest = top.pt() > 0 ? top.pt() : bottom.pt() < 0 ? -bottom.pt() : 0;
  double const square = radius.pt() * radius.pt() - nearest * nearest;
  return Length::from_pt(square > 0 ? std::sqrt(square) : 0);
}

// The label keeps to the circle's contour, but does not go back over its part.
Point beside(SidePart const& side, Length top, Circle const& circle) {
  Length const bottom = top + side.box.size.height;
  Length const contour = half_chord(circle.radius + circle_gap, top, bottom);
  Length const part = Length::from_pt(std::abs(on_circle(circle.radius, side.part->slice.middle()).x.pt()));
  Length const inner = std::max(contour, part + leader_start_gap * 2);
  Length const outermost = circle.width / 2 - side.box.size.width;
  Length const x = std::min(inner, outermost);
  return {is_right(side.part->slice) ? x : -x - side.box.size.width, top};
}

// A label that stands at the middle of a part no smaller than itself is seen to belong to it.
bool explains_itself(SidePart const& side, Rect box, Circle const& circle) {
  Point const middle{is_right(side.part->slice) ? box.left() : box.right(), box.top() + box.size.height / 2};
  double const turns = turns_of(middle);
  Slice const slice = side.part->slice;
  bool const within = turns > slice.from + 0.2 * slice.extent() && turns < slice.to - 0.2 * slice.extent();
  bool const large = circle.radius * (full_turn * slice.extent()) > box.size.height * 0.8;
  Length const away = distance(Point{}, middle) - circle.radius;
  return within && large && away < circle_gap * 2;
}

Polyline side_leader(SidePart const& side, Rect box, Circle const& circle) {
  if (explains_itself(side, box, circle)) return {};
  int const outwards = is_right(side.part->slice) ? 1 : -1;
  Length const edge = outwards > 0 ? box.left() : box.right();
  Length const middle = box.top() + side.box.first_line_middle();
  Point const start{edge - leader_start_gap * outwards, middle};
  Point const end = on_circle(circle.radius + leader_end_gap, side.part->slice.middle());
  Point const knee{start.x - Length::from_mm(2) * outwards, start.y};
  bool const room = (knee.x - end.x) * outwards > Length();
  bool const clear = distance_to_segment({}, knee, end) >= circle.radius + leader_end_gap * 0.9;
  if (room && clear) return {start, knee, end};
  return {start, end};
}

std::vector<SidePart> side_parts(std::vector<OutsidePart> const& parts, bool right, Length width,
                                 Typesetter& typesetter) {
  std::vector<SidePart> side;
  text::Alignment const alignment = right ? text::Alignment::left : text::Alignment::right;
  for (OutsidePart const& part : parts) {
    if (part.slice.empty() || is_right(part.slice) != right) continue;
    side.push_back({&part, typesetter.stacked(part.value, part.label, width, alignment)});
  }
  if (!right) std::reverse(side.begin(), side.end());
  return side;
}

void add_side(std::vector<SidePart> side, Circle const& circle, PlacedLabels& labels) {
  std::vector<Spot> spots;
  spots.reserve(side.size());
  for (SidePart const& part : side) {
    Point const target = on_circle(circle.radius + circle_gap, part.part->slice.middle());
    spots.push_back({target.y, part.box.size.height});
  }
  Length const unbounded = Length::from_pt(1e5);
  auto const tops = spread(spots, column_gap, -unbounded, unbounded);
  for (std::size_t i = 0; tops && i < side.size(); ++i) {
    Point const at = beside(side[i], (*tops)[i], circle);
    Polyline leader = side_leader(side[i], {at, side[i].box.size}, circle);
    labels.push_back({side[i].part->index, std::move(side[i].box), at, std::move(leader)});
  }
}

}  // namespace

std::optional<PlacedLabels> labels_at_sides(std::vector<OutsidePart> const& parts, Circle const& circle,
                                            Typesetter& typesetter) {
  Length const width = std::min(widest, circle.width / 2 - circle.radius - circle_gap);
  if (width < narrowest) return std::nullopt;
  for (OutsidePart const& part : parts) {
    if (part.label && part.label->longest_word > width) return std::nullopt;
    if (part.value && part.value->natural > width) return std::nullopt;
  }
  PlacedLabels labels;
  for (bool const right : {true, false}) add_side(side_parts(parts, right, width, typesetter), circle, labels);
  return labels;
}

}  // namespace factsheet::charts
