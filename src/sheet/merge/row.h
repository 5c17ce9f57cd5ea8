// A row of a merge.
#pragma once
#include "sheet/data_set.h"

#include <map>
#include <memory>

namespace factsheet::sheet {

/// A cell, or a default in the place of one.
struct RowValue {
  std::string words;  ///< as typed; empty: there is none
  Span at;
  std::optional<double> number = {};  ///< of a column of numbers
  int typed_decimals = 0;
  std::shared_ptr<Diagnostic const> fault = nullptr;  ///< what is wrong with it
};

struct Row {
  std::string origin;  ///< the file as it is shown; empty: the sheet's own defaults
  int number = 0;      ///< of the row, as a spreadsheet counts
  Span at;
  std::map<std::string, RowValue, std::less<>> values;  ///< by column

  /// The words of a column; empty where there are none.
  [[nodiscard]] std::string words(std::string_view column) const;
};

/// The row that stands in for all where the sheet is made without them.
Row default_row(Merge const& merge);

/// Puts the values of a row among the figures: `school.name`. A figure of that name is a fault.
void put_row(Row const& row, Merge const& merge, DataSet& data, Diagnostics& faults);

/// The names of columns that the sheet itself says: their short names, those of numbers, of the key and so on.
std::vector<Name> said_columns(Merge const& merge);

}  // namespace factsheet::sheet
