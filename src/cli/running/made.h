// What came of a sheet.
#pragma once
#include "core/diagnostic.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace factsheet::cli {

struct MadeFile {
  std::string name;  ///< "road-safety.nl.pdf"
  std::string bytes;
  std::string digest = {};  ///< SHA-256 of the bytes; empty: not known yet
};
struct Made {
  std::vector<MadeFile> files;  ///< none when there is any error
  Diagnostics diagnostics;
  bool readable = true;                                 ///< false: the sheet itself could not be read
  std::map<std::filesystem::path, std::string> inputs;  ///< SHA-256 of each file read; empty: it is not there
  bool dated_by_environment = false;                    ///< the sheet has no date of its own
  bool loaded = false;                                  ///< its data are known
  std::set<std::string> replaceable;                    ///< what `--data` can replace of them
  std::vector<std::string> unknown_words;               ///< that no dictionary has
  Diagnostics of_data;                                  ///< true of the data unless another sheet uses them
};

}  // namespace factsheet::cli
