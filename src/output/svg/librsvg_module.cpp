#include "output/svg/librsvg_module.h"

#include "core/module.h"

namespace factsheet::output {
namespace {

Librsvg load_librsvg() {
  Librsvg found;
  reinterpret_cast<GiveLibrsvg>(function_of_module("librsvg", librsvg_entry_name))(found);
  return found;
}

}  // namespace

Librsvg const& librsvg() {
  static Librsvg const library = load_librsvg();
  return library;
}

}  // namespace factsheet::output
