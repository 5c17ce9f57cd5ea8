// The second half of a PDF: what Cairo drew becomes a file that is PDF/UA-1 and PDF/A-2a, or one of PDF/X.
#pragma once
#include "output/pdf/drawing.h"

namespace factsheet::output {

/// Bytes to bytes, in one pass: marked contents, structure, links, outline, fonts, metadata. A Fault, or an exception
/// of qpdf, when the drawing is not as it should be.
std::string finish_pdf(scene::Document const& document, PdfDrawing const& drawing, OutputAssets const& assets,
                       InkBuild build);

}  // namespace factsheet::output
