// Clips of several shapes, of which librsvg makes one path.
#pragma once
#include "output/svg/svg_styles.h"

namespace factsheet::output {

/// Shapes that lie over one another can undo one another in one path, where a clip shows what any of them covers.
bool may_have_holes(XmlElement const& clip, SvgStyles const& styles);

}  // namespace factsheet::output
