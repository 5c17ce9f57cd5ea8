// Values of keys and of items in lists.
#pragma once
#include "sheet/yaml/cursor.h"

namespace factsheet::sheet {

/// The value at the cursor, to the end of its line. `parent`: the column of its key or dash.
void scan_value(Cursor& cursor, std::size_t parent);
/// What follows a value in its line: nothing but a comment. `begin`: of the value.
void finish_value(Cursor& cursor, std::size_t begin);
/// A `#` where a value could stand.
void check_hash(Cursor& cursor);

}  // namespace factsheet::sheet
