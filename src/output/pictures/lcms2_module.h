// The module with Little CMS, which is loaded for the first conversion of colours.
#pragma once
#include "core/module.h"
#include "output/pictures/lcms2/lcms2_entry.h"

namespace factsheet::output {

/// Throws a std::runtime_error when the module is not there.
inline Lcms const& lcms() { return table_of_module<Lcms>("lcms2", lcms2_entry_name); }

}  // namespace factsheet::output
