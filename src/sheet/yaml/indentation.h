// The columns in which lines start, and the lists and maps that they open and close.
#pragma once
#include "sheet/yaml/cursor.h"

namespace factsheet::sheet {

/// Goes to the list or map whose dashes or keys stand in `column`, or opens it. False where none may stand there: that
/// has been reported, and the line left out.
bool enter(Cursor& cursor, std::size_t column, bool is_list);
/// Leaves out the line and those below it that are indented as much.
void skip_misplaced_lines(Cursor& cursor, std::size_t column);
/// Of a key in a line that is indented as if it continued the text above.
void refuse_key_in_text(Cursor& cursor, RawScalar const& key);
/// Of the tab at `first`; the rest of the file is left out.
void refuse_tab(Cursor& cursor, std::size_t line_begin, std::size_t first);

}  // namespace factsheet::sheet
