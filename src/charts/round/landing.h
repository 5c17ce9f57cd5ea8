// How leaders from above and below come to their parts.
#pragma once
#include "charts/round/round_labels.h"

#include <vector>

namespace factsheet::charts {

/// Where a leader from above or below meets its part, and how it gets there without touching the circle before.
struct Landing {
  Point end;    ///< just outside the part
  Length lane;  ///< where the leader comes straight down (or up) from the level of the circle's top (or bottom)
};
enum class Pole { top, bottom };
/// The pole from which each part is named.
Pole pole_of(Slice slice);
/// What a leader that comes straight down (or up) can meet of a part, clear of its ends.
struct Reach {
  Length low, high;
};
/// Landings of parts that are named from `pole`, from left to right: sorted by where they end.
struct LandedPart {
  OutsidePart const* part = nullptr;
  Landing landing;
  Reach reach;  ///< no wider than its landing where the edge is steep
};
std::vector<LandedPart> land(std::vector<OutsidePart> const& parts, Pole pole, Circle const& circle);
/// Just outside the circle, on the side of `pole`.
Point touchdown(Length x, Pole pole, Circle const& circle);
/// Whether a leader may come straight from `from` to its part: it neither passes through the circle nor runs along it.
bool reaches(Point from, Point end, Circle const& circle);
/// The end of a leader from the level `level` (of the top or bottom) on: down its lane and to the part.
Polyline descent(Landing const& landing, Length level);

}  // namespace factsheet::charts
