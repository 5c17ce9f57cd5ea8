// The names in a CSV file: which column is which.
#pragma once
#include "sheet/csv/csv_delimiter.h"

namespace factsheet::sheet {

struct CsvColumn {
  std::size_t index = 0;
  std::string name;  ///< empty: it has none
  Span at;
  bool is_wide = false;  ///< the next column has numbers and no name: its cell may be merged with this one
};
struct CsvLabelColumn {
  std::string language;  ///< empty: for all languages
  CsvColumn column;
};

/// A table below its header.
struct CsvSheet {
  CsvTable const* table = nullptr;
  CsvExtent extent;
  std::vector<CsvColumn> columns;     ///< those that have a name or a cell
  std::vector<CsvColumn> more_names;  ///< those of further rows of names, for the same columns
};

/// The table of a file by the delimiter that `wanted` names, else by the one under which all its rows agree. What
/// stands above and below the table is left out, and told. Nothing after a fault.
std::optional<CsvSheet> open_csv(CsvFile& file, CsvColumns const* wanted, Diagnostics& faults);

/// The columns of labels: those that `wanted` names, else those named `nl` and `en`, else the first that does not
/// merely count the rows.
std::vector<CsvLabelColumn> label_columns(CsvSheet const& sheet, CsvColumns const* wanted, Diagnostics& faults);

/// The column of values that `wanted` names, else the only one with numbers that is not of labels.
std::optional<CsvColumn> value_column(CsvSheet const& sheet, CsvColumns const& wanted,
                                      std::vector<CsvLabelColumn> const& labels, Diagnostics& faults);

/// The column of that name, which stands at `at`.
std::optional<CsvColumn> column_named(CsvSheet const& sheet, std::string const& name, Span const& at,
                                      Diagnostics& faults);

/// All columns with a name that are not of labels.
std::vector<CsvColumn> other_columns(CsvSheet const& sheet, std::vector<CsvLabelColumn> const& labels);

/// Whether a cell of the column is a number.
bool has_numbers(CsvSheet const& sheet, CsvColumn const& column);
/// Whether more of its cells are numbers than words.
bool is_of_numbers(CsvSheet const& sheet, CsvColumn const& column);

}  // namespace factsheet::sheet
