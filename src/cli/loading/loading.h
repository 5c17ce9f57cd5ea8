// A sheet with all the files that it names.
#pragma once
#include "cli/loading/assets.h"
#include "cli/loading/sheet_files.h"
#include "core/result.h"
#include "resolve/resolved_sheet.h"
#include "sheet/sheet.h"

#include <filesystem>

namespace factsheet::cli {

struct LoadedSheet {
  sheet::Sheet sheet;
  sheet::DataSet data;
  std::shared_ptr<resolve::Theme const> theme;
  std::vector<sheet::Name> families;  ///< that the theme names, at their places
  resolve::Assets assets;
  std::set<std::string> replaceable;  ///< what `--data` can replace of its data
};

/// Reads the sheet, its data files, its theme (a `NAME.theme.yaml` beside the sheet goes before a bundled one) and its
/// pictures. All faults come in one run; the value holds what could be read.
Result<LoadedSheet> load_sheet(std::filesystem::path const& path, Bundle const& bundle);
/// The same, with an account of the files.
Result<LoadedSheet> load_sheet(std::filesystem::path const& path, Bundle const& bundle, SheetFiles& files);

/// Of what is told about a sheet: could its own file be read? A file that it names has a place in it.
bool is_readable(Diagnostics const& found);

}  // namespace factsheet::cli
