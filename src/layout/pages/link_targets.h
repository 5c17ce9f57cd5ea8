// Links from one block of a sheet to another.
#pragma once
#include "core/diagnostic.h"
#include "scene/frame.h"

#include <set>
#include <string>

namespace factsheet::layout {

/// Reports each link to an id that no block of the document has. `left_out`: ids of blocks that are in the sheet and
/// not in the document.
void check_link_targets(scene::Document const& document, std::set<std::string, std::less<>> const& left_out,
                        Diagnostics& problems);

}  // namespace factsheet::layout
