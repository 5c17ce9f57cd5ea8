// Tables from the sheets of XLSX and ODS files.
#pragma once
#include "sheet/csv/csv_table.h"
#include "sheet/sheet.h"
#include "sheet/spreadsheet/workbook.h"

namespace factsheet::sheet {

/// The name ends in .xlsx or .ods, whatever the case.
bool is_spreadsheet_name(std::string_view path);

/// What is wrong with the file stands at its name.
Result<Workbook> read_spreadsheet(std::shared_ptr<SourceFile const> const& file);

/// A sheet as a table, and the text that places in it point into: a line for each row, with tabs between the cells.
struct SheetTable {
  std::shared_ptr<SourceFile const> file;
  CsvTable table;
};
/// The sheet of that name, else the only one that can be seen and has cells. What is wrong with the choice stands at
/// the name, or at `file_at`.
Result<SheetTable> table_of_sheet(Workbook const& book, SourceFile const& file, std::optional<Name> const& name,
                                  Span const& file_at);

}  // namespace factsheet::sheet
