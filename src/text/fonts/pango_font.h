// A face as a font of Pango's, which neither fontconfig nor the system knows of.
#pragma once
#include "text/fonts/coverage.h"
#include "text/fonts/handles.h"

namespace factsheet::text {

/// `shapes` is immutable; it and `coverage` outlive the font. Faces differ in which figures they show unasked, so those
/// of one width and those of several are both asked for. Made ready here, the font is never changed again and serves
/// several threads at once.
ObjectHandle<PangoFont> make_pango_font(hb_font_t* shapes, Coverage const& coverage, bool tabular_figures);

}  // namespace factsheet::text
