// A page in the making: the band at its head, rows of boxes, the line at its foot.
#pragma once
#include "layout/blocks/block.h"

#include <string>
#include <string_view>
#include <vector>

namespace factsheet::layout {

/// How far what is full bleed reaches past the trim.
constexpr Length bleed = Length::from_mm(5);

/// The coloured band that heads a page, with what it says.
struct Band {
  scene::Frame frame;  ///< its nodes have no parent
  Length height;       ///< of the band, its rule included
};

/// `first`: of the first page, whose title is the sheet's. `context.level` is the title's.
Band build_band(resolve::Header const& header, bool first, Context const& context);
/// The title alone in a low band, as an artifact: for further pages that a page's rows run on to.
Band build_running_band(resolve::Header const& header, Context const& context);

/// The line at the foot: title, date, number of pages, all artifacts. A logo with an alternative text is a Figure on
/// the first page and an artifact on the others.
struct PageNumber {
  int page = 1;
  int pages = 1;
};
scene::Frame build_footer(resolve::Footer const& footer, PageNumber number, Context const& context);

/// A row as it stands on a page.
struct PageRow {
  Box box;
  Extent extent;
  std::vector<resolve::Block const*> blocks;
  int depth = 1;  ///< most blocks above one another in one cell
};

/// A page at one body size. Rows are cut to pages but not stretched.
struct PageBox {
  resolve::Page const* source = nullptr;
  std::optional<Band> band;
  Length blocks_top;  ///< from the top of the page
  std::vector<PageRow> rows;
  int source_number = 1;    ///< of the page as written, for messages
  bool ends_early = false;  ///< rows ran on to or from it: what is left at its foot is not spread over its blocks
  double gap_share = 1;     ///< of the theme's gap between rows

  [[nodiscard]] Length room(resolve::Measures const& measures) const { return measures.blocks_end - blocks_top; }
  /// Of all rows with the least gaps.
  [[nodiscard]] Length natural_height(resolve::Measures const& measures) const;
  [[nodiscard]] bool fits(resolve::Measures const& measures) const;
};

/// Where a row comes to stand.
struct PlacedRow {
  Length y, height;
};
/// Gives the page's spare height to charts and pictures, then to the gaps, then (unless the page is less than
/// `least_full` full) to the paddings of the rows, which are changed.
std::vector<PlacedRow> share_spare_height(PageBox& page, resolve::Measures const& measures);
constexpr double least_full = 0.8;

/// What rows and gaps can do without on a page that rows run on from: paddings as small as the theme lets them be, and
/// a fifth of each gap.
Length padding_give(PageRow const& row, resolve::Measures const& measures);
constexpr double gap_give = 0.2;
/// Takes as much of that as the page is too high: from the gaps first, then from all paddings evenly.
void tighten(PageBox& page, resolve::Measures const& measures);

/// Names what is too much on page `index`, which does not fit, and what would fit: fewer words, or a page with room.
Diagnostic does_not_fit(std::vector<PageBox> const& pages, std::size_t index, Context const& context);

/// "Dutch" for "nl".
std::string language_name(std::string_view language);

}  // namespace factsheet::layout
