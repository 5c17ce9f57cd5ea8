#include "layout/library_versions.h"

#include "layout/blocks/qrencode_module.h"

namespace factsheet::layout {

LibraryVersions library_versions() { return {{"libqrencode", qrencode().api_version_string()}}; }

}  // namespace factsheet::layout
