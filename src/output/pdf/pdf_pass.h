// The module that finishes what Cairo drew. It is loaded for the first such file or drawing: qpdf brings many
// libraries, and most sheets are written without it (output/copies).
#pragma once
#include "output/pdf/pass/pass_entry.h"

namespace factsheet::output {

/// Throws a std::runtime_error when the module is not there.
PdfPass const& pdf_pass();

}  // namespace factsheet::output
