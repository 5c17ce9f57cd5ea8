// Drawings in SVG, through librsvg, as long as they are plain paths.
#pragma once
#include "core/length.h"
#include "core/span.h"

#include <string>
#include <string_view>

#include <cairo.h>

namespace factsheet::output {

/// An SVG as contents of a PDF page of its own size.
struct SvgDrawing {
  double width = 0, height = 0;  ///< in points
  std::string content;           ///< operators alone: no resource is needed
  /// How thick the thinnest line is that is stroked, in points; 0: none is.
  [[nodiscard]] double thinnest_line() const;
};

/// Whether the first element is `svg`.
bool looks_like_svg(std::string_view bytes);

/// Draws the SVG once and looks at what came of it. A Fault at `at` names what cannot be plain paths of flat, opaque
/// colours: text (which would pick a font of the machine), bitmaps, gradients, patterns, transparency, masks, filters.
/// Nothing outside the file is read. `longer_side`: of the drawing, in points.
SvgDrawing draw_svg(std::string const& path, std::string const& bytes, Span const& at, double longer_side = 1000);

/// Draws the SVG on any surface, into `area`.
void paint_svg(cairo_t* context, std::string const& path, std::string const& bytes, Rect const& area, Span const& at);

}  // namespace factsheet::output
