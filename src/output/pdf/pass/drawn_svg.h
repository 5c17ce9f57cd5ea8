// The look at what Cairo made of an SVG.
#pragma once
#include "core/image_file.h"
#include "core/span.h"
#include "output/pdf/pass/objects.h"

#include <stdexcept>
#include <string>

namespace factsheet::output {

/// What a drawing is made of beyond plain paths.
struct DrawnKinds {
  bool text = false;
  bool bitmaps = false;       ///< what a filter or a mask became, or pictures
  bool gradients = false;     ///< or patterns
  bool transparency = false;  ///< or soft masks
  bool blending = false;      ///< other than by covering, or in a way that cannot be written in other colours

  [[nodiscard]] bool is_plain() const { return !text && !bitmaps && !gradients && !transparency && !blending; }
  void add(DrawnKinds const& other);
};

/// Contents with what they name. Groups that cover what is below as if they were none are put in their place.
struct DrawnSvg {
  std::string content;
  Object resources;
  DrawnKinds kinds;
};

/// Thrown for groups within one another that are more than readers of PDF follow.
struct DeepGroups : std::runtime_error {
  DeepGroups() : std::runtime_error("more than 100 groups within one another, each drawn by itself") {}
};

/// The one page of the drawing, read into `file`, to which the resources belong.
DrawnSvg read_drawn_svg(QPDF& file, Drawing const& drawing);

/// What a drawing is made of.
DrawnKinds kinds_of(Drawing const& drawing);

/// Its contents, whatever they name.
std::string content_of(Drawing const& drawing);

/// Its contents, when they are plain paths. A Fault at `at`, with `path` named, when they are more.
std::string plain_content(std::string const& path, Drawing const& drawing, Span const& at);

}  // namespace factsheet::output
