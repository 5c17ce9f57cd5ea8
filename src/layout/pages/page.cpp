#include "layout/pages/page.h"

namespace factsheet::layout {

Length PageBox::natural_height(resolve::Measures const& measures) const {
  Length sum;
  for (PageRow const& row : rows) sum += row.extent.natural;
  if (!rows.empty()) sum += measures.row_gap * gap_share * (static_cast<double>(rows.size()) - 1);
  return sum;
}

bool PageBox::fits(resolve::Measures const& measures) const {
  // A hundredth of a point is no overflow but the rounding of a sum.
  return natural_height(measures) <= room() + Length::from_pt(0.01);
}

}  // namespace factsheet::layout
