// The data of a sheet: its data files, and the CSV files that they or the sheet name.
#pragma once
#include "cli/sheet_files.h"
#include "core/result.h"
#include "sheet/data_set.h"

#include <filesystem>

namespace factsheet::cli {

/// Reads the data files that the sheet in `folder` names; a later one goes before an earlier one by id. A CSV file
/// among them that some series takes its rows from adds nothing of its own. What could not be read leaves the data
/// incomplete.
sheet::DataSet load_data(std::filesystem::path const& folder, sheet::Sheet const& sheet, SheetFiles& files,
                         Diagnostics& faults);

}  // namespace factsheet::cli
