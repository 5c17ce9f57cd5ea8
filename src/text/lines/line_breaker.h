// Which of the places a paragraph's lines end at: the whole paragraph is weighed at once.
#pragma once
#include "text/lines/measured_text.h"

#include <cstddef>
#include <vector>

namespace factsheet::text {

struct LineWishes {
  bool balance = false;          ///< as few lines as can be, of about one length
  bool avoid_last_word = false;  ///< no word alone on the last line
};

/// Indices into `text.breaks()`, one a line of at most `width` em. Sets the lines so that the sum of the squared
/// leftovers and the penalties is least; never more than two lines in a row end in a hyphen. A piece that is wider than
/// the line stands alone on it.
std::vector<std::size_t> choose_breaks(MeasuredText const& text, double width, LineWishes const& wishes);

}  // namespace factsheet::text
