// UTF-8 as the pipeline needs it: code points, one after another.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace factsheet {

/// As `next_code_point`, for any but ASCII.
char32_t next_long_code_point(std::string_view text, std::size_t& at);
/// The code point that starts at `at`, which is moved past it. Bytes that are no UTF-8 give U+FFFD one at a time.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  auto const first = static_cast<unsigned char>(text[at]);
  if (first >= 0x80) return next_long_code_point(text, at);
  ++at;
  return first;
}
/// Is it a byte behind the first of a character?
constexpr bool is_continuation_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }
/// Code points in `text`.
[[nodiscard]] std::size_t count_code_points(std::string_view text);
void append_utf8(std::string& to, char32_t code_point);
/// Offset of the first byte that is no valid UTF-8 (overlong forms, surrogates and values past U+10FFFF are not), or
/// npos.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text);

}  // namespace factsheet
