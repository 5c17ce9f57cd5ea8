// The module with Hunspell, which is loaded for the first dictionary: most runs look no words up.
#pragma once
#include "check/spelling/hunspell/hunspell_entry.h"
#include "core/module.h"

namespace factsheet::check {

/// Throws a std::runtime_error when the module is not there.
inline HunspellFunctions const& hunspell() {
  return table_of_module<HunspellFunctions>("hunspell", hunspell_entry_name);
}

}  // namespace factsheet::check
