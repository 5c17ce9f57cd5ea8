// A prepared text with the marks of direction that are not drawn, for the bidirectional algorithm to see.
#pragma once
#include "text/lines/prepared_text.h"
#include "text/shaper.h"

#include <cstddef>
#include <string>
#include <vector>

namespace factsheet::text {

/// Where all runs from left to right, isolating changes nothing, and the text is left as it is.
struct MarkedText {
  std::string text;
  std::vector<std::size_t> places;  ///< for each byte, and the end, its place in the prepared text; empty: the same
  bool right_to_left = false;       ///< of the paragraph

  [[nodiscard]] std::size_t prepared_place(std::size_t marked) const {
    return places.empty() ? marked : places[marked];
  }
};

/// Links and words of another language are isolated, so that a number behind them stays behind them. A paragraph runs
/// from right to left when it has no letters but of such scripts.
MarkedText mark_directions(PreparedText const& prepared, Paragraph const& paragraph);

}  // namespace factsheet::text
