// Data files of the command line, which go before those of the sheets.
#pragma once
#include "core/result.h"
#include "sheet/csv/csv_file.h"

#include <filesystem>
#include <set>

namespace factsheet::cli {

struct DataOverride {
  sheet::DataSet data;                                   ///< of the data files, a later one over an earlier one
  sheet::CsvFiles csv;                                   ///< CSV files, by their names without the folder
  std::map<std::filesystem::path, std::string> digests;  ///< SHA-256 of every file that was read
  [[nodiscard]] bool empty() const { return digests.empty(); }
};

/// Reads the files that follow `--data`. Their CSV files stand beside them. A fault of reading has no line.
Result<DataOverride> load_override(std::vector<std::string> const& paths);

/// What can be replaced of the data: "figure ID", "series ID", "source ID".
std::set<std::string> ids_of(sheet::DataSet const& data);
/// The same for a CSV file: "file NAME".
std::string id_of_csv(std::filesystem::path const& path);

/// A warning for each thing that replaces none of `replaceable`, with the one that may be meant.
Diagnostics warn_of_unused(DataOverride const& override, std::set<std::string> const& replaceable);

}  // namespace factsheet::cli
