// The second half of a PDF: what Cairo drew becomes a file that is PDF/UA-1 and PDF/A-2a, or one of PDF/X.
#pragma once
#include "output/pdf/drawing.h"

namespace factsheet::output {

/// Bytes to bytes, in one pass: marked contents, structure, links, outline, fonts, metadata. A Fault, or an exception
/// of qpdf, when the drawing is not as it should be.
std::string finish_pdf(scene::Document const& document, PdfDrawing const& drawing, OutputAssets const& assets,
                       InkBuild build = InkBuild::screen);

/// The same for the press, of a drawing in inks with its surround: no structure, links or transparency, and boxes for
/// trim and bleed. `notes` takes warnings about pictures.
std::string finish_press(scene::Document const& document, PdfDrawing const& drawing, Surround const& around,
                         Press const& press, OutputAssets const& assets, Diagnostics& notes);

}  // namespace factsheet::output
