#include "layout/blocks/qrencode_module.h"

#include "core/module.h"

namespace factsheet::layout {

Qrencode const& qrencode() {
  static Qrencode const library = given_by_module<Qrencode>("qrencode", qrencode_entry_name);
  return library;
}

}  // namespace factsheet::layout
