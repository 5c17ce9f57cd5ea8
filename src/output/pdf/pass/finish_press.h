// The second half of a PDF for the press: PDF/X-1a:2003 (ISO 15930-4) or PDF/X-4 (ISO 15930-7).
#pragma once
#include "output/output.h"
#include "output/pdf/drawing.h"

#include <string>

namespace factsheet::output {

/// The same for the press, of a drawing in inks with its surround: no structure, links or transparency, and boxes for
/// trim and bleed. `notes` takes warnings about pictures.
std::string finish_press(scene::Document const& document, PdfDrawing const& drawing, Surround const& around,
                         Press const& press, OutputAssets const& assets, Diagnostics& notes);

}  // namespace factsheet::output
