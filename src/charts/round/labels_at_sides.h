// Labels to the left and right of the circle.
#pragma once
#include "charts/round/round_labels.h"

#include <optional>
#include <vector>

namespace factsheet::charts {

/// To the left and right, for wide charts. Nothing when there is too little room beside the circle.
std::optional<PlacedLabels> labels_at_sides(std::vector<OutsidePart> const& parts, Circle const& circle,
                                            Typesetter& typesetter);
/// To the left and right in straight columns off the circle, a line each, for many parts in wide charts. Nothing when
/// there is too little room or leaders would cross.
std::optional<PlacedLabels> labels_in_columns(std::vector<OutsidePart> const& parts, Circle const& circle,
                                              Typesetter& typesetter);

}  // namespace factsheet::charts
