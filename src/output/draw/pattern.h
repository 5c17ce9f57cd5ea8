// Patterns of lines and dots, which a copy keeps where it loses colours.
#pragma once
#include "output/draw/cairo_module.h"
#include "scene/frame.h"

namespace factsheet::output {

/// Fills the current path in the current colour, on white, and forgets it. Coarse enough for a copy of a copy.
void fill_with_pattern(cairo_t* context, scene::Pattern pattern);

}  // namespace factsheet::output
