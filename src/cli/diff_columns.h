// What `diff` tells of the columns of a table: those that went or came, and those that nobody reads.
#pragma once
#include "cli/loading/sheet_files.h"
#include "core/diagnostic.h"
#include "sheet/data_set.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace factsheet::cli {

/// Two versions of a table.
struct TablePair {
  std::string before, after;
  friend auto operator<=>(TablePair const&, TablePair const&) = default;
};

/// The names of the columns that series of `data` read of the table; of one that no series names, those that are series
/// by themselves. Empty when the two are no tables.
std::set<std::string> columns_read_by(sheet::DataSet const& data, TablePair const& tables);

/// The tables that both versions of a sheet read, at the same place beside it.
std::vector<TablePair> tables_of_both(std::filesystem::path const& sheet_before, SheetFiles const& before,
                                      std::filesystem::path const& sheet_after, SheetFiles const& after);

/// What is to be told when the sheets read `columns` of the table.
Diagnostics columns_to_tell(TablePair const& tables, std::set<std::string> const& columns);

}  // namespace factsheet::cli
