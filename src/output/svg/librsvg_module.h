// The module with librsvg, which is loaded for the first drawing: the library brings many others, and most sheets need
// none of them.
#pragma once
#include "core/module.h"
#include "output/svg/librsvg/librsvg_entry.h"

namespace factsheet::output {

/// Throws a std::runtime_error when the module is not there.
inline Librsvg const& librsvg() { return table_of_module<Librsvg>("librsvg", librsvg_entry_name); }

}  // namespace factsheet::output
