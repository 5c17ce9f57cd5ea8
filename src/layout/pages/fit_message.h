// What to say of a page that is too full: which block, how much, and what would fit.
#pragma once
#include "layout/pages/page.h"

#include <cstddef>
#include <vector>

namespace factsheet::layout {

/// Names what is too much on page `index` when it does not fit, and what would fit: fewer words, or a page with room.
void report_fit(std::vector<PageBox> const& pages, std::size_t index, Context const& context);

}  // namespace factsheet::layout
