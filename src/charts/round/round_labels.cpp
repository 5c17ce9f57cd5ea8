#include "charts/round/round_labels.h"

#include "charts/round/labels_at_sides.h"
#include "charts/round/labels_in_rows.h"
#include "charts/round/labels_in_stairs.h"

#include <algorithm>

namespace factsheet::charts {

namespace {

constexpr Length circle_clearance = Length::from_mm(0.5);
constexpr Length leader_clearance = Length::from_mm(0.5);  // of another label

bool is_inside_width(Rect rect, Circle const& circle) {
  Length const half = circle.width / 2 + Length::from_pt(0.1);
  return rect.left() >= -half && rect.right() <= half;
}

bool leader_is_clear(Polyline const& leader, Circle const& circle) {
  for (std::size_t i = 1; i < leader.size(); ++i) {
    if (distance_to_segment({}, leader[i - 1], leader[i]) < circle.radius) return false;
  }
  return leader.empty() || is_inside_width(bounds(leader), circle);
}

bool is_clear(PlacedLabel const& label, Circle const& circle) {
  return is_inside_width(label.rect(), circle) && distance({}, label.rect()) >= circle.radius + circle_clearance &&
         leader_is_clear(label.leader, circle) && !meets(label.rect(), label.leader);
}

bool are_apart(PlacedLabel const& a, PlacedLabel const& b) {
  return !overlap(a.rect(), b.rect()) && !meets(inflated(a.rect(), leader_clearance), b.leader) &&
         !meets(inflated(b.rect(), leader_clearance), a.leader) && distance(a.leader, b.leader) > Length();
}

// What the eye pays: height, long and bent leaders, labels of many lines.
double cost(PlacedLabels const& labels, Circle const& circle) {
  Length top = -circle.radius;
  Length bottom = circle.radius;
  double sum = 0;
  for (PlacedLabel const& label : labels) {
    top = std::min(top, label.at.y);
    bottom = std::max(bottom, label.rect().bottom());
    sum += 0.4 * length(label.leader).mm();
    if (label.leader.size() > 2) sum += 1.5;
    if (label.box.lines() > 3) sum += 2.0 * (label.box.lines() - 3);
  }
  return sum + (bottom - top).mm();
}

}  // namespace

bool is_tidy(PlacedLabels const& labels, Circle const& circle) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!is_clear(labels[i], circle)) return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (!are_apart(labels[i], labels[j])) return false;
    }
  }
  return true;
}

PlacedLabels place_labels(std::vector<OutsidePart> const& parts, Circle const& circle, Typesetter& typesetter) {
  std::optional<PlacedLabels> best;
  double least = 0;
  for (auto const& way : {labels_in_rows, labels_at_sides, labels_in_columns}) {
    std::optional<PlacedLabels> labels = way(parts, circle, typesetter);
    if (!labels || !is_tidy(*labels, circle)) continue;
    double const price = cost(*labels, circle);
    if (best && price >= least) continue;
    best = std::move(labels);
    least = price;
  }
  constexpr double good = 25;  // beside the circle itself
  if (best && least < circle.radius.mm() * 2 + good) return std::move(*best);
  PlacedLabels stairs = labels_in_stairs(parts, circle, typesetter);
  constexpr double unlike = 8;  // stairs set values before labels and not above: not for a trifle
  return best && least <= cost(stairs, circle) + unlike ? std::move(*best) : stairs;
}

}  // namespace factsheet::charts
