// The XML of an icon: a flat list of elements. No entities, no document type, so nothing that could expand.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factsheet::layout {

struct XmlElement {
  std::string_view name;
  std::vector<std::pair<std::string_view, std::string_view>> attributes;
  /// Its value, or nothing in it.
  [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
};

/// All elements in the order of their start tags. `fault` is empty or says what could not be read.
struct XmlElements {
  std::vector<XmlElement> elements;
  std::string fault;
};

/// Views into `text`. End tags, comments and the XML declaration are passed over.
XmlElements read_elements(std::string_view text);

}  // namespace factsheet::layout
