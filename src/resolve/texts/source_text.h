// Cutting and mending texts without losing the way back to the author's file.
#pragma once
#include "core/span.h"

#include <string>
#include <string_view>

namespace factsheet::resolve {

/// The `length` bytes from `offset`, each still pointing to where it was written.
SourceText slice(SourceText const& text, std::size_t offset, std::size_t length);

/// The same text in Unicode normalisation form C, as fonts and searches expect it. What changes points to the
/// characters it was made of.
SourceText normalised(SourceText const& text);

/// `words` as one piece that stands at `at`.
SourceText piece(std::string words, Span at);

}  // namespace factsheet::resolve
