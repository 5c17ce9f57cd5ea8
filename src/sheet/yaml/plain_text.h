// Texts without quotes, and what they must not hold.
#pragma once
#include "sheet/yaml/cursor.h"

namespace factsheet::sheet {

/// `flow`: in brackets.
bool is_plain_start(Cursor const& cursor, std::size_t offset, bool flow);
/// Up to a colon, a comment or the end of the line.
RawScalar plain_on_line(Cursor const& cursor, std::size_t begin);
/// Was the `#` meant as part of the text, where YAML starts a comment?
bool is_cut_off_text(Cursor const& cursor, std::size_t begin, std::size_t hash);
void refuse_hash(Cursor& cursor, std::size_t begin, std::size_t end);
/// Ends the text from `begin` to `end` and goes to the next line: nothing may stand between but a comment.
void finish_plain(Cursor& cursor, std::size_t begin, std::size_t end);
void refuse_colon(Cursor& cursor, std::size_t begin, std::size_t colon, std::size_t end);
/// Of a character that no text without quotes may start with.
void refuse_start(Cursor& cursor, std::size_t begin, std::size_t end);

}  // namespace factsheet::sheet
