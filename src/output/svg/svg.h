// Drawings in SVG, through librsvg, as long as they are plain paths.
#pragma once
#include "core/image_file.h"
#include "core/length.h"
#include "core/span.h"

#include <string>
#include <string_view>

namespace factsheet::output {

/// An SVG as contents of a PDF page of its own size.
struct SvgDrawing {
  double width = 0, height = 0;  ///< in points
  std::string content;           ///< operators alone: no resource is needed
};

/// The same drawing with at least so many pixels per inch in what can only be bitmaps, where it is shown in `size`.
Drawing with_pixels_for(std::string const& path, Drawing const& drawing, Size size, double dpi, Span const& at);

/// Whether the first element is `svg`.
bool looks_like_svg(std::string_view bytes);

/// Draws the SVG for readers of `language`. A Fault at `at` names what cannot be drawn. Nothing outside the file is
/// read. `longer_side`: of the drawing, in points.
Drawing draw_svg(std::string const& path, std::string const& bytes, std::string const& language, Span const& at,
                 double longer_side = 1000);

/// What was drawn as plain paths of flat, opaque colours. A Fault at `at` names what cannot be that: gradients,
/// patterns, transparency, masks, filters.
SvgDrawing plain_drawing(std::string const& path, Drawing const& drawing, Span const& at);

}  // namespace factsheet::output
