#include "sheet/spreadsheet/orcus_module.h"

#include "core/module.h"
#include "sheet/spreadsheet/workbook.h"

#include <stdexcept>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

OrcusEntry load_orcus() {
  try {
    return given_by_module<OrcusEntry>("orcus", orcus_entry_name);
  } catch (std::runtime_error const& fault) {
    throw WorkbookFault{
        fmt::format("the part of the program that reads spreadsheets cannot be loaded: {}", fault.what()),
        "install the program again, or save the spreadsheet as CSV"};
  }
}

}  // namespace

OrcusEntry const& orcus() {
  static OrcusEntry const entry = load_orcus();
  return entry;
}

}  // namespace factsheet::sheet
