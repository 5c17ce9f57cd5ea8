// Stacked horizontal bars: the series end to end, values inside where they can be read there.
#pragma once
#include "charts/bars/bar_drawing.h"

namespace factsheet::charts {

BarDrawing stacked_bars(BarTask const& task, double spread);

}  // namespace factsheet::charts
