// The rows of which no copy could be made, in a file that can be fed back in.
#pragma once
#include "core/diagnostic.h"
#include "sheet/merge/merge_table.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace factsheet::cli {

class FailedRows {
 public:
  /// A row of the table, and the first error of those that are told of it.
  void add(std::size_t row, Diagnostics const& found);
  [[nodiscard]] std::size_t count() const { return rows_.size(); }

  /// The file as bytes: the rows as they were, and a last column that says why.
  [[nodiscard]] std::string csv(sheet::MergeTable const& table, char delimiter) const;
  /// Writes it, or removes an older one where no row failed. A fault is told as a diagnostic.
  [[nodiscard]] std::optional<Diagnostic> write(std::filesystem::path const& path, sheet::MergeTable const& table,
                                                char delimiter) const;

 private:
  struct Failed {
    std::size_t row = 0;
    std::string reason;
  };
  std::vector<Failed> rows_;
};

}  // namespace factsheet::cli
