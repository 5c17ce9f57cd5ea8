// What the module that holds liborcus gives. Functions alone go in and out of it: classes with virtual functions would
// be two, for the module and for the program.
#pragma once
#include "sheet/spreadsheet/xml_handler.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::sheet {

/// What is done at the parts of a file, as `XmlHandler` has it.
struct XmlEvents {
  std::function<void(std::string_view element, XmlHandler::Attributes const& attributes)> open;
  std::function<void(std::string_view element)> close;
  std::function<void(std::string_view text)> text;
};

/// An archive that is open.
struct OrcusZip;

struct OrcusEntry {
  /// The bytes live longer than the archive. Throws a std::exception when they are no sound archive.
  OrcusZip* (*open_zip)(std::string_view bytes) = nullptr;
  void (*close_zip)(OrcusZip* zip) = nullptr;
  /// Unpacks a file; throws a std::exception when there is none, or it is damaged.
  std::vector<unsigned char> (*read_zip)(OrcusZip const& zip, std::string const& name) = nullptr;
  /// Throws a std::exception when the text is not sound XML, and what is thrown at its parts.
  void (*walk_xml)(std::string const& xml, XmlEvents const& events) = nullptr;
};

/// The function by which the module is entered: it takes one of these and fills it in.
constexpr char const* orcus_entry_name = "factsheet_orcus_entry";

}  // namespace factsheet::sheet
