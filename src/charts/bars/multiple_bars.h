// Small multiples: the same bars once for each series, side by side on one scale, with the labels once at the left.
#pragma once
#include "charts/bars/bar_drawing.h"

#include <optional>

namespace factsheet::charts {

/// Horizontal bars of each series in a column of its own, all on one scale. Nothing when the columns would be so narrow
/// that bars or names could not be read.
std::optional<BarDrawing> multiple_bars(BarTask const& task, double spread);

}  // namespace factsheet::charts
