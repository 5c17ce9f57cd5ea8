#include "output/pictures/jpeg_module.h"

#include "core/module.h"

namespace factsheet::output {

Jpeg const& libjpeg() {
  static Jpeg const library = given_by_module<Jpeg>("jpeg", jpeg_entry_name);
  return library;
}

}  // namespace factsheet::output
