// Pictures of pages as PNG files.
#pragma once
#include "output/output.h"

#include <string>
#include <string_view>
#include <vector>

namespace factsheet::output {

/// One PNG per page at `dpi` (36–1200), trimmed: for the press, what its inks look like.
Result<std::vector<std::string>> render_png(scene::Document const& document, Profile profile,
                                            OutputAssets const& assets, double dpi, Press const& press = {});

/// What one ink prints of a page.
struct Plate {
  int page = 1;
  std::string ink;  ///< "cyan", "magenta", "yellow" or "black"
  std::string png;  ///< black where all of the ink is
};
/// Four pictures per page at `dpi` (36–1200), trimmed, in the order of pages and inks; or those of one ink.
Result<std::vector<Plate>> render_plates(scene::Document const& document, OutputAssets const& assets, double dpi,
                                         Press const& press = {}, std::string_view only = {});

}  // namespace factsheet::output
