// Icons: line drawings in a small part of SVG, set in one colour.
#pragma once
#include "core/result.h"
#include "scene/frame.h"

#include <string_view>
#include <vector>

namespace factsheet::layout {

/// An icon as the sheet names it.
struct IconSource {
  std::string_view name;
  std::string_view svg;
  Span at;  ///< where the author names it
};

/// The icon's lines, the longer side of its view box scaled to `size`, the shorter one centred; relative to the top
/// left corner of a square of that size. Stroked in `colour` with the drawing's stroke width to scale, round caps and
/// joins. Known are path, circle, rect, line, polyline and polygon without transformations or fills; for anything else
/// a diagnostic (rule "icon") that names it.
Result<std::vector<scene::Path>> draw_icon(IconSource const& source, Length size, Colour const& colour);

}  // namespace factsheet::layout
