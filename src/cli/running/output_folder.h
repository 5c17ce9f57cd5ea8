// The folder that a run writes into, with what it remembers: so that only what changed is made again.
#pragma once
#include "cli/running/making.h"
#include "cli/running/manifest.h"
#include "core/diagnostic.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace factsheet::cli {

class OutputFolder {
 public:
  /// `options` says all that decides which files are made of a sheet. Fonts and the like lie below `assets`.
  OutputFolder(std::filesystem::path folder, std::filesystem::path assets, std::string options);

  /// Reads the manifest. One that cannot be understood is a warning, and as none.
  Diagnostics open();
  /// Of each sheet, whether the files made of it are here as they were made, and would be made so again. Files are
  /// hashed on `jobs` threads (0: one a core), and nothing is parsed.
  [[nodiscard]] std::vector<bool> are_current(std::vector<std::filesystem::path> const& sheets, unsigned jobs) const;
  /// Paths of what was made of a sheet that is current.
  [[nodiscard]] std::vector<std::filesystem::path> files_of(std::filesystem::path const& sheet) const;
  /// Remembers what was made of a sheet, and written.
  void record(std::filesystem::path const& sheet, Made const& made);

  struct Swept {
    std::vector<std::filesystem::path> removed;
    Diagnostics diagnostics;  ///< of files that were changed by hand and therefore stay
  };
  /// Removes files that an earlier run made of sheets which are no longer there, or which no longer make them. What a
  /// sheet of `failed` may have made stays.
  Swept sweep(std::vector<std::filesystem::path> const& failed);

  /// Writes the manifest, unless it says that already. What fails is told as one sentence.
  [[nodiscard]] std::optional<std::string> save() const;

 private:
  [[nodiscard]] std::string name_of(std::filesystem::path const& path) const;
  [[nodiscard]] std::filesystem::path path_of(std::string const& name) const;

  std::filesystem::path folder_, real_folder_, assets_;
  std::string options_, program_;
  Manifest manifest_;
  std::string written_;  ///< the manifest as it stands in the folder; empty: there is none
};

}  // namespace factsheet::cli
