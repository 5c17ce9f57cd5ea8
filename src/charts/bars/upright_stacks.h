// Vertical stacks: the first series at the foot, values inside or to the right of their segments.
#pragma once
#include "charts/bars/bar_drawing.h"

#include <optional>

namespace factsheet::charts {

std::optional<BarDrawing> upright_stacks(BarTask const& task, double spread);

}  // namespace factsheet::charts
