// Labels around a pie or ring. Everything here is measured from the centre of the circle.
#pragma once
#include "charts/geometry.h"
#include "charts/round/slices.h"
#include "charts/typesetter.h"

#include <optional>
#include <vector>

namespace factsheet::charts {

/// A part that is to be named outside the circle. Either text may already stand elsewhere.
struct OutsidePart {
  std::size_t index = 0;  ///< of the datum
  Slice slice;
  std::optional<Wording> value, label;
};

struct PlacedLabel {
  std::size_t index = 0;
  LabelBox box;
  Point at;         ///< of the box's top left corner
  Polyline leader;  ///< from the box to the part; empty when they touch as good as
  [[nodiscard]] Rect rect() const { return {at, box.size}; }
};
using PlacedLabels = std::vector<PlacedLabel>;

/// Where the circle stands.
struct Circle {
  Length radius;
  Length width;  ///< of the chart; the centre stands in its middle
};

/// The best of them.
PlacedLabels place_labels(std::vector<OutsidePart> const& parts, Circle const& circle, Typesetter& typesetter);

/// Whether nothing overlaps, crosses, touches the circle or leaves the width.
bool is_tidy(PlacedLabels const& labels, Circle const& circle);

/// Space between the circle and the end of a leader.
constexpr Length leader_end_gap = Length::from_mm(0.3);
/// Space between a label and the start of its leader.
constexpr Length leader_start_gap = Length::from_mm(0.7);

}  // namespace factsheet::charts
