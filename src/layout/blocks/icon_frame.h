// An icon as decoration, which no reader hears.
#pragma once
#include "layout/blocks/context.h"

#include <string>

namespace factsheet::layout {

/// The icon in a frame `size` square, as artifacts. `stroke`: width of its lines, 0 as in the drawing, scaled.
scene::Frame icon_frame(std::string const& name, Length size, Colour const& colour, Length stroke, Span const& at,
                        Context const& context);

}  // namespace factsheet::layout
