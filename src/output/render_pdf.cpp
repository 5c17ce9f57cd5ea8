#include "output/fault.h"
#include "output/finish.h"
#include "output/output.h"
#include "output/pdf_drawing.h"

namespace factsheet::output {

Result<std::string> render_pdf(scene::Document const& document, Profile profile, OutputAssets const& assets) {
  try {
    return finish_pdf(document, draw_pdf(document, profile), assets);
  } catch (...) {
    return describe_current_exception();
  }
}

}  // namespace factsheet::output
