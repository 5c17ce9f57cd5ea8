#include "output/draw/cairo_check.h"

#include "output/fault.h"

namespace factsheet::output {

void check(cairo_status_t status, Span const& at) {
  if (status != CAIRO_STATUS_SUCCESS) fail_internally(at, cairo().status_to_string(status));
}

}  // namespace factsheet::output
