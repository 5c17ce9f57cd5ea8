// Which sheets `diff` compares.
#pragma once
#include "cli/arguments.h"
#include "cli/loading/loading.h"
#include "core/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace factsheet::cli {

/// One version of a sheet: its file, and the data file that is read in place of one of its own.
struct SheetVersion {
  std::filesystem::path path;
  std::optional<DataSwap> swap;
};
/// A sheet as it was and as it is; one of the two is missing where a folder has no sheet of that name.
struct SheetPair {
  std::string name;  ///< as shown
  std::optional<SheetVersion> before, after;
};

/// Of two folders: the sheets below them, matched by their paths from there. Of two sheets: these. Of two data files:
/// the sheets below `arguments.sheets` that read one of the two, or else a file of the same name as one of them.
Result<std::vector<SheetPair>> find_pairs(DiffArguments const& arguments, Bundle const& bundle);

}  // namespace factsheet::cli
