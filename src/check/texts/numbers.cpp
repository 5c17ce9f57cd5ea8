#include "check/texts/numbers.h"

#include "check/texts/letters.h"
#include "core/utf8.h"
#include "resolve/numbers/number_format.h"

#include <algorithm>

namespace factsheet::check {
namespace {

bool is_ascii_digit(char sign) { return sign >= '0' && sign <= '9'; }

/// A letter or a sign of an address stands at the byte before or behind.
bool is_word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t begin = at - 1;
  while (begin > 0 && is_continuation_byte(text[begin])) --begin;
  std::size_t next = begin;
  char32_t const sign = next_code_point(text, next);
  return is_letter(sign) || sign == U'/' || sign == U'_' || sign == U'@' || sign == U'#';
}
bool is_word_behind(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  char32_t const sign = next_code_point(text, at);
  return is_letter(sign) || sign == U'/' || sign == U'_' || sign == U'@';
}

/// The colon of "9:30".
bool is_colon_of_time(std::string_view text, std::size_t at) {
  auto const is_digit = [&](std::size_t place) { return place < text.size() && is_ascii_digit(text[place]); };
  return text[at] == ':' && is_digit(at + 1) && is_digit(at + 2) && !is_digit(at + 3);
}

std::size_t end_of_number(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    bool const point = (text[at] == '.' || text[at] == ',') && at + 1 < text.size() && is_ascii_digit(text[at + 1]);
    bool const mark = point || is_colon_of_time(text, at);
    if (!is_ascii_digit(text[at]) && !mark) break;
    ++at;
  }
  return at;
}

bool has_percent_sign(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == ' ') ++at;
  if (text.substr(at).starts_with("\u00A0")) at += 2;
  return text.substr(at).starts_with("%");
}

}  // namespace

std::vector<TypedNumber> numbers_in(std::string_view text) {
  std::vector<TypedNumber> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_ascii_digit(text[at])) {
      ++at;
      continue;
    }
    std::size_t const end = end_of_number(text, at);
    std::string_view const typed = text.substr(at, end - at);
    bool const is_date = std::count(typed.begin(), typed.end(), '.') > 1 && !value_of(typed, ',');
    if (!is_word_before(text, at) && !is_word_behind(text, end) && !is_date) {
      found.push_back({at, end - at, std::string(typed), has_percent_sign(text, end)});
    }
    at = end;
  }
  return found;
}

char decimal_sign_of(std::string_view language) {
  resolve::NumberFormat how;
  how.typed_decimals = 1;
  std::string const printed = resolve::format_number(1.5, how, language).number;
  return printed.find(',') != std::string::npos ? ',' : '.';
}

std::optional<std::string> value_of(std::string_view typed, char decimal_sign) {
  char const group_sign = decimal_sign == ',' ? '.' : ',';
  auto const decimals = typed.find(decimal_sign);
  std::string_view const whole = typed.substr(0, decimals);
  if (decimals != std::string_view::npos && typed.find_first_of(".,", decimals + 1) != std::string_view::npos) {
    return std::nullopt;
  }
  std::string value;
  std::size_t digits = 0;  // since the last mark
  bool grouped = false;
  for (char const sign : whole) {
    if (sign != group_sign) {
      value += sign;
      ++digits;
      continue;
    }
    if (digits > 3 || digits == 0 || (grouped && digits != 3)) return std::nullopt;
    grouped = true;
    digits = 0;
  }
  if (grouped && digits != 3) return std::nullopt;
  if (decimals == std::string_view::npos) return value;
  return value + "." + std::string(typed.substr(decimals + 1));
}

bool is_year(std::string_view typed) {
  return typed.size() == 4 && (typed.starts_with("19") || typed.starts_with("20")) &&
         typed.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace factsheet::check
