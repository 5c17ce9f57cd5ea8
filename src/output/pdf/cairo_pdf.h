// A document as a PDF that Cairo draws and qpdf finishes: what `copies/` does not write itself.
#pragma once
#include "output/output.h"

#include <string>

namespace factsheet::output {

/// As `render_pdf`, with any font and any drawing.
Result<std::string> cairo_pdf(scene::Document const& document, Profile profile, OutputAssets const& assets,
                              Press const& press = {});

}  // namespace factsheet::output
