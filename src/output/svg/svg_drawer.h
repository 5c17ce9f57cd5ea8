// Drawings through librsvg, in a process of their own: some break it down, and on some it works without end.
#pragma once
#include "core/span.h"

#include <string>

namespace factsheet::output {

/// An SVG as a PDF of one page of its own size.
struct SvgPage {
  double width = 0, height = 0;  ///< in points
  std::string pdf;
};

/// Draws what prepare_svg made of the file. `longer_side`: of the page, in points. A Fault at `at` says what is wrong
/// with the drawing: it is damaged, has no size, shows nothing, or takes too much. `path` is for messages.
SvgPage draw_svg_page(std::string const& path, std::string const& prepared, double longer_side, Span const& at);

/// The drawing in so many pixels: four bytes each, alpha above red above green above blue, colours multiplied by alpha.
std::string draw_svg_pixels(std::string const& path, std::string const& prepared, int width, int height,
                            Span const& at);

}  // namespace factsheet::output
