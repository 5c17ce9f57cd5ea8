#include "core/invisible.h"

#include "core/utf8.h"

namespace factsheet {
namespace {

bool is_dropped(char32_t c) { return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF; }

bool is_odd_space(char32_t c) {
  return c == 0x85 || c == 0xA0 || c == 0x2007 || c == 0x2028 || c == 0x2029 || c == 0x202F;
}

/// What has no ink beside the spaces: format characters and fillers.
bool is_without_ink(char32_t c) {
  bool const space =
      c <= 0x20 || is_odd_space(c) || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x205F || c == 0x3000;
  bool const format = is_dropped(c) || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
                      (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0x61C || c == 0x180E;
  return space || format || c == 0x2800 || c == 0x3164 || c == 0x115F || c == 0x1160 || c == 0xFFA0 ||
         (c >= 0xFE00 && c <= 0xFE0F);
}

}  // namespace

std::string without_invisible(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const begin = at;
    char32_t const c = next_code_point(text, at);
    if (is_odd_space(c)) {
      kept += ' ';
    } else if (!is_dropped(c)) {
      kept += text.substr(begin, at - begin);
    }
  }
  return kept;
}

bool is_forbidden(char32_t c) {
  bool const noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  bool const control = (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r') || (c >= 0x7F && c < 0xA0 && c != 0x85);
  return noncharacter || control;
}

bool is_direction_override(char32_t c) { return c == 0x202D || c == 0x202E; }

bool looks_empty(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_without_ink(next_code_point(text, at))) return false;
  }
  return true;
}

}  // namespace factsheet
