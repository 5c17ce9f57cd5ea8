// The module with Little CMS, which is loaded for the first conversion of colours.
#pragma once
#include "output/pictures/lcms2/lcms2_entry.h"

namespace factsheet::output {

/// Throws a std::runtime_error when the module is not there.
Lcms const& lcms();

}  // namespace factsheet::output
