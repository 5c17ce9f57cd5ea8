#include "text/typography/units.h"

#include "core/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

constexpr char32_t hard_space = U'\u00A0';
constexpr char32_t en_dash = U'\u2013';

// The same in all languages; in small letters.
constexpr auto symbols = std::to_array<std::u32string_view>(
    {U"%",  U"\u2030", U"\u00B0", U"\u00B0c", U"\u20AC", U"\u00D7", U"cm", U"dm",  U"g",  U"gb", U"ha", U"kb",
     U"kg", U"km",     U"kwh",    U"l",       U"m",      U"mb",     U"mg", U"min", U"ml", U"mm", U"pt"});

template <class Words>
bool holds(Words const& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Of any language, for a sheet's text may have words of another.
bool is_unit(std::u32string_view word) {
  auto const languages = all_languages();
  return holds(symbols, word) || std::any_of(languages.begin(), languages.end(), [&](Language const& language) {
           return holds(language.units, word) || holds(language.months, word);
         });
}

bool is_currency(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_CURRENCY_SYMBOL; }

bool is_plain_space(char32_t c) { return c == U' '; }

/// The word that starts at `at`, in small letters, without the punctuation around it.
std::u32string word_at(Letters const& letters, std::size_t at) {
  std::u32string word;
  for (; at < letters.size() && !is_space(letters[at].character); ++at) {
    word += static_cast<char32_t>(u_tolower(static_cast<UChar32>(letters[at].character)));
  }
  while (!word.empty() && u_ispunct(static_cast<UChar32>(word.back())) && word.back() != U'%' &&
         word.back() != U'\u2030') {
    word.pop_back();
  }
  return word;
}

/// A number ends before `at`: a digit, or a digit and "+".
bool number_before(Letters const& letters, std::size_t at) {
  if (at == 0) return false;
  if (is_digit(letters[at - 1].character)) return true;
  return at > 1 && letters[at - 1].character == U'+' && is_digit(letters[at - 2].character);
}

/// "3-13" or "3 - 13": the numbers around a hyphen.
struct NumberRange {
  std::size_t begin = 0, end = 0;
  std::uint32_t from = 0, to = 0;
};

/// Past the digits from `at` on, which are read into `value`; `at` when there are none or more than six, or when they
/// start with a nought, as phone numbers do.
std::size_t read_number(Letters const& letters, std::size_t at, std::uint32_t& value) {
  std::size_t end = at;
  value = 0;
  while (end < letters.size() && is_digit(letters[end].character) && end - at < 7) {
    value = value * 10 + (letters[end++].character - U'0');
  }
  bool const nought = end - at > 1 && letters[at].character == U'0';
  return nought || end - at > 6 ? at : end;
}

bool starts_apart(Letters const& letters, std::size_t at) {
  if (at == 0) return true;
  char32_t const before = letters[at - 1].character;
  return is_space(before) || before == U'(' || before == U'\u2018' || before == U'\u201C';
}

/// The range whose hyphen stands at `hyphen`, if it is one: the numbers rise and a unit follows.
bool is_range_with_unit(Letters const& letters, std::size_t hyphen) {
  bool const spaced =
      hyphen > 0 && is_plain_space(letters[hyphen - 1].character) && is_plain_space(character_at(letters, hyphen + 1));
  std::size_t const gap = spaced ? 1 : 0;
  std::size_t begin = hyphen - std::min(hyphen, gap);
  std::size_t const number_end = begin;
  while (begin > 0 && is_digit(letters[begin - 1].character)) --begin;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  if (begin == number_end || !starts_apart(letters, begin)) return false;
  if (read_number(letters, begin, from) != number_end) return false;
  std::size_t const second = hyphen + 1 + gap;
  std::size_t end = read_number(letters, second, to);
  if (end == second || from >= to) return false;
  if (character_at(letters, end) == U'+') ++end;
  char32_t const behind = character_at(letters, end);
  if (behind == U'%' || behind == U'\u2030') return true;
  return is_plain_space(behind) && is_unit(word_at(letters, end + 1));
}

bool set_range(Letters& letters, std::size_t at) {
  if (letters[at].character != U'-' || letters[at].fixed || !is_range_with_unit(letters, at)) return false;
  letters[at].character = en_dash;
  if (is_plain_space(letters[at - 1].character)) {
    letters[at - 1].character = hard_space;
    letters[at + 1].character = hard_space;
  }
  return true;
}

bool hold_space(Letters& letters, std::size_t at) {
  if (!is_plain_space(letters[at].character)) return false;
  bool const amount = at > 0 && is_currency(letters[at - 1].character) && is_digit(character_at(letters, at + 1));
  if (!amount && !(number_before(letters, at) && is_unit(word_at(letters, at + 1)))) return false;
  letters[at].character = hard_space;
  return true;
}

}  // namespace

bool hold_units(Letters& letters) {
  bool changed = false;
  for (std::size_t i = 0; i < letters.size(); ++i) changed = set_range(letters, i) || changed;
  for (std::size_t i = 0; i < letters.size(); ++i) changed = hold_space(letters, i) || changed;
  return changed;
}

}  // namespace factsheet::text
