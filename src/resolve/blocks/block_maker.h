// A block as written, made into a block of one language.
#pragma once
#include "resolve/blocks/citations.h"

namespace factsheet::resolve {

/// What all blocks of a sheet share.
struct Desk {
  sheet::Sheet const& sheet;
  Assets const& assets;
  Citations const& citations;
};

struct BlockMaker {
  Desk const& desk;
  Texts texts;                  ///< in the language of the block, or the sheet's where that has no words here
  std::string declared;         ///< language of the block, also one that the program does not know
  std::string const& of_sheet;  ///< the language of the sheet

  [[nodiscard]] Block make(sheet::Block const& block) const;
  [[nodiscard]] Blocks make(sheet::Blocks const& blocks) const;

  /// The name of an icon that there is; an unknown one is an error, none is empty.
  [[nodiscard]] std::string icon(std::optional<sheet::Name> const& name) const;
  /// A picture that was read; an unknown one is an error.
  [[nodiscard]] std::shared_ptr<ImageFile const> image(sheet::Name const& file) const;
};

}  // namespace factsheet::resolve
