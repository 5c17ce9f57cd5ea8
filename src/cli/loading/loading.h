// A sheet with all the files that it names.
#pragma once
#include "cli/loading/assets.h"
#include "cli/loading/sheet_files.h"
#include "core/result.h"
#include "resolve/resolved_sheet.h"
#include "sheet/merge/row.h"
#include "sheet/sheet.h"

#include <filesystem>

namespace factsheet::cli {

struct LoadedSheet {
  sheet::Sheet sheet;
  sheet::DataSet data;  ///< with the row's values, and all figures computed
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

/// A sheet's own file, and what was made of it.
struct ReadSheet {
  std::shared_ptr<SourceFile const> file;
  Result<sheet::Sheet> parsed;
};
/// The same without a row: the data have no values of one, and nothing is computed.
Result<LoadedSheet> load_without_row(std::filesystem::path const& path, Bundle const& bundle, SheetFiles& files);
/// Of a sheet that has been read; the rest is read now.
Result<LoadedSheet> load_without_row(std::filesystem::path const& path, ReadSheet const& read, Bundle const& bundle,
                                     SheetFiles& files);
/// Data that it read, with the values of a row, and all figures computed.
sheet::DataSet data_with_row(sheet::DataSet data, sheet::Sheet const& sheet, sheet::Row const& row,
                             Diagnostics& faults);

/// Puts a theme in place of the sheet's own; without one where that has faults.
void put_theme(std::string const& name, std::filesystem::path const& path, Bundle const& bundle, SheetFiles& files,
               LoadedSheet& loaded, Diagnostics& faults);

/// Of what is told about a sheet: could its own file be read? A file that it names has a place in it.
bool is_readable(Diagnostics const& found);

}  // namespace factsheet::cli
