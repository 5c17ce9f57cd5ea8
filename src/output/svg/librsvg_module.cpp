#include "output/svg/librsvg_module.h"

#include "core/module.h"

namespace factsheet::output {

Librsvg const& librsvg() {
  static Librsvg const library = given_by_module<Librsvg>("librsvg", librsvg_entry_name);
  return library;
}

}  // namespace factsheet::output
