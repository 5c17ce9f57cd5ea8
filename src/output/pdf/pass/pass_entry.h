// What the module that finishes PDFs gives: its functions, and the version of qpdf that comes with it.
#pragma once
#include "core/image_file.h"
#include "output/output.h"
#include "output/pdf/drawing.h"
#include "output/pdf/drawn_content.h"

#include <string>

namespace factsheet::output {

struct PdfPass {
  /// The file for readers, from what Cairo drew.
  std::string (*finish_pdf)(scene::Document const& document, PdfDrawing const& drawing, OutputAssets const& assets,
                            InkBuild build) = nullptr;
  /// The file for a print shop. What it had to change is in `notes`.
  std::string (*finish_press)(scene::Document const& document, PdfDrawing const& drawing, Surround const& around,
                              Press const& press, OutputAssets const& assets, Diagnostics& notes) = nullptr;
  /// What a drawing is made of. Throws DeepGroups.
  DrawnContent (*content_of)(Drawing const& drawing) = nullptr;
  std::string qpdf_version;
};

/// The function by which the module is entered: it takes one of these and fills it in.
constexpr char const* pdf_pass_entry_name = "factsheet_pdf_pass_entry";

}  // namespace factsheet::output
