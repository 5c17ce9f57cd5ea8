#include "text/typography/digit_groups.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

bool is_capital(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }
bool are_digits(std::u32string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }
std::size_t count_digits(std::u32string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
}

/// Digits with the signs of a telephone number between them.
bool is_phone_group(std::u32string_view word) {
  constexpr std::u32string_view signs = U"+-/().\u2010\u2011\u2013";
  return count_digits(word) > 0 && std::all_of(word.begin(), word.end(), [&](char32_t c) {
           return is_digit(c) || signs.find(c) != std::u32string_view::npos;
         });
}

bool starts_phone(std::u32string_view word) {
  return word.starts_with(U"0") || word.starts_with(U"(0") || (word.starts_with(U"+") && count_digits(word) <= 4);
}

/// Words from `first` on that are one telephone number.
std::size_t phone_words(WrittenWords const& words, std::size_t first) {
  constexpr std::size_t fewest = 7, most = 15;
  std::u32string_view const start = words[first].text;
  if (!starts_phone(start) || !is_phone_group(start)) return 0;
  std::size_t digits = count_digits(start), end = first + 1;
  for (; end < words.size(); ++end) {
    std::u32string_view const group = without_closers(words[end].text);
    if (!is_phone_group(group) || digits + count_digits(group) > most) break;
    digits += count_digits(group);
    if (group.size() < words[end].text.size()) return digits >= fewest ? end + 1 - first : 0;
  }
  return digits >= fewest ? end - first : 0;
}

/// "10 000": groups of three behind the first.
std::size_t thousands_words(WrittenWords const& words, std::size_t first) {
  std::u32string_view const start = without_openers(words[first].text);
  if (!are_digits(start) || start.size() > 3 || start.front() == U'0') return 0;
  std::size_t end = first + 1;
  for (; end < words.size(); ++end) {
    std::u32string_view const word = words[end].text;
    bool const last = word.size() > 3;
    bool const decimals = last && (word[3] == U',' || word[3] == U'.');
    std::u32string_view const rest = last ? word.substr(decimals ? 4 : 3) : std::u32string_view();
    if (!are_digits(word.substr(0, 3)) || word.size() < 3) break;
    if (last && !(decimals && are_digits(without_closers(rest))) && !without_closers(word.substr(3)).empty() &&
        word[3] != U'%') {
      break;
    }
    if (last) return end + 1 - first;
  }
  return end - first;
}

bool is_dutch_postcode(std::u32string_view digits, std::u32string_view letters) {
  return digits.size() == 4 && are_digits(digits) && digits.front() != U'0' && letters.size() == 2 &&
         is_capital(letters[0]) && is_capital(letters[1]);
}

/// SW1A 1AA: a letter or two, a figure, perhaps another sign; a figure and two letters.
bool is_british_postcode(std::u32string_view outward, std::u32string_view inward) {
  bool const within = inward.size() == 3 && is_digit(inward[0]) && is_capital(inward[1]) && is_capital(inward[2]);
  if (!within || outward.size() < 2 || outward.size() > 4 || !is_capital(outward[0])) return false;
  std::size_t const figure = is_capital(outward[1]) ? 2 : 1;
  if (outward.size() <= figure || !is_digit(outward[figure])) return false;
  return outward.size() == figure + 1 || is_digit(outward.back()) || is_capital(outward.back());
}

bool is_initial(std::u32string_view word) {
  bool const letter = word.size() >= 2 && word.size() <= 8 && is_capital(word.front()) && word.back() == U'.';
  // "J.", "J.R.", "A.-M."
  for (std::size_t i = 0; letter && i < word.size(); ++i) {
    bool const sign = word[i] == U'.' || word[i] == U'-';
    if (!sign && (!is_capital(word[i]) || (i > 0 && word[i - 1] != U'.' && word[i - 1] != U'-'))) return false;
  }
  return letter;
}

bool is_particle(std::u32string_view word) {
  static constexpr auto particles = std::to_array<std::u32string_view>(
      {U"de", U"den", U"der", U"het", U"la", U"le", U"ten", U"ter", U"van", U"von", U"\u2019t", U"'t"});
  return std::find(particles.begin(), particles.end(), word) != particles.end();
}

/// "J. de Vries", "A.B. van den Berg".
std::size_t name_words(WrittenWords const& words, std::size_t first) {
  if (!is_initial(without_openers(words[first].text))) return 0;
  std::size_t end = first + 1;
  while (end < words.size() && (is_initial(words[end].text) || is_particle(words[end].text))) ++end;
  bool const name = end < words.size() && is_capital(words[end].text.front());
  return name ? end + 1 - first : 0;
}

std::size_t postcode_words(WrittenWords const& words, std::size_t first) {
  if (first + 1 >= words.size()) return 0;
  std::u32string_view const before = without_openers(words[first].text);
  std::u32string_view const behind = without_closers(words[first + 1].text);
  return is_dutch_postcode(before, behind) || is_british_postcode(before, behind) ? 2 : 0;
}

}  // namespace

bool hold_groups(Letters& letters) {
  WrittenWords const words = written_words(letters);
  bool changed = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t const count =
        std::max({phone_words(words, i), thousands_words(words, i), postcode_words(words, i), name_words(words, i)});
    if (count > 1) changed = hold_words(letters, words, i, i + count - 1) || changed;
  }
  return changed;
}

}  // namespace factsheet::text
