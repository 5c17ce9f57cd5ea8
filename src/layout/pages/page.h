// A page in the making: the band at its head, and rows of boxes.
#pragma once
#include "layout/boxes/box.h"
#include "layout/pages/band.h"
#include "layout/pages/known_pieces.h"
#include "resolve/resolved_sheet.h"

#include <memory>
#include <optional>
#include <vector>

namespace factsheet::layout {

/// How far what is full bleed reaches past the trim.
constexpr Length bleed = Length::from_mm(5);

/// A row as it stands on a page.
struct PageRow {
  std::shared_ptr<Box> box;
  Extent extent;
  std::vector<resolve::Block const*> blocks;
  int depth = 1;                              ///< most blocks above one another in one cell
  std::shared_ptr<KnownRow> known = nullptr;  ///< of copies: where the box comes from
};

/// A page at one body size. Rows are cut to pages but not stretched.
struct PageBox {
  resolve::Page const* source = nullptr;
  std::optional<Band> band;
  Length blocks_top;  ///< from the top of the page
  Length blocks_end;  ///< the same
  std::vector<PageRow> rows;
  int source_number = 1;    ///< of the page as written, for messages
  bool ends_early = false;  ///< rows ran on to or from it: what is left at its foot is not spread over its blocks
  double gap_share = 1;     ///< of the theme's gap between rows

  [[nodiscard]] Length room() const { return blocks_end - blocks_top; }
  /// Of all rows with the least gaps.
  [[nodiscard]] Length natural_height(resolve::Measures const& measures) const;
  [[nodiscard]] bool fits(resolve::Measures const& measures) const;
};

}  // namespace factsheet::layout
