// Puts cells into a worksheet.
#pragma once
#include "sheet/spreadsheet/workbook.h"

namespace factsheet::sheet {

/// Throws a WorkbookFault when the sheet has more cells than are read.
class Grid {
 public:
  explicit Grid(Worksheet& sheet) : sheet_(sheet) {}
  void put(std::size_t row, std::size_t column, WorkbookCell cell);

 private:
  Worksheet& sheet_;
  std::size_t cells_ = 0;
};

}  // namespace factsheet::sheet
