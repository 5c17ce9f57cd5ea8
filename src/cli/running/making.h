// One sheet from its file to the bytes of what it becomes, in all its languages.
#pragma once
#include "check/spelling/dictionaries.h"
#include "cli/loading/loading.h"
#include "cli/running/made.h"
#include "cli/running/stores.h"
#include "sheet/sheet.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace factsheet::cli {

/// What `check` looks for.
struct CheckWanted {
  std::vector<std::string> rules;  ///< none: all
  sheet::Date today;
  check::Dictionaries const* dictionaries = nullptr;  ///< opened before there are workers
  bool add_words = false;                             ///< give the words that they do not know
};

/// What is to be made of each sheet.
struct Wanted {
  std::vector<std::string> languages;  ///< none: all of the sheet
  std::vector<output::Profile> profiles{output::Profile::web};
  bool files = true;  ///< false: faults alone
  std::optional<double> png_dpi;
  bool plates = false;    ///< with pictures of the press, also one of each ink
  bool portable = false;  ///< also tell of values that other readers of YAML take for something else
  std::optional<CheckWanted> check = {};
};

/// Makes a sheet. A fault of the program itself becomes a message that names the sheet; only when memory runs out is
/// something thrown.
Made make_sheet(std::filesystem::path const& path, Wanted const& wanted, Bundle const& bundle, Stores& stores);

/// The settings beside the sheet, if there are some.
std::optional<sheet::Project> load_project(std::filesystem::path const& folder, SheetFiles& files, Diagnostics& faults);

/// Adds the files of a sheet that was loaded, and what the rules of `check` say of it; `stem` is what their names begin
/// with.
void make_files(LoadedSheet const& loaded, std::optional<sheet::Project> const& project, std::string const& stem,
                Wanted const& wanted, Bundle const& bundle, Stores& stores, Made& made);

/// What `work` makes of a sheet, with its messages in order and what it throws as one of them.
Made made_by(std::filesystem::path const& path, std::function<void(Made&)> const& work);

}  // namespace factsheet::cli
