// What stands in an XML file before its first element.
#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace factsheet::output {

/// By name, what a file declares.
using XmlEntities = std::map<std::string, std::string, std::less<>>;

struct XmlProlog {
  XmlEntities entities;
  bool has_stylesheet = false;  ///< an instruction names a sheet of styles in another file
  std::size_t end = 0;
};

constexpr std::string_view xml_blanks = " \t\r\n";

/// Behind `closing`, from `at`. Throws an XmlFault where there is none: `what` does not end.
std::size_t end_of_markup(std::string_view text, std::size_t at, std::string_view closing, char const* what);
/// Throws an XmlFault where there is no element.
XmlProlog read_prolog(std::string_view text);

}  // namespace factsheet::output
