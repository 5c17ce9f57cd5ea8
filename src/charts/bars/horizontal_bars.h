// Horizontal bars, one or several a category, with the label before and the value at the end.
#pragma once
#include "charts/bars/bar_drawing.h"

namespace factsheet::charts {

/// Draws with `spread` of the way from the natural to the greatest height, 0–1.
BarDrawing horizontal_bars(BarTask const& task, double spread);

}  // namespace factsheet::charts
