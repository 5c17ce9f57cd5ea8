// Figures that are computed from others.
#pragma once
#include "sheet/data_set.h"

namespace factsheet::sheet {

/// Gives each figure that is made of others its value: exact from figure to figure and for what is drawn, and rounded
/// to its decimals, halves away from zero, for print. What a figure does not say itself — format, currency, sources,
/// year — it takes from what it is made of. A figure that is missing, that is a text, or that is made of itself is an
/// error at the place where it is named. Values point at their operation.
Result<DataSet> compute_figures(DataSet data);

}  // namespace factsheet::sheet
