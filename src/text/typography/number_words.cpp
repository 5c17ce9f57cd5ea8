#include "text/typography/number_words.h"

#include "text/typography/letters.h"

#include <algorithm>
#include <array>

namespace factsheet::text {
namespace {

bool has_sign(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

/// Past the digits at the start of `word` and the signs between them.
std::size_t digits_end(std::u32string_view word) {
  std::size_t at = 0;
  while (at < word.size()) {
    bool const between = at > 0 && at + 1 < word.size() && has_sign(U".,:/-\u2013\u2019", word[at]) &&
                         is_digit(word[at - 1]) && is_digit(word[at + 1]);
    if (!is_digit(word[at]) && !between) break;
    ++at;
  }
  return at;
}

constexpr auto ordinal_ends = std::to_array<std::u32string_view>({U"e", U"de", U"ste", U"st", U"nd", U"rd", U"th"});

bool is_ordinal_end(std::u32string_view end) {
  return std::find(ordinal_ends.begin(), ordinal_ends.end(), end) != ordinal_ends.end();
}

}  // namespace

bool is_number_word(std::u32string_view word) {
  while (!word.empty() && has_sign(U"\u20AC$\u00A3+-\u2212~<>\u2264\u2265\u00B1\u2248", word.front())) {
    word.remove_prefix(1);
  }
  std::size_t const end = digits_end(word);
  if (end == 0) return !word.empty() && word.size() == 1 && has_sign(U"\u00BC\u00BD\u00BE\u2153\u2154", word.front());
  std::u32string_view const rest = word.substr(end);
  if (rest.empty() || is_ordinal_end(rest)) return true;
  bool const letter = (rest[0] >= U'a' && rest[0] <= U'z') || (rest[0] >= U'A' && rest[0] <= U'F');
  return rest.size() == 1 && (letter || has_sign(U"%\u2030\u00B0+\u2032\u2033\u00BC\u00BD\u00BE", rest[0]));
}

bool is_year_word(std::u32string_view word) {
  bool const four = word.size() == 4 && std::all_of(word.begin(), word.end(), is_digit);
  return four && (word.substr(0, 2) == U"19" || word.substr(0, 2) == U"20");
}

bool is_ordinal_word(std::u32string_view word) {
  std::size_t const end = digits_end(word);
  return end > 0 && is_ordinal_end(word.substr(end));
}

bool is_roman_word(std::u32string_view word) {
  bool const signs = std::all_of(word.begin(), word.end(), [](char32_t c) { return has_sign(U"IVXLC", c); });
  return signs && (word.size() > 1 || word == U"V" || word == U"X");
}

}  // namespace factsheet::text
