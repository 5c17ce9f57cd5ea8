// Conditions of blocks that ask for a word which no row has.
#pragma once
#include "core/diagnostic.h"
#include "sheet/merge/merge_table.h"

namespace factsheet::cli {

/// A warning for each: it may be misspelt, here or there, and the block would be missing from all copies, or in all. A
/// word that stands among the sheet's defaults is meant.
Diagnostics unmet_conditions(sheet::Sheet const& sheet, sheet::MergeTable const& table);

}  // namespace factsheet::cli
