// Labels one above the other, each leader beside the labels that are nearer to the circle.
#pragma once
#include "charts/round/round_labels.h"

#include <vector>

namespace factsheet::charts {

/// One above the other over and under the circle, each with its leader beside those below it: takes the most height,
/// and works for any data.
PlacedLabels labels_in_stairs(std::vector<OutsidePart> const& parts, Circle const& circle, Typesetter& typesetter);

}  // namespace factsheet::charts
