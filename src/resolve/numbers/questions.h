// What the program cannot know about a number, and asks about: warnings with a remedy that settles it.
#pragma once
#include "resolve/charts/series_rows.h"

namespace factsheet::resolve {

/// A whole number from 1000 to 2100 whose format nobody said may be a year or a number.
void ask_about_year(sheet::Name const& id, sheet::Figure const& figure, Diagnostics& to);

/// A figure that came of a division elsewhere has more decimals than anybody reads.
void ask_about_decimals(sheet::Name const& id, sheet::Figure const& figure, Diagnostics& to);

/// Values with unlike decimals are printed as they were given; one decimal beside whole numbers is usual. Percentages
/// that are all below one may be fractions of one.
void ask_about(sheet::Name const& id, sheet::Series const& series, std::vector<Row> const& rows, Diagnostics& to);

void ask_about_fraction(sheet::Name const& id, sheet::Figure const& figure, Diagnostics& to);

/// Whether the values are fractions that add up to one whole.
bool are_fractions_of_one(std::vector<Row> const& rows);

}  // namespace factsheet::resolve
