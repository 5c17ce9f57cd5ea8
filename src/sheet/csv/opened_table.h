// A file with tables, as the series that take their rows from it open it.
#pragma once
#include "sheet/csv/csv_delimiter.h"
#include "sheet/spreadsheet/workbook.h"

namespace factsheet::sheet {

/// A CSV file, or a spreadsheet with its sheets. What is wrong with the file is told once, when it is opened.
class OpenedFile {
 public:
  OpenedFile(std::shared_ptr<SourceFile const> file, Diagnostics& faults);

  /// The table of the file, or of the sheet of that name; null after a fault. `file_at` is where the file is named.
  CsvFile* table(std::optional<Name> const& sheet, Span const& file_at, Diagnostics& faults);

 private:
  std::shared_ptr<SourceFile const> file_;
  std::optional<CsvFile> csv_;
  std::optional<Workbook> book_;
  std::map<std::string, std::optional<CsvFile>> sheets_;
};

}  // namespace factsheet::sheet
