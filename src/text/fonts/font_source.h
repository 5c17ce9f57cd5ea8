// The given font files as the source of glyphs: nothing of the system's fonts is seen.
#pragma once
#include "text/fonts/glyph_source.h"

#include <memory>
#include <string>
#include <vector>

namespace factsheet::text {

/// Opens the faces. Each file that cannot be used is an error.
Result<std::shared_ptr<GlyphSource const>> open_fonts(std::vector<std::string> const& files);

}  // namespace factsheet::text
