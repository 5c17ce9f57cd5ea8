// The header of a CSV file: which column is which.
#pragma once
#include "sheet/csv/csv_table.h"
#include "sheet/data_set.h"

#include <map>

namespace factsheet::sheet {

struct CsvColumn {
  std::size_t index = 0;
  std::string name;
  Span at;
};
struct CsvLabelColumn {
  std::string language;  ///< empty: for all languages
  CsvColumn column;
};

/// A table below its header.
struct CsvSheet {
  CsvTable const* table = nullptr;
  std::size_t header = 0;          ///< index of the header's row
  std::vector<CsvColumn> columns;  ///< those that have a name or a cell
};

/// A decoded file, cut as it is asked for.
class CsvFile {
 public:
  explicit CsvFile(std::shared_ptr<SourceFile const> decoded) : file_(std::move(decoded)) {}

  [[nodiscard]] std::shared_ptr<SourceFile const> const& file() const { return file_; }
  CsvTable const& table(char delimiter);

 private:
  std::shared_ptr<SourceFile const> file_;
  std::map<char, CsvTable> tables_;
};

/// The table of a file by the delimiter that `wanted` names, else the one under which its columns are there, else the
/// only one that makes a table of it. A title or merged cells in place of a row of names are refused. Nothing after a
/// fault.
std::optional<CsvSheet> open_csv(CsvFile& file, CsvColumns const* wanted, Diagnostics& faults);

/// The columns of labels: those that `wanted` names, else those named `nl` and `en`, else the first.
std::vector<CsvLabelColumn> label_columns(CsvSheet const& sheet, CsvColumns const* wanted, Diagnostics& faults);

/// The column of values that `wanted` names, else the only one that is not of labels.
std::optional<CsvColumn> value_column(CsvSheet const& sheet, CsvColumns const& wanted,
                                      std::vector<CsvLabelColumn> const& labels, Diagnostics& faults);

/// All columns that are not of labels.
std::vector<CsvColumn> other_columns(CsvSheet const& sheet, std::vector<CsvLabelColumn> const& labels);

}  // namespace factsheet::sheet
