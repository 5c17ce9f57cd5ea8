#include "sheet/spreadsheet/orcus/walk_xml.h"

#include <stdexcept>
#include <string_view>
#include <type_traits>
#include <utility>
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

/// Behind the tag, comment or section that begins at `at`; npos: it has no end.
std::size_t end_of_markup(std::string_view xml, std::size_t at) {
  using Ends = std::pair<std::string_view, std::string_view>;
  for (auto const& [opening, closing] : {Ends{"<!--", "-->"}, Ends{"<![CDATA[", "]]>"}}) {
    if (!xml.substr(at).starts_with(opening)) continue;
    std::size_t const end = xml.find(closing, at + opening.size());
    return end == xml.npos ? end : end + closing.size();
  }
  for (char quote = 0; at < xml.size(); ++at) {
    char const c = xml[at];
    if (quote == 0 && c == '>') return at + 1;
    if (c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    }
  }
  return xml.npos;
}

/// The library reads on past the end of a text that ends within a tag, or within a value of one.
bool is_whole(std::string_view xml) {
  std::size_t behind = 0;
  for (std::size_t at = xml.find('<'); at != xml.npos; at = xml.find('<', behind)) {
    behind = end_of_markup(xml, at);
    if (behind == xml.npos) return false;
  }
  return xml.find_first_not_of(" \t\r\n", behind) == xml.npos;
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
  if (!is_whole(xml)) throw std::runtime_error("not sound");
  Walker walker(events);
  walk<orcus::sax_parser<Walker>>(xml, walker);
  walker.finish();
}

}  // namespace factsheet::sheet
