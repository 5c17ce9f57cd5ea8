// The line at a page's foot. Screen readers pass over it, but for the date and, where the sheet has no other, the
// title.
#pragma once
#include "layout/blocks/context.h"
#include "scene/frame.h"

namespace factsheet::layout {

/// The line at the foot: title, date, number of pages. They are artifacts, but for the date on the first page and a
/// title that is the sheet's. A logo with an alternative text is a Figure on the first page and an artifact on the
/// others.
struct PageNumber {
  int page = 1;
  int pages = 1;
  bool is_title = false;  ///< the footer's title is the heading of the sheet
};
scene::Frame build_footer(resolve::Footer const& footer, PageNumber number, Context const& context);
/// Where blocks end above the footer: no lower than the theme says, and 5 mm above what the footer has.
Length blocks_end(resolve::Footer const& footer, Context const& context);

}  // namespace factsheet::layout
