// Signs that an author meant as markup and that would be printed, or run together, as they are.
#pragma once
#include "markup/inline_letters.h"

namespace factsheet::text {

/// Tells of `**` that has no partner, `~~`, `[^1]`, rows of tables, and bullets at the start of lines, in a
/// paragraph that has been read.
void report_stray_signs(InlineLetters const& letters, SourceText const& source, Diagnostics& found);

/// Tells of items that begin a line of the file but none of the text, whose lines were folded.
void report_folded_items(SourceText const& source, Diagnostics& found);

}  // namespace factsheet::text
