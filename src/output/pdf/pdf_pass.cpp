#include "output/pdf/pdf_pass.h"

#include "core/module.h"

namespace factsheet::output {
namespace {

PdfPass load_pdf_pass() {
  PdfPass found;
  reinterpret_cast<GivePdfPass>(function_of_module("pass", pdf_pass_entry_name))(found);
  return found;
}

}  // namespace

PdfPass const& pdf_pass() {
  static PdfPass const module = load_pdf_pass();
  return module;
}

}  // namespace factsheet::output
