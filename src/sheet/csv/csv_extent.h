// Where the table stands in a CSV file: its names, its rows, and what was written above and below it.
#pragma once
#include "sheet/csv/csv_table.h"

namespace factsheet::sheet {

/// Indices of rows; empty rows are nowhere in it.
struct CsvExtent {
  std::vector<std::size_t> heads;   ///< rows of names, the last one right above the numbers; none: no row has names
  std::vector<std::size_t> rows;    ///< of labels and values
  std::vector<std::size_t> beside;  ///< a title, notes, a line with the source
};

/// Finds the table. A row that has all of `names` is its row of names; else the rows before the first one with numbers
/// tell. A lone cell, and a line that begins with `Bron:` or the like, is no row of the table when it stands above or
/// below.
CsvExtent find_extent(CsvTable const& table, std::vector<std::string> const& names);

/// A row of names, and rows of as many cells each.
bool is_even(CsvTable const& table, CsvExtent const& extent);
/// That, and a column of numbers behind the first: nobody would cut such a file by another delimiter.
bool is_clean(CsvTable const& table, CsvExtent const& extent);

/// Whether the cell of a row has text; cells that a row lacks have none.
bool has_cell(CsvRow const& row, std::size_t column);
bool has_name(CsvRow const& row, std::string_view name);
bool has_all(CsvRow const& row, std::vector<std::string> const& names);

}  // namespace factsheet::sheet
