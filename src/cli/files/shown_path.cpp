#include "cli/files/shown_path.h"

#include "core/utf8.h"

#include <string_view>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

bool turns_the_order(char32_t sign) {
  return sign == 0x061C || (sign >= 0x200E && sign <= 0x200F) || (sign >= 0x202A && sign <= 0x202E) ||
         (sign >= 0x2066 && sign <= 0x2069);
}

bool ends_a_line(char32_t sign) { return sign == 0x2028 || sign == 0x2029; }

std::string escape_of(char32_t sign) {
  switch (sign) {
    case U'\n':
      return "\\n";
    case U'\r':
      return "\\r";
    case U'\t':
      return "\\t";
    default:
      break;
  }
  bool const steers = sign < 0x20 || (sign >= 0x7F && sign < 0xA0);
  if (steers) return fmt::format("\\x{:02x}", static_cast<unsigned>(sign));
  if (turns_the_order(sign) || ends_a_line(sign)) return fmt::format("\\u{:04x}", static_cast<unsigned>(sign));
  return {};
}

}  // namespace

std::string shown(std::filesystem::path const& path) {
  std::string const& bytes = path.native();
  std::string_view const all = bytes;
  std::string text;
  for (std::size_t at = 0; at < all.size();) {
    constexpr std::size_t longest_sequence = 4;
    if (find_invalid_utf8(all.substr(at, longest_sequence)) == 0) {
      text += fmt::format("\\x{:02x}", static_cast<unsigned char>(all[at++]));
      continue;
    }
    std::size_t const begin = at;
    char32_t const sign = next_code_point(all, at);
    std::string const escape = escape_of(sign);
    text += escape.empty() ? all.substr(begin, at - begin) : std::string_view(escape);
  }
  return text;
}

std::string shown_from_here(std::filesystem::path const& path) {
  std::error_code ignored;
  auto const near = std::filesystem::proximate(path, ignored);
  return shown(near.empty() ? path : near);
}

}  // namespace factsheet::cli
