// Workbooks of Excel.
#pragma once
#include "sheet/spreadsheet/archive.h"

namespace factsheet::sheet {

/// The values of formulas are those that were stored. Throws a WorkbookFault when the workbook cannot be read, has
/// macros, or takes values from other files.
Workbook read_xlsx(Archive const& archive);

}  // namespace factsheet::sheet
