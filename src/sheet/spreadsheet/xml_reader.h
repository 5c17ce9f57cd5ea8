// Walks through the XML of a spreadsheet.
#pragma once
#include "sheet/spreadsheet/xml_handler.h"

namespace factsheet::sheet {

/// The value of an attribute, or nothing.
std::string_view value_of(XmlHandler::Attributes const& attributes, std::string_view name);

/// Throws a WorkbookFault when the file is not sound XML, or says entities of its own.
void read_xml(std::string const& xml, XmlHandler& handler);

}  // namespace factsheet::sheet
