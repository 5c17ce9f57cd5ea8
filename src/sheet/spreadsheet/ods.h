// Spreadsheets of LibreOffice and other programs, in OpenDocument.
#pragma once
#include "sheet/spreadsheet/archive.h"

namespace factsheet::sheet {

/// Throws a WorkbookFault when the spreadsheet cannot be read, has a password, or takes values from other files.
Workbook read_ods(Archive const& archive);

}  // namespace factsheet::sheet
