#include "markup/source_letters.h"

#include "markup/cmark_handles.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace factsheet::text {
namespace {

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// Length of the text that looks like an entity at `at`, or 0.
std::size_t entity_length(std::string_view source, std::size_t at) {
  if (source[at] != '&') return 0;
  std::size_t const end = source.find(';', at);
  return end == std::string_view::npos || end - at > 40 ? 0 : end + 1 - at;
}

/// What the entity stands for. cmark knows all their names, so it is asked.
std::string decode_entity(std::string_view entity) {
  DocumentHandle const document(cmark_parse_document(entity.data(), entity.size(), CMARK_OPT_DEFAULT));
  cmark_node* const paragraph = cmark_node_first_child(document.get());
  cmark_node* const text = paragraph == nullptr ? nullptr : cmark_node_first_child(paragraph);
  char const* const literal = text == nullptr ? nullptr : cmark_node_get_literal(text);
  return literal == nullptr ? std::string() : std::string(literal);
}

}  // namespace

std::optional<std::vector<Origin>> SourceLetters::match(std::string_view literal, std::size_t at) const {
  std::vector<Origin> origins;
  for (std::size_t i = 0; i < literal.size();) {
    if (at >= source_.size()) return std::nullopt;
    std::size_t const entity = entity_length(source_, at);
    std::string const decoded = entity == 0 ? std::string() : decode_entity(source_.substr(at, entity));
    bool const is_entity = !decoded.empty() && decoded != source_.substr(at, entity);
    bool const escape = source_[at] == '\\' && at + 1 < source_.size() && is_punctuation(source_[at + 1]);
    if (is_entity) {
      if (literal.substr(i, decoded.size()) != decoded) return std::nullopt;
      origins.insert(origins.end(), decoded.size(), Origin{at, at + entity});
      i += decoded.size();
      at += entity;
    } else {
      std::size_t const length = escape ? 2 : 1;
      if (source_[at + length - 1] != literal[i]) return std::nullopt;
      origins.push_back({at, at + length});
      ++i;
      at += length;
    }
  }
  return origins;
}

std::vector<Origin> SourceLetters::follow(std::string_view literal, std::size_t hint) {
  std::optional<std::vector<Origin>> found;
  if (hint >= done_ && hint < source_.size()) found = match(literal, hint);
  for (std::size_t at = done_; !found && at < source_.size(); ++at) found = match(literal, at);
  if (!found) {
    // The source holds it in a form that nobody foresaw: the place of the text around it must do.
    std::size_t const at = std::min(done_, source_.size());
    return {literal.size(), Origin{at, at}};
  }
  if (!found->empty()) done_ = found->back().end;
  return *found;
}

}  // namespace factsheet::text
