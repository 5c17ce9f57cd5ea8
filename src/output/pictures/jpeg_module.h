// The module with libjpeg, which is loaded for the first photograph.
#pragma once
#include "output/pictures/jpeg/jpeg_entry.h"

namespace factsheet::output {

/// Throws a std::runtime_error when the module is not there.
Jpeg const& libjpeg();

}  // namespace factsheet::output
