// A spreadsheet as its cells show it.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace factsheet::sheet {

/// A number is written with a decimal point, without marks between thousands, with its sign of percent, euro or pound
/// and as many decimals as the cell shows; anything else is text.
struct WorkbookCell {
  std::string text;
  bool is_number = false;
};

/// A workbook, or a sheet of it, that cannot be read: why, and what to do.
struct WorkbookFault {
  std::string message;
  std::string help;
  bool is_limit = false;
};

struct Worksheet {
  std::string name;
  bool hidden = false;
  std::vector<std::vector<WorkbookCell>> rows;  ///< from the first row and column of the sheet on
  std::optional<WorkbookFault> fault;           ///< of this sheet; the others can be read
};

struct Workbook {
  std::vector<Worksheet> sheets;
};

}  // namespace factsheet::sheet
