// What is looked at in a series that came from a CSV file: its labels, its unit, a row of totals.
#pragma once
#include "sheet/csv/csv_numbers.h"

namespace factsheet::sheet {

/// Whether the cell has a label; one that a spreadsheet turned into a date (`8-dec` for `8-12`) is a warning.
bool check_csv_label(CsvValue const& cell, std::string const& column, Diagnostics& faults);

/// The unit that the signs in the cells tell, unless the series says its unit itself; then it must be the same.
void take_csv_unit(Series& series, CsvNumbers const& read, std::vector<CsvValue> const& values, Diagnostics& faults);

/// A last row by the name of a total that is the sum of those above it: a warning.
void warn_of_total(Series const& series, Diagnostics& faults);

}  // namespace factsheet::sheet
