#include "output/svg/css_text.h"

#include <algorithm>

namespace factsheet::output {

std::string_view without_blanks(std::string_view text) {
  std::size_t const first = text.find_first_not_of(css_blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(css_blanks) + 1 - first);
}

std::string without_comments(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const start = std::min(text.find("/*", at), text.size());
    kept += text.substr(at, start - at);
    if (start == text.size()) break;
    std::size_t const end = text.find("*/", start + 2);
    at = end == std::string_view::npos ? text.size() : end + 2;
    kept += ' ';
  }
  return kept;
}

std::size_t find_outside(std::string_view text, std::string_view ends, std::size_t at) {
  char quote = 0;
  int depth = 0;
  for (; at < text.size(); ++at) {
    char const c = text[at];
    if (quote != 0) {
      if (c == '\\') ++at;
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (depth == 0 && ends.find(c) != std::string_view::npos) {
      return at;
    } else if (c == '(' || c == '[') {
      ++depth;
    } else if ((c == ')' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return std::min(at, text.size());
}

std::vector<std::string_view> parts(std::string_view text, char separator) {
  std::vector<std::string_view> found;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t const end = find_outside(text, std::string_view(&separator, 1), at);
    found.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return found;
}

bool is_name_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::size_t end_of_at_rule(std::string_view text, std::size_t at) {
  std::size_t const end = find_outside(text, "{;", at);
  if (end == text.size() || text[end] == ';') return std::min(end + 1, text.size());
  int depth = 0;
  for (at = end; at < text.size(); ++at) {
    depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
    if (depth == 0) return at + 1;
  }
  return at;
}

}  // namespace factsheet::output
