// What an author typed without seeing it.
#pragma once
#include "core/diagnostic.h"

#include <string>

namespace factsheet::resolve {

/// Tells of characters that no text may hold, of marks that turn its direction, and of opening quotes where an
/// apostrophe belongs (‘s avonds). False for a text in which there is nothing to see: that is told too.
bool check_typed_text(SourceText const& text, std::string const& language, Diagnostics& to);

}  // namespace factsheet::resolve
