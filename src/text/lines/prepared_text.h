// A paragraph's runs as one text, without what is no letter: it is what is drawn, extracted and broken into lines.
#pragma once
#include "text/shaper.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace factsheet::text {

/// Bytes of a text, `end` being past the last.
struct Range {
  std::size_t begin = 0, end = 0;
};

/// The text in NFC, with single spaces of U+0020 alone: none at its ends, none doubled. A place between two characters
/// is the offset of the second.
struct PreparedText {
  std::string text;
  std::vector<Range> runs;            ///< of each run of the paragraph
  std::set<std::size_t> glued;        ///< places where no line ends: after U+00A0, U+2011, at U+2060
  std::set<std::size_t> soft;         ///< places of soft hyphens, U+00AD
  std::set<std::size_t> zero_spaces;  ///< places of U+200B: a line may end
  std::set<std::size_t> forced;       ///< places after U+2028, which became a space: a line ends
  struct Control {
    std::size_t at = 0;
    char32_t character = 0;
  };
  std::vector<Control> controls;  ///< marks of direction, which are not drawn
};

/// Tabs, form feeds and other controls become spaces; all kinds of spaces become U+0020, glued where they were
/// non-breaking; U+2010 and U+2011 become "-". So one glyph stands for one character, and readers can search.
PreparedText prepare(std::vector<StyledRun> const& runs);

}  // namespace factsheet::text
