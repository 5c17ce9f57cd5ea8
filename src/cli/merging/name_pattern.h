// Names of the files of copies: `--name "{{school.brin}}-{{sheet}}"`.
#pragma once
#include "core/result.h"
#include "sheet/merge/row.h"

#include <string>
#include <variant>
#include <vector>

namespace factsheet::cli {

class NamePattern {
 public:
  /// Reads the pattern; empty: the sheet's name and the key of the row. `columns` are those of the file. What is wrong
  /// with it has no place.
  static Result<NamePattern> read(std::string const& pattern, sheet::Merge const& merge,
                                  std::vector<std::string> const& columns, std::string const& file);

  /// The name of a row's files, before it is made safe; an empty cell is a fault.
  [[nodiscard]] Result<std::string> name(std::string const& sheet, sheet::Row const& row) const;

  /// The columns in it.
  [[nodiscard]] std::vector<std::string> columns() const;

 private:
  struct SheetName {};
  struct Column {
    std::string name;
  };
  std::vector<std::variant<std::string, SheetName, Column>> parts_;
};

}  // namespace factsheet::cli
