// Icons of the author's own: SVG files beside the sheet.
#pragma once
#include "cli/loading/sheet_files.h"
#include "core/diagnostic.h"
#include "core/icon.h"
#include "sheet/sheet.h"

#include <filesystem>

namespace factsheet::cli {

/// Reads each icon that the sheet names as a file into `icons`; one that cannot be read is an error at its name, and
/// null.
void load_icons(std::filesystem::path const& folder, sheet::Sheet const& sheet, SheetFiles& files, Icons& icons,
                Diagnostics& faults);

}  // namespace factsheet::cli
