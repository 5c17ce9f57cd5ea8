// Walks through XML.
#pragma once
#include "sheet/spreadsheet/orcus/orcus_entry.h"

namespace factsheet::sheet {

void walk_xml(std::string const& xml, XmlEvents const& events);

}  // namespace factsheet::sheet
