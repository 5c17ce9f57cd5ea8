// The module with Cairo, which is loaded for the first page that is drawn: the library brings a dozen others, those of
// X among them, and most files are written without it (output/copies).
#pragma once
#include "core/module.h"
#include "output/draw/cairo/cairo_entry.h"

namespace factsheet::output {

/// Throws a std::runtime_error when the module is not there.
inline Cairo const& cairo() { return table_of_module<Cairo>("cairo", cairo_entry_name); }

}  // namespace factsheet::output
