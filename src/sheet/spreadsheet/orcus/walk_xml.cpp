#include "sheet/spreadsheet/orcus/walk_xml.h"

#include <stdexcept>
#include <type_traits>
#include <vector>

#include <orcus/sax_parser.hpp>

namespace factsheet::sheet {
namespace {

/// The handler that the library calls.
class Walker {
 public:
  explicit Walker(XmlEvents const& to) : to_(to) {}

  void doctype(orcus::sax::doctype_declaration const& /*declaration*/) { throw std::runtime_error("not sound"); }
  void start_declaration(std::string_view /*name*/) {}
  void end_declaration(std::string_view /*name*/) { attributes_.clear(); }

  void start_element(orcus::sax::parser_element const& element) {
    constexpr std::size_t deepest_element = 200;
    if (open_.size() == deepest_element) throw std::runtime_error("not sound");
    open_.emplace_back(element.name);
    begun_ = true;
    to_.open(element.name, attributes_);
    attributes_.clear();
  }
  void end_element(orcus::sax::parser_element const& element) {
    if (open_.empty() || open_.back() != element.name) throw std::runtime_error("not sound");
    open_.pop_back();
    to_.close(element.name);
  }
  /// Something was opened, and all of it is closed.
  void finish() const {
    if (!begun_ || !open_.empty()) throw std::runtime_error("not sound");
  }
  void characters(std::string_view text, bool /*transient*/) { to_.text(text); }
  void attribute(orcus::sax::parser_attribute const& attribute) {
    std::string name(attribute.ns);
    if (!name.empty()) name += ':';
    name += attribute.name;
    attributes_.insert_or_assign(std::move(name), std::string(attribute.value));
  }

 private:
  XmlEvents const& to_;
  XmlHandler::Attributes attributes_;
  std::vector<std::string> open_;
  bool begun_ = false;
};

/// The library reads on past the end of a file that ends within a tag.
bool ends_with_tag(std::string const& xml) {
  std::size_t const last = xml.find_last_not_of(" \t\r\n");
  return last != std::string::npos && xml[last] == '>';
}

/// Releases of the library differ in how it takes the text.
template <class Parser>
void walk(std::string const& xml, Walker& walker) {
  if constexpr (std::is_constructible_v<Parser, char const*, std::size_t, Walker&>) {
    Parser(xml.data(), xml.size(), walker).parse();
  } else {
    Parser(std::string_view(xml), walker).parse();
  }
}

}  // namespace

void walk_xml(std::string const& xml, XmlEvents const& events) {
  if (!ends_with_tag(xml)) throw std::runtime_error("not sound");
  Walker walker(events);
  walk<orcus::sax_parser<Walker>>(xml, walker);
  walker.finish();
}

}  // namespace factsheet::sheet
