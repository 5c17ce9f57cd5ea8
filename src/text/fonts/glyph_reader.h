// A string of glyphs from Pango as the shaped text of a source.
#pragma once
#include "text/fonts/glyph_source.h"

namespace factsheet::text {

/// `scale` makes em of the font's units.
ShapedText read_glyphs(PangoGlyphString const& glyphs, ShapeRequest const& request, hb_font_t* font, double scale);

}  // namespace factsheet::text
