// The module with Cairo, which is loaded for the first page that is drawn: the library brings a dozen others, those of
// X among them, and most files are written without it (output/copies).
#pragma once
#include "output/draw/cairo/cairo_entry.h"

namespace factsheet::output {

/// Throws a std::runtime_error when the module is not there.
Cairo const& cairo();

}  // namespace factsheet::output
