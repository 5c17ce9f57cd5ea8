// The module with liborcus, which is loaded for the first spreadsheet: the library brings many others, and most sheets
// need none of them.
#pragma once
#include "sheet/spreadsheet/orcus/orcus_entry.h"

namespace factsheet::sheet {

/// Throws a WorkbookFault when the module is not there.
OrcusEntry const& orcus();

}  // namespace factsheet::sheet
