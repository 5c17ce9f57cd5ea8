#include "cli/running/portable_path.h"

#include "core/utf8.h"

#include <charconv>

#include <fmt/format.h>

namespace factsheet::cli {

std::string to_portable(std::filesystem::path const& path) {
  std::string_view const all = path.native();
  std::string text;
  for (std::size_t at = 0; at < all.size();) {
    constexpr std::size_t longest_sequence = 4;
    std::size_t const begin = at;
    bool const is_invalid = find_invalid_utf8(all.substr(at, longest_sequence)) == 0;
    if (is_invalid) {
      ++at;
    } else {
      (void)next_code_point(all, at);
    }
    if (is_invalid || all[begin] == '%') {
      text += fmt::format("%{:02X}", static_cast<unsigned char>(all[begin]));
    } else {
      text += all.substr(begin, at - begin);
    }
  }
  return text;
}

std::filesystem::path from_portable(std::string_view text) {
  constexpr int hexadecimal = 16;
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned value = 0;
    std::string_view const digits = text.substr(at + 1, 2);
    bool const is_escape =
        text[at] == '%' && digits.size() == 2 &&
        std::from_chars(digits.data(), digits.data() + 2, value, hexadecimal).ptr == digits.data() + 2;
    bytes += is_escape ? static_cast<char>(value) : text[at];
    if (is_escape) at += 2;
  }
  return bytes;
}

}  // namespace factsheet::cli
