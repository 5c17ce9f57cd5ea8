// Parts on one bar: what is stacked is added up.
#pragma once
#include "resolve/charts/series_rows.h"

namespace factsheet::resolve {

/// Refuses parts of unlike units, and shares that add up to more than their whole. When the shares of all bars are
/// whole and what is printed of them is not, gives the note that says so; else an empty text.
std::string check_stacks(std::vector<SeriesRows> const& series, std::string const& language, Diagnostics& to);

/// Bars side by side are compared by their lengths, which says nothing of euros beside percentages.
void ask_about_scales(std::vector<SeriesRows> const& series, Diagnostics& to);

}  // namespace factsheet::resolve
