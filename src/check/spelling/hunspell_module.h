// The module with Hunspell, which is loaded for the first dictionary: most runs look no words up.
#pragma once
#include "check/spelling/hunspell/hunspell_entry.h"

namespace factsheet::check {

/// Throws a std::runtime_error when the module is not there.
HunspellFunctions const& hunspell();

}  // namespace factsheet::check
