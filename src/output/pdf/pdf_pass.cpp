#include "output/pdf/pdf_pass.h"

#include "core/module.h"

namespace factsheet::output {

PdfPass const& pdf_pass() {
  static PdfPass const module = given_by_module<PdfPass>("pass", pdf_pass_entry_name);
  return module;
}

}  // namespace factsheet::output
