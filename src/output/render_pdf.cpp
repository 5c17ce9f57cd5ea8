#include "output/fault.h"
#include "output/output.h"
#include "output/pdf_drawing.h"

namespace factsheet::output {

Result<std::string> render_pdf(scene::Document const& document, Profile profile, OutputAssets const& /*assets*/) {
  try {
    return draw_pdf(document, profile).pdf;
  } catch (...) {
    return describe_current_exception();
  }
}

}  // namespace factsheet::output
