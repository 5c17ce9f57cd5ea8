// After which rows the pages end, where a theme lets them run on.
#pragma once
#include "core/length.h"

#include <cstddef>
#include <vector>

namespace factsheet::layout {

/// A row as it counts for page ends.
struct BreakableRow {
  Length height;
  bool keep_with_next = false;  ///< the author wants it on the page of the row that follows
  Length give = {};             ///< of its height it can do without where that saves a page
};

/// What pages have room for. The first has its full header, the others the short one.
struct PageRooms {
  Length first, further;
  Length gap;            ///< between rows
  Length gap_give = {};  ///< of each gap that can be done without where that saves a page
};

/// How many rows stand on each page, in order. No row is cut. Rows that are to be kept together are parted only where
/// one page cannot hold them; then there are as few pages as can be, with as little taken from rows and gaps as can be,
/// filled as evenly as can be. A row that is higher than a page stands on one alone.
std::vector<std::size_t> rows_of_pages(std::vector<BreakableRow> const& rows, PageRooms const& rooms);

}  // namespace factsheet::layout
