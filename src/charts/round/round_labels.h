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

/// In one row above and one below the circle, for narrow charts. Nothing when a row is too full or leaders would cross.
std::optional<PlacedLabels> labels_in_rows(std::vector<OutsidePart> const& parts, Circle const& circle,
                                           Typesetter& typesetter);
/// To the left and right, for wide charts. Nothing when there is too little room beside the circle.
std::optional<PlacedLabels> labels_at_sides(std::vector<OutsidePart> const& parts, Circle const& circle,
                                            Typesetter& typesetter);
/// To the left and right in straight columns off the circle, a line each, for many parts in wide charts. Nothing when
/// there is too little room or leaders would cross.
std::optional<PlacedLabels> labels_in_columns(std::vector<OutsidePart> const& parts, Circle const& circle,
                                              Typesetter& typesetter);
/// One above the other over and under the circle, each with its leader beside those below it: takes the most height,
/// and works for any data.
PlacedLabels labels_in_stairs(std::vector<OutsidePart> const& parts, Circle const& circle, Typesetter& typesetter);

/// The best of them.
PlacedLabels place_labels(std::vector<OutsidePart> const& parts, Circle const& circle, Typesetter& typesetter);

/// Whether nothing overlaps, crosses, touches the circle or leaves the width.
bool is_tidy(PlacedLabels const& labels, Circle const& circle);

/// Space between the circle and the end of a leader.
constexpr Length leader_end_gap = Length::from_mm(0.3);
/// Space between a label and the start of its leader.
constexpr Length leader_start_gap = Length::from_mm(0.7);

/// Where a leader from above or below meets its part, and how it gets there without touching the circle before.
struct Landing {
  Point end;    ///< just outside the part
  Length lane;  ///< where the leader comes straight down (or up) from the level of the circle's top (or bottom)
};
enum class Pole { top, bottom };
/// The pole from which each part is named.
Pole pole_of(Slice slice);
/// Landings of parts that are named from `pole`, from left to right: sorted by where they end.
struct LandedPart {
  OutsidePart const* part = nullptr;
  Landing landing;
};
std::vector<LandedPart> land(std::vector<OutsidePart> const& parts, Pole pole, Circle const& circle);
/// Whether a leader may come straight from `from` to its part: it neither passes through the circle nor runs along it.
bool reaches(Point from, Point end, Circle const& circle);
/// The end of a leader from the level `level` (of the top or bottom) on: down its lane and to the part.
Polyline descent(Landing const& landing, Length level);

}  // namespace factsheet::charts
