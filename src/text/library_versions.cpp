#include "text/library_versions.h"

#include <fmt/format.h>
#include <hb.h>
#include <pango/pango.h>
#include <unicode/uversion.h>

namespace factsheet::text {

LibraryVersions library_versions() {
  UVersionInfo numbers;
  u_getVersion(numbers);
  return {{"Pango", pango_version_string()},
          {"HarfBuzz", hb_version_string()},
          {"ICU", fmt::format("{}.{}", numbers[0], numbers[1])}};
}

}  // namespace factsheet::text
