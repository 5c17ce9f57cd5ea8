// Texts of several lines: literal (`|`) and folded (`>`).
#pragma once
#include "sheet/yaml/cursor.h"

namespace factsheet::sheet {

/// `|` or `>`, perhaps with an indentation and a chomping mark, alone in its line.
bool is_block_header(std::string_view line);
/// The text whose header the cursor is at. `begin`: of the value, where an anchor may stand before the header;
/// `parent`: the column of its key or dash.
void scan_block_scalar(Cursor& cursor, std::size_t begin, std::size_t parent);

}  // namespace factsheet::sheet
