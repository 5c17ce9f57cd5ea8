// Every text of a sheet, with what it is there for.
#pragma once
#include "sheet/data_set.h"
#include "sheet/sheet.h"

#include <string>
#include <string_view>
#include <vector>

namespace factsheet::check {

enum class TextRole {
  heading,      ///< the title of a page, a block, a card
  running,      ///< sentences
  label,        ///< a word or two: of a row, a column, a unit
  alternative,  ///< for readers who cannot see
  name,         ///< of a work, a publisher, a person, a place to get help
  property,     ///< of the document
};

struct PlacedText {
  sheet::Text const* text = nullptr;
  TextRole role = TextRole::running;
  std::string_view key;                 ///< that it stands at: "title"
  sheet::Block const* block = nullptr;  ///< the innermost around it; null: none, or it stands in a data file
  std::string block_language;           ///< `lang` of the block; empty: the sheet's
};

/// Those of the sheet in the order in which they are read, then those of the series and sources that it shows.
std::vector<PlacedText> texts_of(sheet::Sheet const& sheet, sheet::DataSet const& data);

/// All blocks, each before those in it.
std::vector<sheet::Block const*> blocks_of(sheet::Sheet const& sheet);
/// The blocks directly in it.
sheet::Blocks const* blocks_in(sheet::Block const& block);

}  // namespace factsheet::check
