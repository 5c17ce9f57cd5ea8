// Letters under a heap of marks: no script has them, and setting one takes the square of their number.
#pragma once
#include "core/diagnostic.h"

#include <optional>

namespace factsheet::resolve {

/// What Unicode's stream-safe text allows.
inline constexpr int most_marks = 30;

/// A letter with more marks, and the text before them.
struct HeapOfMarks {
  std::size_t offset = 0;
  Diagnostic fault;
};
std::optional<HeapOfMarks> find_heap_of_marks(SourceText const& text);

}  // namespace factsheet::resolve
