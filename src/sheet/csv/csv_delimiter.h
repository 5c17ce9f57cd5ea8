// What parts the cells of a CSV file.
#pragma once
#include "sheet/csv/csv_extent.h"
#include "sheet/data_set.h"

#include <map>
#include <optional>

namespace factsheet::sheet {

/// A decoded file, cut as it is asked for.
class CsvFile {
 public:
  explicit CsvFile(std::shared_ptr<SourceFile const> decoded) : file_(std::move(decoded)) {}
  /// A table that is cut already.
  CsvFile(std::shared_ptr<SourceFile const> file, CsvTable table)
      : file_(std::move(file)), delimiter_(table.delimiter) {
    tables_.emplace(table.delimiter, std::move(table));
  }

  [[nodiscard]] std::shared_ptr<SourceFile const> const& file() const { return file_; }
  CsvTable const& table(char delimiter);
  /// Known where the table was cut before.
  [[nodiscard]] std::optional<char> delimiter() const { return delimiter_; }

 private:
  std::shared_ptr<SourceFile const> file_;
  std::optional<char> delimiter_;
  std::map<char, CsvTable> tables_;
};

/// The names of columns that are looked for; none when the file stands by itself.
std::vector<std::string> wanted_names(CsvColumns const* wanted);

/// The delimiter that `wanted` or the file's first line names, else the one under which the columns are there and all
/// rows agree; a fault when that may be two, or none.
std::optional<char> find_delimiter(CsvFile& file, CsvColumns const* wanted, Diagnostics& faults);

}  // namespace factsheet::sheet
