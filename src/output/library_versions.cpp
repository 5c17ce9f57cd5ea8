#include "output/library_versions.h"

#include "output/draw/cairo_module.h"
#include "output/pdf/pdf_pass.h"
#include "output/pictures/lcms2_module.h"
#include "output/pictures/webp_reader.h"
#include "output/svg/librsvg_module.h"

#include <fmt/format.h>
#include <png.h>

namespace factsheet::output {

LibraryVersions library_versions() {
  int const cms = lcms().get_encoded_cmm_version();
  Librsvg const& svg = librsvg();
  return {{"Cairo", cairo().version_string()},
          {"qpdf", pdf_pass().qpdf_version},
          {"Little CMS", fmt::format("{}.{}", cms / 1000, cms % 1000 / 10)},
          {"librsvg", fmt::format("{}.{}.{}", svg.major_version, svg.minor_version, svg.micro_version)},
          {"libpng", png_get_libpng_ver(nullptr)},
          {"libwebp", webp_version()}};
}

}  // namespace factsheet::output
