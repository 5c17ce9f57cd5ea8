#include "output/pdf/render_pdf.h"

#include "output/copies/copy_renderer.h"

namespace factsheet::output {

Result<std::string> render_pdf(scene::Document const& document, Profile profile, OutputAssets const& assets,
                               Press const& press) {
  return CopyRenderer().render(document, profile, assets, press);
}

}  // namespace factsheet::output
