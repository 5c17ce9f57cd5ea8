#include "sheet/spreadsheet/xml_reader.h"

#include "sheet/spreadsheet/workbook.h"

#include <type_traits>
#include <vector>

#include <orcus/sax_parser.hpp>

namespace factsheet::sheet {
namespace {

WorkbookFault unsound() {
  return {"the file is damaged, or no spreadsheet", "open it in a spreadsheet program, and save it again"};
}

/// The handler that the library calls.
class Walker {
 public:
  explicit Walker(XmlHandler& to) : to_(to) {}

  void doctype(orcus::sax::doctype_declaration const& /*declaration*/) { throw unsound(); }
  void start_declaration(std::string_view /*name*/) {}
  void end_declaration(std::string_view /*name*/) { attributes_.clear(); }

  void start_element(orcus::sax::parser_element const& element) {
    constexpr std::size_t deepest_element = 200;
    if (open_.size() == deepest_element) throw unsound();
    open_.emplace_back(element.name);
    to_.open(element.name, attributes_);
    attributes_.clear();
  }
  void end_element(orcus::sax::parser_element const& element) {
    if (open_.empty() || open_.back() != element.name) throw unsound();
    open_.pop_back();
    to_.close(element.name);
  }
  /// All that was opened is closed.
  void finish() const {
    if (!open_.empty()) throw unsound();
  }
  void characters(std::string_view text, bool /*transient*/) { to_.text(text); }
  void attribute(orcus::sax::parser_attribute const& attribute) {
    std::string name(attribute.ns);
    if (!name.empty()) name += ':';
    name += attribute.name;
    attributes_.insert_or_assign(std::move(name), std::string(attribute.value));
  }

 private:
  XmlHandler& to_;
  XmlHandler::Attributes attributes_;
  std::vector<std::string> open_;
};

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

std::string_view value_of(XmlHandler::Attributes const& attributes, std::string_view name) {
  auto const found = attributes.find(name);
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

void read_xml(std::string const& xml, XmlHandler& handler) {
  Walker walker(handler);
  try {
    walk<orcus::sax_parser<Walker>>(xml, walker);
    walker.finish();
  } catch (std::exception const&) {
    throw unsound();
  }
}

}  // namespace factsheet::sheet
