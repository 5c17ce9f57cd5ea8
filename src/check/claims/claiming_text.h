// Headings of all kinds, each with the data that it stands above.
#pragma once
#include "check/subject.h"

#include <vector>

namespace factsheet::check {

/// Where a heading's claim is written: with `holds` in its block, or behind its words.
enum class ClaimPlace { block, words };

/// The title of a page, a block or a card, or what a chart or a table says that it measures.
struct ClaimingText {
  sheet::Text const* text = nullptr;
  std::vector<sheet::Block const*> blocks;  ///< that show what it is about; the first is the one that it heads
  std::vector<sheet::Text const*> texts;    ///< beside it in a card, and itself
  ClaimPlace place = ClaimPlace::block;
};

/// Those that state no claim yet.
std::vector<ClaimingText> claiming_texts_of(sheet::Sheet const& sheet);

}  // namespace factsheet::check
