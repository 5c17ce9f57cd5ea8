// Texts in quotes, and quotes that are never closed.
#pragma once
#include "sheet/yaml/cursor.h"

namespace factsheet::sheet {

/// Where the author meant the text that starts at `begin` to end: with the line, or in brackets with the entry.
std::size_t intended_end(Cursor const& cursor, std::size_t begin, bool flow);
/// The text in quotes at `begin`; empty where it does not end in its line.
RawScalar quoted_on_line(Cursor const& cursor, std::size_t begin);
/// The text in quotes at the cursor. False where its end is in doubt: that has been reported. `node`: where an anchor
/// before it starts; `parent`: the column of its key or dash; `flow`: in brackets.
bool scan_quoted(Cursor& cursor, std::size_t node, std::size_t parent, bool flow);

}  // namespace factsheet::sheet
