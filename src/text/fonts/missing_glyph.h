// The message about a character that no allowed font has.
#pragma once
#include "core/diagnostic.h"

#include <string>
#include <vector>

namespace factsheet::text {

/// `at` is the place of the run; the message points at the character itself where the author's file shows it.
Diagnostic missing_glyph(char32_t character, Span const& at, std::vector<std::string> const& families_tried);

/// Of words that no font has, each letter would be a message: those of one line become one.
void unite_missing_glyphs(Diagnostics& diagnostics);

}  // namespace factsheet::text
