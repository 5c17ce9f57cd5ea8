// Spare height: first to charts and pictures, then to the gaps, then to the paddings.
#pragma once
#include "layout/pages/page.h"

#include <vector>

namespace factsheet::layout {

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

}  // namespace factsheet::layout
