#include "sheet/spreadsheet/format_tokens.h"

#include <algorithm>

namespace factsheet::sheet {
namespace {

std::size_t size_of_character(std::string_view text, std::size_t at) {
  std::size_t size = 1;
  while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0U) == 0x80U) ++size;
  return size;
}

}  // namespace

std::vector<std::vector<FormatToken>> sections_of(std::string_view format) {
  std::vector<std::vector<FormatToken>> sections(1);
  auto const add = [&](FormatToken::Kind kind, std::string_view text) {
    sections.back().push_back({kind, std::string(text)});
  };
  for (std::size_t at = 0; at < format.size();) {
    char const c = format[at];
    if (c == '"' || c == '[') {
      std::size_t const end = std::min(format.find(c == '"' ? '"' : ']', at + 1), format.size());
      add(c == '"' ? FormatToken::Kind::literal : FormatToken::Kind::bracket, format.substr(at + 1, end - at - 1));
      at = std::min(end + 1, format.size());
      continue;
    }
    bool const pair = (c == '\\' || c == '_' || c == '*') && at + 1 < format.size();
    std::size_t const size = size_of_character(format, pair ? at + 1 : at);
    if (pair) {
      // `_x` is a blank as wide as x, `*x` fills the cell with it: neither is text.
      if (c == '\\') add(FormatToken::Kind::literal, format.substr(at + 1, size));
      at += 1 + size;
      continue;
    }
    if (c == ';') {
      sections.emplace_back();
    } else {
      add(FormatToken::Kind::sign, format.substr(at, size));
    }
    at += size;
  }
  return sections;
}

}  // namespace factsheet::sheet
