// The chosen lines as runs of glyphs with their places.
#pragma once
#include "text/lines/measured_text.h"
#include "text/shaper.h"

#include <cstddef>
#include <vector>

namespace factsheet::text {

/// Sets the lines that end at `chosen` (indices into `text.breaks()`), aligned within `width`.
TextBlock build_lines(MeasuredText const& text, std::vector<std::size_t> const& chosen, Paragraph const& paragraph,
                      GlyphSource const& source, Length width);

/// The same without runs: how wide and how high the lines are.
TextBlock measure_lines(MeasuredText const& text, std::vector<std::size_t> const& chosen, Paragraph const& paragraph,
                        GlyphSource const& source, Length width);

}  // namespace factsheet::text
