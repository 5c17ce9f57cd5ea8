// Cairo reports what went wrong when asked, and only by the object that it went wrong with.
#pragma once
#include "core/span.h"
#include "output/draw/cairo_module.h"

namespace factsheet::output {

/// A Fault of the program unless all is well; `at` is what was being drawn.
void check(cairo_status_t status, Span const& at = {});

}  // namespace factsheet::output
