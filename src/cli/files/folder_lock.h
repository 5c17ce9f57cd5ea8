// Runs that write into one folder take turns.
#pragma once
#include "cli/files/descriptor.h"

#include <filesystem>
#include <optional>
#include <string>

namespace factsheet::cli {

/// Holds a folder until it is destroyed, or the process ends in whatever way. No file is left by it.
class FolderLock {
 public:
  /// Waits for its turn, half a minute at most; what fails is told as one sentence. Where folders know no locks there
  /// is nothing to wait for.
  [[nodiscard]] std::optional<std::string> take(std::filesystem::path const& folder);

 private:
  Descriptor folder_;
};

}  // namespace factsheet::cli
