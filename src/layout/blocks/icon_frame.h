// An icon as decoration: strokes that no reader hears.
#pragma once
#include "layout/blocks/context.h"

#include <string>

namespace factsheet::layout {

/// The icon's strokes in a frame `size` square, as artifacts. `stroke`: width of the line, 0 as in the drawing, scaled.
/// An icon that cannot be read is a diagnostic at `at`.
scene::Frame icon_frame(std::string const& name, Length size, Colour const& colour, Length stroke, Span const& at,
                        Context const& context);

}  // namespace factsheet::layout
