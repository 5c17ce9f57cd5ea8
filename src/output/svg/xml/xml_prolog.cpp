#include "output/svg/xml/xml_prolog.h"

#include "output/svg/xml/xml_parser.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

/// <!ENTITY name "value">; those of other files (SYSTEM, PUBLIC) and of the declarations themselves (%) have no value.
void read_entity(std::string_view declaration, XmlEntities& entities) {
  std::size_t const name = declaration.find_first_not_of(xml_blanks);
  if (name == std::string_view::npos) return;
  std::size_t const behind = std::min(declaration.find_first_of(xml_blanks, name), declaration.size());
  std::size_t const quote = std::min(declaration.find_first_not_of(xml_blanks, behind), declaration.size());
  if (quote >= declaration.size() || (declaration[quote] != '"' && declaration[quote] != '\'')) return;
  std::size_t const close = declaration.find(declaration[quote], quote + 1);
  if (close == std::string_view::npos) return;
  entities.try_emplace(std::string(declaration.substr(name, behind - name)),
                       declaration.substr(quote + 1, close - quote - 1));
}

std::size_t end_of_declaration(std::string_view text, std::size_t at) {
  char quote = 0;
  for (; at < text.size(); ++at) {
    if (quote != 0) {
      if (text[at] == quote) quote = 0;
    } else if (text[at] == '"' || text[at] == '\'') {
      quote = text[at];
    } else if (text[at] == '>') {
      return at + 1;
    }
  }
  throw XmlFault("a declaration does not end");
}

std::size_t read_doctype(std::string_view text, std::size_t at, XmlEntities& entities) {
  constexpr std::string_view entity = "<!ENTITY";
  for (at += 9; at < text.size();) {
    std::string_view const rest = text.substr(at);
    if (rest.starts_with("<!--")) {
      at = end_of_markup(text, at, "-->", "a comment");
    } else if (rest.starts_with(entity)) {
      std::size_t const end = end_of_declaration(text, at + entity.size());
      read_entity(text.substr(at + entity.size(), end - 1 - at - entity.size()), entities);
      at = end;
    } else if (rest.starts_with("<!") || rest.starts_with("<?")) {
      at = end_of_declaration(text, at + 2);
    } else if (rest[0] == '"' || rest[0] == '\'') {
      at = end_of_markup(text, at + 1, rest.substr(0, 1), "a quotation");
    } else if (rest[0] == '>') {
      return at + 1;
    } else {
      ++at;
    }
  }
  throw XmlFault("its document type does not end");
}

}  // namespace

std::size_t end_of_markup(std::string_view text, std::size_t at, std::string_view closing, char const* what) {
  std::size_t const found = text.find(closing, at);
  if (found == std::string_view::npos) throw XmlFault(fmt::format("{} does not end", what));
  return found + closing.size();
}

XmlProlog read_prolog(std::string_view text) {
  XmlProlog prolog;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    std::string_view const rest = text.substr(at);
    if (rest.starts_with("<!--")) {
      at = end_of_markup(text, at, "-->", "a comment");
    } else if (rest.starts_with("<?")) {
      if (rest.starts_with("<?xml-stylesheet")) prolog.has_stylesheet = true;
      at = end_of_markup(text, at, "?>", "an instruction");
    } else if (rest.starts_with("<!DOCTYPE")) {
      at = read_doctype(text, at, prolog.entities);
    } else {
      prolog.end = at;
      return prolog;
    }
  }
  throw XmlFault("it has no element");
}

}  // namespace factsheet::output
