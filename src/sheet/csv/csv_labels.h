// What is looked at in a series that came from a CSV file: its labels, its unit, a row of totals.
#pragma once
#include "sheet/csv/csv_numbers.h"

namespace factsheet::sheet {

/// Says of a column of labels which cells are empty, which label stands twice, and which may be a range that a
/// spreadsheet took for a date (`8-dec` for `8-12`); months of a calendar are labels.
void check_csv_labels(std::vector<CsvValue> const& cells, std::string const& column, Diagnostics& faults);

/// The unit that the signs in the cells tell, unless the series says its unit itself; then it must be the same.
void take_csv_unit(Series& series, CsvNumbers const& read, std::vector<CsvValue> const& values, Diagnostics& faults);

/// A row that is the sum of the others: a warning.
void warn_of_total(Series const& series, Diagnostics& faults);

}  // namespace factsheet::sheet
