#include "text/typography/letters.h"

#include <unicode/uchar.h>

namespace factsheet::text {

bool is_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_word_letter(char32_t c) {
  auto const code = static_cast<UChar32>(c);
  return u_isalpha(code) || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
}

bool follows_base(char32_t c) {
  if (c < 0x0300) return false;
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0 || c == U'\u200C' || c == U'\u200D';
}

char32_t character_at(Letters const& letters, std::size_t at) {
  return at < letters.size() ? letters[at].character : 0;
}

}  // namespace factsheet::text
