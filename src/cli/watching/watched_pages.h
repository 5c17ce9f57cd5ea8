// Pages as pictures, with the places of what the author wrote.
#pragma once
#include "cli/watching/order.h"

namespace factsheet::cli {

/// Never throws but when memory runs out: a fault of the program becomes a message.
PagesMade watched_pages(PagesOrder const& order, Bundle const& bundle);

/// The lines of the author's files from which something stands on the pages.
std::vector<Place> places_in(scene::Document const& document);

}  // namespace factsheet::cli
