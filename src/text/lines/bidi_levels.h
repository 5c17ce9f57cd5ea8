// Directions: Unicode's bidirectional algorithm (UAX #9).
#pragma once
#include "text/lines/prepared_text.h"
#include "text/shaper.h"

#include <cstdint>
#include <vector>

namespace factsheet::text {

struct BidiLevels {
  std::vector<std::uint8_t> levels;  ///< one a byte of the text; empty: all of it runs from left to right
  int base = 0;
};

/// Links and words of another language are isolated, so that a number behind them stays behind them. A paragraph runs
/// from right to left when it has no letters but of such scripts.
BidiLevels bidi_levels(PreparedText const& prepared, Paragraph const& paragraph);

/// Visual order, from left to right, of pieces with these levels.
std::vector<std::size_t> visual_order(std::vector<std::uint8_t> const& levels);

}  // namespace factsheet::text
