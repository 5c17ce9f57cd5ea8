// Lists and maps in brackets.
#pragma once
#include "sheet/yaml/cursor.h"

namespace factsheet::sheet {

/// The list or map in brackets at the cursor. False where it has no end: that has been reported, and the line is done.
/// `parent`: the column of its key or dash.
bool scan_brackets(Cursor& cursor, std::size_t parent);

}  // namespace factsheet::sheet
