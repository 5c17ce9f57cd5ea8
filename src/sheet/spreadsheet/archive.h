// The files in a spreadsheet: XLSX and ODS are ZIP archives.
#pragma once
#include "sheet/spreadsheet/workbook.h"

#include <memory>
#include <optional>
#include <string_view>

namespace factsheet::sheet {

class Archive {
 public:
  /// Throws a WorkbookFault when the bytes are no sound archive, or one that would unpack to more than is read.
  explicit Archive(std::string_view bytes);
  ~Archive();
  Archive(Archive const&) = delete;
  Archive& operator=(Archive const&) = delete;

  [[nodiscard]] bool has(std::string const& name) const;
  /// Whether the name of any file starts so.
  [[nodiscard]] bool has_any(std::string_view start) const;
  /// Unpacks a file. Throws a WorkbookFault when there is none, or it is damaged.
  [[nodiscard]] std::string read(std::string const& name) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace factsheet::sheet
