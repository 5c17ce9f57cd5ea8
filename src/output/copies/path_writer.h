// Shapes in a page's contents.
#pragma once
#include "output/copies/page_colours.h"

namespace factsheet::output {

/// Fills and strokes the path. With `patterns`, an area is told from others by its pattern.
void paint_path(scene::Path const& path, Point at, bool patterns, PageColours& colours, std::string& out);

}  // namespace factsheet::output
