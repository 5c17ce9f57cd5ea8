#include "check/spelling/hunspell_module.h"

#include "core/module.h"

namespace factsheet::check {
namespace {

HunspellFunctions load_hunspell() {
  HunspellFunctions found;
  reinterpret_cast<GiveHunspell>(function_of_module("hunspell", hunspell_entry_name))(found);
  return found;
}

}  // namespace

HunspellFunctions const& hunspell() {
  static HunspellFunctions const library = load_hunspell();
  return library;
}

}  // namespace factsheet::check
