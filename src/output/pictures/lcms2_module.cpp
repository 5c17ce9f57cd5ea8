#include "output/pictures/lcms2_module.h"

#include "core/module.h"

namespace factsheet::output {

Lcms const& lcms() {
  static Lcms const library = given_by_module<Lcms>("lcms2", lcms2_entry_name);
  return library;
}

}  // namespace factsheet::output
