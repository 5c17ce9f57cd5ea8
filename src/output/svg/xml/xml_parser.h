// Reads XML files.
#pragma once
#include "output/svg/xml/xml_tree.h"

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace factsheet::output {

struct XmlTree {
  std::unique_ptr<XmlElement> root;
  bool has_stylesheet = false;  ///< an instruction names a sheet of styles in another file
};

/// What is wrong with the file, in words that follow "is damaged: ".
class XmlFault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};
/// What there is too much of, in words that follow "has more than ".
class XmlLimit : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

constexpr std::size_t most_svg_elements = 200'000;

/// UTF-8, from UTF-16 with its mark or from what the declaration names (Latin 1, Windows-1252). Throws an XmlFault.
std::string xml_as_utf8(std::string_view bytes);
/// The tree of a file in UTF-8. Entities that it declares are put in; what is in other files is not read. Throws an
/// XmlFault or an XmlLimit.
XmlTree parse_xml(std::string_view utf8);
}  // namespace factsheet::output
