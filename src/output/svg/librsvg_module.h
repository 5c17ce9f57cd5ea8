// The module with librsvg, which is loaded for the first drawing: the library brings many others, and most sheets need
// none of them.
#pragma once
#include "output/svg/librsvg/librsvg_entry.h"

namespace factsheet::output {

/// Throws a std::runtime_error when the module is not there.
Librsvg const& librsvg();

}  // namespace factsheet::output
