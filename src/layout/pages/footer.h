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
/// Widths of what stands in the line, from left to right.
struct FooterColumns {
  Length logo;  ///< with the air behind it
  Length title, date, page;
};
/// The number that the columns have room for when there are so many pages: they are the same on all.
int widest_number(int pages);
FooterColumns footer_columns(resolve::Footer const& footer, int widest, Context const& context);
scene::Frame build_footer(resolve::Footer const& footer, PageNumber number, FooterColumns const& columns,
                          Context const& context);
scene::Frame build_footer(resolve::Footer const& footer, PageNumber number, Context const& context);
/// How many pages a sheet may come to have.
int most_pages(Context const& context);
/// Where blocks end above the footer: no lower than the theme says, and 5 mm above what the footer has.
Length blocks_end(resolve::Footer const& footer, FooterColumns const& columns, Context const& context);
Length blocks_end(resolve::Footer const& footer, Context const& context);

}  // namespace factsheet::layout
