#include "output/svg/xml/xml_tree.h"

#include <algorithm>

namespace factsheet::output {
namespace {

void write_escaped(std::string& to, std::string_view text) {
  for (char const c : text) {
    switch (c) {
      case '&':
        to += "&amp;";
        break;
      case '<':
        to += "&lt;";
        break;
      case '>':
        to += "&gt;";
        break;
      case '"':
        to += "&quot;";
        break;
      case '\n':
      case '\r':
      case '\t':
        to += ' ';
        break;
      default:
        to += c;
    }
  }
}

void write_element(std::string& to, XmlElement const& element, bool is_root) {
  // A stranger keeps its place among its siblings, which selectors count.
  std::string const name = element.name.empty() ? "metadata" : element.name;
  to += "<" + name;
  if (is_root) to += " xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
  for (XmlAttribute const& attribute : element.attributes) {
    to += " " + attribute.name + "=\"";
    write_escaped(to, attribute.value);
    to += "\"";
  }
  to += ">";
  if (name == "style") write_escaped(to, element.text);
  if (!element.name.empty()) {
    for (auto const& child : element.children) write_element(to, *child, false);
  }
  to += "</" + name + ">";
}

}  // namespace

std::string const* XmlElement::attribute(std::string_view wanted) const {
  auto const found = std::find_if(attributes.begin(), attributes.end(),
                                  [wanted](XmlAttribute const& own) { return own.name == wanted; });
  return found == attributes.end() ? nullptr : &found->value;
}

void XmlElement::set(std::string_view wanted, std::string value) {
  remove(wanted);
  attributes.push_back({std::string(wanted), std::move(value)});
}

void XmlElement::remove(std::string_view unwanted) {
  std::erase_if(attributes, [unwanted](XmlAttribute const& own) { return own.name == unwanted; });
}

std::string_view XmlElement::href() const {
  std::string const* found = attribute("href");
  if (found == nullptr) found = attribute("xlink:href");
  return found == nullptr ? std::string_view() : std::string_view(*found);
}

XmlElement& XmlElement::add(std::string child_name) {
  children.push_back(std::make_unique<XmlElement>());
  children.back()->name = std::move(child_name);
  children.back()->parent = this;
  return *children.back();
}

std::string write_xml(XmlElement const& root) {
  std::string written;
  write_element(written, root, true);
  return written;
}

}  // namespace factsheet::output
