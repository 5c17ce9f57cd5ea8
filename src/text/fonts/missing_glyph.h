// What is said of characters that no allowed font has.
#pragma once
#include "core/diagnostic.h"

#include <set>
#include <string>
#include <vector>

namespace factsheet::text {

/// A message for each character of a run, in the order of their places. `at` is the place of the run; a message points
/// at the character itself where the author's file shows it.
Diagnostics missing_glyphs(std::set<char32_t> const& characters, Span const& at,
                           std::vector<std::string> const& families_tried);

/// Of words that no font has, each letter would be a message: those of one line become one.
void unite_missing_glyphs(Diagnostics& diagnostics);

}  // namespace factsheet::text
