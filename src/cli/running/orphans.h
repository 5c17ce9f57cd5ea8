// Files in an output folder whose sheets are gone.
#pragma once
#include "cli/running/folder_names.h"
#include "cli/running/manifest.h"
#include "core/diagnostic.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace factsheet::cli {

struct Swept {
  std::vector<std::filesystem::path> removed;
  Diagnostics diagnostics;  ///< of files that stay, and that somebody may want to look at
};

/// All rows of a file of which the folder holds copies of a sheet, as its records name the file and the sheet.
struct KnownRows {
  std::string sheet, file;
  std::set<std::string> keys;
};

/// Removes files that an earlier run made of sheets which were looked for below `searched` and are gone, or which no
/// longer make them, or of other rows than those of `rows`, and their records. What a sheet of `failed` may have made
/// stays.
Swept remove_orphans(Manifest& manifest, FolderNames const& names, std::optional<KnownRows> const& rows,
                     std::vector<std::filesystem::path> const& searched,
                     std::vector<std::filesystem::path> const& failed);

}  // namespace factsheet::cli
