// A CSV file cut into rows and cells.
#pragma once
#include "core/result.h"

#include <vector>

namespace factsheet::sheet {

struct CsvCell {
  std::string text;    ///< without quotes and without blanks around it; a line end in it is a space
  Span at;             ///< of the cell with its quotes; empty before the delimiter of an empty cell
  bool exact = false;  ///< digits with a decimal point and no other mark: a number that a spreadsheet holds as one
};
using CsvRow = std::vector<CsvCell>;

/// Rows as a spreadsheet counts them: empty ones too, and row 1 first.
struct CsvTable {
  char delimiter = ';';
  std::vector<CsvRow> rows;
  Diagnostics faults;  ///< quotes that do not match, too many cells
};

/// Cuts a decoded file. LF, CRLF and CR end a row, except in quotes; a quote in quotes is doubled.
CsvTable cut_csv(std::shared_ptr<SourceFile const> const& file, char delimiter);

/// The delimiter that a first line `sep=;` names, as Excel reads and writes it. Such a line is no row.
std::optional<char> named_delimiter(SourceFile const& file);

[[nodiscard]] bool is_blank(CsvRow const& row);
/// Without spaces, tabs, line ends and no-break spaces at both ends.
std::string_view without_blanks(std::string_view text);
/// The same, with no-break spaces inside as spaces, and without characters that cannot be seen: for comparing names.
std::string plain_name(std::string_view text);

}  // namespace factsheet::sheet
