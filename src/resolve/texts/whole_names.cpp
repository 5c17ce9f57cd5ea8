#include "resolve/texts/whole_names.h"

#include "resolve/texts/source_text.h"

#include <algorithm>

namespace factsheet::resolve {

namespace {

constexpr std::string_view hard_space = "\u00A0";

/// Letters and digits; all beyond ASCII count as letters here.
bool is_part_of_word(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte >= 0x80;
}

bool may_be_held(char c) { return c == ' ' || c == '\n'; }

/// A line's end in the file is a space of the text.
bool is_at(std::string_view text, std::size_t at, std::string_view name) {
  if (name.empty() || text.size() - at < name.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    bool const same = text[at + i] == name[i] || (may_be_held(text[at + i]) && may_be_held(name[i]));
    if (!same) return false;
  }
  std::size_t const end = at + name.size();
  return (at == 0 || !is_part_of_word(text[at - 1])) && (end == text.size() || !is_part_of_word(text[end]));
}

/// Offsets of the spaces to hold.
std::vector<std::size_t> spaces_inside(std::string_view text, std::vector<std::string_view> const& names) {
  std::vector<std::size_t> spaces;
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto const name = std::find_if(names.begin(), names.end(), [&](auto const& one) { return is_at(text, at, one); });
    if (name == names.end()) continue;
    for (std::size_t i = at; i < at + name->size(); ++i) {
      if (may_be_held(text[i])) spaces.push_back(i);
    }
    at += name->size() - 1;
  }
  return spaces;
}

}  // namespace

SourceText with_whole_names(SourceText const& text, std::vector<sheet::Name> const& names) {
  std::vector<std::string_view> longest_first;
  for (auto const& name : names) longest_first.push_back(name.value);
  std::stable_sort(longest_first.begin(), longest_first.end(),
                   [](auto const& a, auto const& b) { return a.size() > b.size(); });
  auto const spaces = spaces_inside(text.text, longest_first);
  if (spaces.empty()) return text;
  SourceText made;
  std::size_t from = 0;
  for (std::size_t const space : spaces) {
    made.append(slice(text, from, space - from));
    made.append(piece(std::string(hard_space), text.span(space, 1)));
    from = space + 1;
  }
  made.append(slice(text, from, std::string::npos));
  made.at = text.at;
  return made;
}

}  // namespace factsheet::resolve
