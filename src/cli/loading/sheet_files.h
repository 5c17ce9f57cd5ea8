// The files of one sheet: what was read for it, and what would have been had it been there.
#pragma once
#include "core/result.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace factsheet::cli {

/// A data file that is read in place of one that the sheet names.
struct DataSwap {
  std::filesystem::path named;  ///< the sheet's own, below its folder
  std::filesystem::path read;
};

/// Reads for one sheet, and keeps account of it.
class SheetFiles {
 public:
  SheetFiles() = default;
  explicit SheetFiles(std::optional<DataSwap> swap) : swap_(std::move(swap)) {}

  /// `read_file`, of the file that takes its place where there is one.
  Result<std::shared_ptr<SourceFile const>> read(std::filesystem::path const& path, std::size_t limit);
  /// The folder of the file that is read for this one.
  [[nodiscard]] std::filesystem::path folder_of(std::filesystem::path const& path) const;
  /// Is there such a file? That there is none is kept too, for with it the sheet would be another.
  [[nodiscard]] bool exists(std::filesystem::path const& path);

  /// Files that were read for all sheets at once, with their digests.
  void add(std::map<std::filesystem::path, std::string> const& digests) {
    digests_.insert(digests.begin(), digests.end());
  }

  /// SHA-256 of each file read, by its path as read; empty: it was looked for and could not be read.
  [[nodiscard]] std::map<std::filesystem::path, std::string> const& digests() const { return digests_; }

 private:
  [[nodiscard]] std::filesystem::path standing_in_for(std::filesystem::path const& path) const;

  std::optional<DataSwap> swap_;
  std::map<std::filesystem::path, std::string> digests_;
};

}  // namespace factsheet::cli
