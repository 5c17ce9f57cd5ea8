// Labels in a row above and a row below the circle.
#pragma once
#include "charts/round/round_labels.h"

#include <optional>
#include <vector>

namespace factsheet::charts {

/// In one row above and one below the circle, for narrow charts. Nothing when a row is too full or leaders would cross.
std::optional<PlacedLabels> labels_in_rows(std::vector<OutsidePart> const& parts, Circle const& circle,
                                           Typesetter& typesetter);

}  // namespace factsheet::charts
