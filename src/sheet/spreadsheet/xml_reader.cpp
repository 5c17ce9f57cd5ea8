#include "sheet/spreadsheet/xml_reader.h"

#include "sheet/spreadsheet/orcus_module.h"
#include "sheet/spreadsheet/workbook.h"

namespace factsheet::sheet {
namespace {

WorkbookFault unsound() {
  return {"the file is damaged, or no spreadsheet", "open it in a spreadsheet program, and save it again"};
}

}  // namespace

std::string_view value_of(XmlHandler::Attributes const& attributes, std::string_view name) {
  auto const found = attributes.find(name);
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

void read_xml(std::string const& xml, XmlHandler& handler) {
  try {
    orcus().walk_xml(xml, {[&](std::string_view element, XmlHandler::Attributes const& attributes) {
                             handler.open(element, attributes);
                           },
                           [&](std::string_view element) { handler.close(element); },
                           [&](std::string_view text) { handler.text(text); }});
  } catch (std::exception const&) {
    throw unsound();
  }
}

}  // namespace factsheet::sheet
