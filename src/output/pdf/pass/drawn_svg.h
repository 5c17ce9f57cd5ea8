// The look at what Cairo made of an SVG.
#pragma once
#include "core/image_file.h"
#include "output/pdf/drawn_content.h"
#include "output/pdf/pass/objects.h"

#include <string>

namespace factsheet::output {

/// Contents with what they name. Groups that cover what is below as if they were none are put in their place.
struct DrawnSvg {
  std::string content;
  Object resources;
  DrawnKinds kinds;
};

/// The one page of the drawing, read into `file`, to which the resources belong.
DrawnSvg read_drawn_svg(QPDF& file, Drawing const& drawing);

/// The same without what its contents name.
DrawnContent content_of(Drawing const& drawing);

}  // namespace factsheet::output
