// Which sheets the command line means.
#pragma once
#include "core/diagnostic.h"

#include <filesystem>
#include <string>
#include <vector>

namespace factsheet::cli {

struct FoundSheets {
  std::vector<std::filesystem::path> sheets;
  std::vector<std::filesystem::path> searched;  ///< the folders below which sheets were looked for
  Diagnostics faults;
  bool as_asked = true;  ///< false: something that was named is no sheet and holds none
  bool whole = true;     ///< false: some folder could not be read, and there may be more sheets
};

/// Sheets named by `paths` (none: the current folder): files as they are, folders searched for `*.sheet.yaml` in the
/// order of their names. Hidden folders, `out` and `build` are not searched, and links to folders are not followed.
FoundSheets find_sheets(std::vector<std::string> const& paths);

/// Is it named as sheets are, `*.sheet.yaml`?
bool is_sheet(std::filesystem::path const& path);

/// "road-safety" of "road-safety.sheet.yaml".
std::string stem_of_sheet(std::filesystem::path const& path);

}  // namespace factsheet::cli
