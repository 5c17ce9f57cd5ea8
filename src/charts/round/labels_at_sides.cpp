#include "charts/round/labels_at_sides.h"

#include "charts/round/landing.h"
#include "charts/spread.h"

#include <algorithm>
#include <cmath>

namespace factsheet::charts {

namespace {

constexpr Length circle_gap = Length::from_mm(3);    // between the circle and a label beside it
constexpr Length column_gap = Length::from_mm(1.4);  // between labels one above the other
constexpr Length narrowest_label = Length::from_mm(13);
constexpr Length widest_label = Length::from_mm(50);  // longer lines are tiring, and far from their part

constexpr Length level_run = Length::from_mm(2);  // of a leader, from its label

struct SidePart {
  OutsidePart const* part = nullptr;
  LabelBox box;
  Length width;  ///< at which it was set
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

// From the first line, level at first, to the place of the part that is nearest to it.
Polyline side_leader(SidePart const& side, Rect box, Circle const& circle) {
  if (explains_itself(side, box, circle)) return {};
  Slice const slice = side.part->slice;
  int const outwards = is_right(slice) ? 1 : -1;
  Length const edge = outwards > 0 ? box.left() : box.right();
  Point const start{edge - leader_start_gap * outwards, box.top() + side.box.first_line_middle()};
  Point const knee{start.x - level_run * outwards, start.y};
  double const near =
      std::clamp(turns_of(knee), slice.middle() - slice.extent() * 0.35, slice.middle() + slice.extent() * 0.35);
  Point const end = on_circle(circle.radius + leader_end_gap, near);
  bool const onwards = (knee.x - end.x) * outwards > Length();
  if (onwards && reaches(knee, end, circle)) return {start, knee, end};
  return {start, end};
}

text::Alignment towards_circle(bool right) { return right ? text::Alignment::left : text::Alignment::right; }

// The parts of one side from the top down.
std::vector<SidePart> side_parts(std::vector<OutsidePart> const& parts, bool right) {
  std::vector<SidePart> side;
  for (OutsidePart const& part : parts) {
    if (!part.slice.empty() && is_right(part.slice) == right) side.push_back({&part, {}, {}});
  }
  if (!right) std::reverse(side.begin(), side.end());
  return side;
}

std::vector<Length> tops_of(std::vector<SidePart> const& side, Circle const& circle) {
  std::vector<Spot> spots;
  spots.reserve(side.size());
  for (SidePart const& part : side) {
    Point const target = on_circle(circle.radius + circle_gap, part.part->slice.middle());
    spots.push_back({target.y, part.box.size.height});
  }
  Length const unbounded = Length::from_pt(1e5);
  return spread(spots, column_gap, -unbounded, unbounded).value_or(std::vector<Length>());
}

PlacedLabels hug(std::vector<SidePart> const& side, Circle const& circle) {
  PlacedLabels labels;
  std::vector<Length> const tops = tops_of(side, circle);
  for (std::size_t i = 0; i < side.size(); ++i) {
    Point const at = beside(side[i], tops[i], circle);
    labels.push_back({side[i].part->index, side[i].box, at, side_leader(side[i], {at, side[i].box.size}, circle)});
  }
  return labels;
}

void set_side(std::vector<SidePart>& side, bool right, Typesetter& typesetter) {
  for (SidePart& part : side) {
    part.box = typesetter.stacked(part.part->value, part.part->label, part.width, towards_circle(right));
  }
}

// Labels over and under the circle's shoulders have more room than those beside it, which a first placing shows.
PlacedLabels place_side(std::vector<SidePart> side, bool right, Length width, Circle const& circle,
                        Typesetter& typesetter) {
  for (SidePart& part : side) part.width = width;
  set_side(side, right, typesetter);
  PlacedLabels const first = hug(side, circle);
  for (std::size_t i = 0; i < side.size(); ++i) {
    Rect const box = first[i].rect();
    Length const inner = right ? box.left() : -box.right();
    // Not all of it: a lower label comes nearer to the circle, and so farther out.
    side[i].width = std::clamp((circle.width / 2 - inner) * 0.9, width, widest_label);
  }
  set_side(side, right, typesetter);
  PlacedLabels const second = hug(side, circle);
  return is_tidy(second, circle) ? second : first;
}

bool words_fit(std::vector<OutsidePart> const& parts, Length width) {
  return std::all_of(parts.begin(), parts.end(), [&](OutsidePart const& part) {
    return (!part.label || part.label->longest_word <= width) && (!part.value || part.value->natural <= width);
  });
}

// A line a label, aligned at `edge` from the centre.
std::optional<PlacedLabels> column(std::vector<SidePart> side, bool right, Length edge, Circle const& circle,
                                   Typesetter& typesetter) {
  Length const width = circle.width / 2 - edge;
  for (SidePart& part : side) {
    part.box = typesetter.run_in(part.part->value, part.part->label, width, towards_circle(right));
  }
  std::vector<Length> const tops = tops_of(side, circle);
  PlacedLabels labels;
  for (std::size_t i = 0; i < side.size(); ++i) {
    Point const at{right ? edge : -edge - side[i].box.size.width, tops[i]};
    labels.push_back({side[i].part->index, side[i].box, at, side_leader(side[i], {at, side[i].box.size}, circle)});
  }
  return is_tidy(labels, circle) ? std::optional(std::move(labels)) : std::nullopt;
}

}  // namespace

std::optional<PlacedLabels> labels_at_sides(std::vector<OutsidePart> const& parts, Circle const& circle,
                                            Typesetter& typesetter) {
  Length const width = std::min(widest_label, circle.width / 2 - circle.radius - circle_gap);
  if (width < narrowest_label || !words_fit(parts, width)) return std::nullopt;
  PlacedLabels labels;
  for (bool const right : {true, false}) {
    PlacedLabels const side = place_side(side_parts(parts, right), right, width, circle, typesetter);
    labels.insert(labels.end(), side.begin(), side.end());
  }
  return labels;
}

std::optional<PlacedLabels> labels_in_columns(std::vector<OutsidePart> const& parts, Circle const& circle,
                                              Typesetter& typesetter) {
  PlacedLabels labels;
  for (bool const right : {true, false}) {
    std::vector<SidePart> const side = side_parts(parts, right);
    std::optional<PlacedLabels> placed;
    for (double const off : {5.0, 9.0, 14.0, 20.0, 27.0}) {
      Length const edge = circle.radius + Length::from_mm(off);
      if (placed || !words_fit(parts, circle.width / 2 - edge - narrowest_label)) break;
      placed = column(side, right, edge, circle, typesetter);
    }
    if (!placed) return std::nullopt;
    labels.insert(labels.end(), placed->begin(), placed->end());
  }
  return labels;
}

}  // namespace factsheet::charts
