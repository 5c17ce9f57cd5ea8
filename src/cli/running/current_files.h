// Which sheets need not be made again.
#pragma once
#include "cli/running/folder_names.h"
#include "cli/running/manifest.h"

#include <vector>

namespace factsheet::cli {

/// Of each record (null: none), whether its files are in the folder as they were made, and what they were made from has
/// not changed. Files are hashed on `jobs` threads (0: one per core), and nothing is parsed.
std::vector<bool> are_current(std::vector<Record const*> const& records, FolderNames const& names, unsigned jobs);

}  // namespace factsheet::cli
