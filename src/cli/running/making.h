// One sheet from its file to the bytes of what it becomes, in all its languages.
#pragma once
#include "cli/loading/assets.h"
#include "core/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace factsheet::cli {

/// What is to be made of each sheet.
struct Wanted {
  std::vector<std::string> languages;  ///< none: all of the sheet
  std::vector<output::Profile> profiles{output::Profile::web};
  bool files = true;  ///< false: faults alone
  std::optional<double> png_dpi;
  bool plates = false;    ///< with pictures of the press, also one of each ink
  bool portable = false;  ///< also tell of values that other readers of YAML take for something else
};

struct MadeFile {
  std::string name;  ///< "road-safety.nl.pdf"
  std::string bytes;
};
struct Made {
  std::vector<MadeFile> files;  ///< none when there is any error
  Diagnostics diagnostics;
  bool readable = true;                                 ///< false: the sheet itself could not be read
  std::map<std::filesystem::path, std::string> inputs;  ///< SHA-256 of each file read; empty: it is not there
  bool dated_by_environment = false;                    ///< the sheet has no date of its own
  bool loaded = false;                                  ///< its data are known
  std::set<std::string> replaceable;                    ///< what `--data` can replace of them
};

/// Makes a sheet. Never throws; a fault of the program itself becomes a message that names the sheet.
Made make_sheet(std::filesystem::path const& path, Wanted const& wanted, Bundle const& bundle);

}  // namespace factsheet::cli
