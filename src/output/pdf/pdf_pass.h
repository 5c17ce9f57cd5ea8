// The module that finishes what Cairo drew. It is loaded for the first such file or drawing: qpdf brings many
// libraries, and most sheets are written without it (output/copies).
#pragma once
#include "core/module.h"
#include "output/pdf/pass/pass_entry.h"

namespace factsheet::output {

/// Throws a std::runtime_error when the module is not there.
inline PdfPass const& pdf_pass() { return table_of_module<PdfPass>("pass", pdf_pass_entry_name); }

}  // namespace factsheet::output
