// The data of a sheet: its data files, and the CSV files that they or the sheet name.
#pragma once
#include "cli/loading/data_override.h"
#include "cli/loading/sheet_files.h"
#include "core/result.h"
#include "sheet/data_set.h"

#include <filesystem>

namespace factsheet::cli {

struct LoadedData {
  sheet::DataSet data;
  std::set<std::string> replaceable;  ///< what `--data` can replace of it, see ids_of(); empty without it
};

/// Reads the data files that the sheet in `folder` names; a later one goes before an earlier one by id, and `over`
/// before all. A CSV file among them that some series takes its rows from adds nothing of its own. What could not be
/// read leaves the data incomplete. Figures that are computed have no value yet.
LoadedData load_data(std::filesystem::path const& folder, sheet::Sheet const& sheet, DataOverride const& over,
                     SheetFiles& files, Diagnostics& faults);

}  // namespace factsheet::cli
