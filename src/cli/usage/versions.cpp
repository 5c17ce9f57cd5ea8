#include "cli/usage/versions.h"

#include "core/library_version.h"
#include "layout/library_versions.h"
#include "markup/library_versions.h"
#include "output/library_versions.h"
#include "text/library_versions.h"

#include <fmt/format.h>

namespace factsheet::cli {

std::string versions() {
  std::string text = "factsheet " FACTSHEET_VERSION "\n";
  for (auto const& folder :
       {text::library_versions(), markup::library_versions(), layout::library_versions(), output::library_versions()}) {
    for (LibraryVersion const& library : folder) text += fmt::format("{} {}\n", library.name, library.version);
  }
  text.pop_back();  // the line ends where it is printed
  return text;
}

}  // namespace factsheet::cli
