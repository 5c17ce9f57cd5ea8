// Files that an author names in a sheet or a data file.
#pragma once
#include "cli/loading/sheet_files.h"
#include "core/result.h"
#include "sheet/sheet.h"

#include <filesystem>

namespace factsheet::cli {

/// At most so many bytes of YAML, and of a CSV file, of which a sheet may need a few rows.
inline constexpr std::size_t largest_text = 1U << 20U;
inline constexpr std::size_t largest_table = 8U << 20U;

/// The file `name` below `folder`, or null; what is wrong is told at the name.
std::shared_ptr<SourceFile const> read_named(std::filesystem::path const& folder, sheet::Name const& name,
                                             std::size_t limit, SheetFiles& files, Diagnostics& faults);

}  // namespace factsheet::cli
