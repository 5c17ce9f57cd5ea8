// The module with libjpeg, which is loaded for the first photograph.
#pragma once
#include "core/module.h"
#include "output/pictures/jpeg/jpeg_entry.h"

namespace factsheet::output {

/// Throws a std::runtime_error when the module is not there.
inline Jpeg const& libjpeg() { return table_of_module<Jpeg>("jpeg", jpeg_entry_name); }

}  // namespace factsheet::output
