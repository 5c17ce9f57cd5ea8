#include "markup/library_versions.h"

#include <cmark.h>

namespace factsheet::markup {

LibraryVersions library_versions() { return {{"cmark", cmark_version_string()}}; }

}  // namespace factsheet::markup
