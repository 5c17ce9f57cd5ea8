#include "output/draw/cairo_module.h"

#include "core/module.h"

namespace factsheet::output {

Cairo const& cairo() {
  static Cairo const library = given_by_module<Cairo>("cairo", cairo_entry_name);
  return library;
}

}  // namespace factsheet::output
