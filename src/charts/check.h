// Faults of data that a picture would hide.
#pragma once
#include "charts/chart.h"

namespace factsheet::charts {

/// Faults of the data that a picture would hide: no values, a negative or no finite share, shares that add up to more
/// than 0.5 points off the whole.
Diagnostics check(ChartSpec const& spec);

}  // namespace factsheet::charts
