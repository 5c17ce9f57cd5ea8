// The second half of a PDF: what Cairo drew becomes one file that is PDF/UA-1 and PDF/A-2a.
#pragma once
#include "output/pdf_drawing.h"

namespace factsheet::output {

/// Bytes to bytes, in one pass: marked contents, structure, links, outline, fonts, metadata. A Fault, or an exception
/// of qpdf, when the drawing is not as it should be.
std::string finish_pdf(scene::Document const& document, PdfDrawing const& drawing, OutputAssets const& assets);

}  // namespace factsheet::output
