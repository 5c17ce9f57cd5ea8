// Values of a merge's row that a sheet asks for and that are not there.
#pragma once
#include "sheet/data_set.h"

#include <optional>

namespace factsheet::resolve {

/// What is wrong with asking for the figure: the row lacks its value, or the file the column. Nothing for one that is
/// there, or that is none of the row's.
std::optional<Diagnostic> fault_of_row_value(sheet::DataSet const& data, sheet::Name const& id);

/// The row has the column, and its cell is empty.
bool is_empty_in_row(sheet::DataSet const& data, std::string_view id);

}  // namespace factsheet::resolve
