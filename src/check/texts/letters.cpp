#include "check/texts/letters.h"

#include "core/utf8.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace factsheet::check {

std::string lower_case(std::string_view text, std::string_view locale) {
  auto const data = icu::StringPiece(text.data(), static_cast<int32_t>(text.size()));
  auto made = icu::UnicodeString::fromUTF8(data);
  made.toLower(icu::Locale(std::string(locale).c_str()));
  std::string lower;
  made.toUTF8String(lower);
  return lower;
}

std::string lower_words(std::string_view text, std::string_view locale) {
  std::string const lower = lower_case(text, locale);
  std::string words;
  for (std::size_t at = 0; at < lower.size();) {
    std::size_t const begin = at;
    char32_t const sign = next_code_point(lower, at);
    if (is_letter(sign) || is_digit(sign)) {
      words.append(lower, begin, at - begin);
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

bool is_letter(char32_t sign) { return u_isalpha(static_cast<UChar32>(sign)) != 0; }
bool is_digit(char32_t sign) { return u_isdigit(static_cast<UChar32>(sign)) != 0; }
bool is_latin(char32_t sign) {
  UErrorCode fault = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(sign), &fault) == USCRIPT_LATIN;
}
bool is_capital(char32_t sign) { return u_isupper(static_cast<UChar32>(sign)) != 0; }

}  // namespace factsheet::check
