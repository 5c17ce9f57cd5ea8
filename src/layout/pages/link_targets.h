// Links from one block of a sheet to another.
#pragma once
#include "core/diagnostic.h"
#include "scene/frame.h"

namespace factsheet::layout {

/// Reports each link to an id that no block of the document has.
void check_link_targets(scene::Document const& document, Diagnostics& problems);

}  // namespace factsheet::layout
