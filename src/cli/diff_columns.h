// What `diff` tells of the columns of a table: those that went or came, and those that nobody reads.
#pragma once
#include "cli/arguments.h"
#include "core/diagnostic.h"
#include "sheet/data_set.h"

#include <set>
#include <string>

namespace factsheet::cli {

/// The names of the columns that series of `data` read of the table which is compared; of one that no series names,
/// those that are series by themselves. Empty when no table is compared.
std::set<std::string> columns_read_by(sheet::DataSet const& data, DiffArguments const& arguments);

/// What is to be told when the sheets read `columns` of the table.
Diagnostics columns_to_tell(DiffArguments const& arguments, std::set<std::string> const& columns);

}  // namespace factsheet::cli
