// Spare height: to gaps that are alike on all pages, to charts and pictures, and to the paddings.
#pragma once
#include "layout/pages/page.h"

#include <vector>

namespace factsheet::layout {

/// Where a row comes to stand.
struct PlacedRow {
  Length y, height;
};
/// Gives the page's spare height to the gaps, as far as `gaps` says, then to charts and pictures, then (unless the page
/// is less than `least_full` full) to the paddings of the rows, which are changed. What would make these much wider
/// than on other pages goes to the gaps again.
std::vector<PlacedRow> share_spare_height(PageBox& page, resolve::Measures const& measures, Length gaps);
/// What is left of a full page's height when its charts have grown and its gaps are wider by `gaps`; 0 for others.
Length left_beside_gaps(PageBox& page, resolve::Measures const& measures, Length gaps);
/// By how much all pages widen their gaps, so that they are alike on all: as much as the page that is left with most
/// height by its charts and pictures, and no more than any page can.
Length common_gaps(std::vector<PageBox>& pages, resolve::Measures const& measures);
constexpr double least_full = 0.8;

/// What rows and gaps can do without on a page that rows run on from: paddings as small as the theme lets them be, and
/// a fifth of each gap.
Length padding_give(PageRow const& row, resolve::Measures const& measures);
constexpr double gap_give = 0.2;
/// Takes as much of that as the page is too high: from the gaps first, then from all paddings evenly.
void tighten(PageBox& page, resolve::Measures const& measures);

}  // namespace factsheet::layout
