#include "layout/pages/run_on.h"

#include "layout/pages/page_breaks.h"
#include "layout/pages/spare_height.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace factsheet::layout {
namespace {

/// Rows are moved and never copied; the rest of a page may stand more than once.
PageBox without_rows(PageBox const& page) {
  return {page.source, page.band, page.blocks_top, page.blocks_end, {}, page.source_number, page.ends_early};
}

bool keeps_with_next(PageRow const& row) {
  return std::any_of(row.blocks.begin(), row.blocks.end(),
                     [](resolve::Block const* block) { return block->common.keep; });
}

}  // namespace

void tighten_to_fit(PageBox& page, resolve::Measures const& measures) {
  if (page.fits(measures) || page.rows.empty()) return;
  Length give = measures.row_gap * gap_give * (static_cast<double>(page.rows.size()) - 1);
  for (PageRow const& row : page.rows) give += padding_give(row, measures);
  if (page.natural_height(measures) - give <= page.room()) tighten(page, measures);
}

bool fits_alone(PageBox const& page, resolve::Measures const& measures) {
  return page.fits(measures) || page.rows.size() < 2;
}

std::vector<std::size_t> rows_by_page(PageBox const& page, Length further_room, resolve::Measures const& measures) {
  std::vector<BreakableRow> heights;
  for (PageRow const& row : page.rows) {
    heights.push_back({row.extent.natural, keeps_with_next(row), padding_give(row, measures)});
  }
  return rows_of_pages(heights, {page.room(), further_room, measures.row_gap, measures.row_gap * gap_give});
}

std::vector<PageBox> run_on(PageBox page, std::optional<PageBox> const& further, resolve::Measures const& measures) {
  std::vector<PageBox> pages;
  if (fits_alone(page, measures)) {
    pages.push_back(std::move(page));
    tighten(pages.back(), measures);
    return pages;
  }
  assert(further);
  std::vector<std::size_t> const counts = rows_by_page(page, further->room(), measures);
  std::vector<PageRow> rows = std::move(page.rows);
  auto next = rows.begin();
  page.ends_early = counts.size() > 1;
  for (std::size_t const count : counts) {
    pages.push_back(without_rows(pages.empty() ? page : *further));
    auto const end = next + static_cast<std::ptrdiff_t>(count);
    pages.back().rows.assign(std::make_move_iterator(next), std::make_move_iterator(end));
    tighten(pages.back(), measures);
    next = end;
  }
  return pages;
}

}  // namespace factsheet::layout
