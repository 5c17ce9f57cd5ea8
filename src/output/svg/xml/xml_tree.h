// The elements of an XML file, as far as drawings need them: no words between elements, no processing.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::output {

struct XmlAttribute {
  std::string name;
  std::string value;
};

struct XmlElement {
  std::string name;  ///< of an element of SVG; of others empty
  std::vector<XmlAttribute> attributes;
  std::string text;  ///< all of its own, without that of its children
  std::vector<std::unique_ptr<XmlElement>> children;
  XmlElement* parent = nullptr;

  /// Null: it has none of that name.
  [[nodiscard]] std::string const* attribute(std::string_view name) const;
  void set(std::string_view name, std::string value);
  void remove(std::string_view name);
  /// Where it points to: href, or xlink:href of older files. Empty: nowhere.
  [[nodiscard]] std::string_view href() const;
  XmlElement& add(std::string name);
};

/// As a file again, in UTF-8 with nothing to look up.
std::string write_xml(XmlElement const& root);

}  // namespace factsheet::output
