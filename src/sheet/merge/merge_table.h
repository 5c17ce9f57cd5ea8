// The rows of a CSV file or a spreadsheet that are put into copies of a sheet.
#pragma once
#include "sheet/merge/row.h"

#include <functional>
#include <memory>
#include <vector>

namespace factsheet::sheet {

/// A row with what the file has in it, for a file of the rows that failed.
struct MergeRow {
  Row row;
  std::vector<std::string> cells;   ///< as written, below the headings
  std::optional<Diagnostic> fault;  ///< the row has other cells than the header
};

struct MergeTable {
  std::vector<std::string> headings;  ///< without that of reasons
  std::vector<MergeRow> rows;
  char delimiter = ';';
  bool has_reasons = false;  ///< it holds the rows that failed in another run
};

/// Reads a file, in any form that data files may have. Its row of names is the first that has all columns the sheet
/// says; all below it that is not empty is a row. A column that the sheet says and the file lacks is an error at its
/// place in the sheet. A cell that is no number where one should be is told when the row's value is used.
Result<MergeTable> read_merge_table(std::shared_ptr<SourceFile const> const& file, Merge const& merge);

}  // namespace factsheet::sheet
