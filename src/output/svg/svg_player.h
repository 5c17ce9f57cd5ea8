// Plays a drawing's contents on a Cairo surface, in colours of one's own.
#pragma once
#include "output/draw/cairo_module.h"
#include "output/draw/ink.h"
#include "output/svg/svg.h"

#include <functional>

namespace factsheet::output {

/// What is painted for a colour of a drawing whose darkest grey is known.
using DrawingInk = std::function<Ink(Ink const&, int darkest_grey)>;
using ColourInk = std::function<Ink(Ink const&)>;

/// Draws into `area`; the contents are those of draw_svg, plain paths of flat colours. Throws std::runtime_error for
/// an operator that such contents do not have.
void play_svg(cairo_t* context, SvgDrawing const& drawing, Rect const& area, ColourInk const& ink_of);

}  // namespace factsheet::output
