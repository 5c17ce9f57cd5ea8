// Set lines into a frame.
#pragma once
#include "text/shaper.h"

namespace factsheet::text {

/// Puts the lines into `frame` with the block's top left corner at `at`, as content of `node`: links become Link
/// elements with one Link area a line, other languages Span elements. (Alignment was applied by `set`, within its
/// width.)
void place(TextBlock block, scene::Frame& frame, Point at, scene::Tag tag);

}  // namespace factsheet::text
