// The versions of the libraries that this folder runs with.
#pragma once
#include "core/library_version.h"

namespace factsheet::layout {

LibraryVersions library_versions();

}  // namespace factsheet::layout
