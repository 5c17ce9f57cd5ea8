#include "check/spelling/hunspell_module.h"

#include "core/module.h"

namespace factsheet::check {

HunspellFunctions const& hunspell() {
  static HunspellFunctions const library = given_by_module<HunspellFunctions>("hunspell", hunspell_entry_name);
  return library;
}

}  // namespace factsheet::check
