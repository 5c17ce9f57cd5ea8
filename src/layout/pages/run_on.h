// Pages that are too full: they give of their gaps, or their rows run on to further ones where a theme lets them.
#pragma once
#include "layout/pages/page.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace factsheet::layout {

/// With the smallest text a page that is a little too full takes the rest from its gaps and paddings. One that is too
/// full even so stays as it was, for the message.
void tighten_to_fit(PageBox& page, resolve::Measures const& measures);
/// Whether all rows stand on the page itself. A lone row that is higher than a page stays too much.
bool fits_alone(PageBox const& page, resolve::Measures const& measures);
/// How many of its rows stand on each page that they take, of which all but the first have `further_room`.
std::vector<std::size_t> rows_by_page(PageBox const& page, Length further_room, resolve::Measures const& measures);
/// The page, and where it does not fit alone those like `further` that it takes.
std::vector<PageBox> run_on(PageBox page, std::optional<PageBox> const& further, resolve::Measures const& measures);

}  // namespace factsheet::layout
