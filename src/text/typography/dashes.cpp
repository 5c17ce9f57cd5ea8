#include "text/typography/dashes.h"

#include "text/typography/written_words.h"

#include <algorithm>
#include <array>
#include <optional>

namespace factsheet::text {
namespace {

constexpr char32_t hard_space = U'\u00A0';
constexpr char32_t en_dash = U'\u2013';
constexpr char32_t em_dash = U'\u2014';
constexpr char32_t minus = U'\u2212';

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }
bool is_currency(char32_t c) { return contains(U"\u20AC$\u00A3", c); }

/// A number of a range, with what it means: 1,5 and 1.5 alike, 9.30 and 9:30 as times.
struct RangeNumber {
  double value = 0;
  std::size_t end = 0;  ///< past its digits
  std::size_t digits = 0;
  bool time = false;   ///< hours and two figures of minutes
  bool whole = false;  ///< digits alone
};

/// Reads from `at`; nothing when it begins with a nought as telephone numbers do, or is longer than six figures.
std::optional<RangeNumber> read_number(Letters const& letters, std::size_t at) {
  RangeNumber number;
  std::u32string text;
  auto const is = [&](std::size_t i, auto const& test) { return i < letters.size() && test(letters[i].character); };
  auto const is_point = [](char32_t c) { return contains(U".,:", c); };
  for (number.end = at; number.end < letters.size(); ++number.end) {
    bool const point = is(number.end, is_point) && number.end > at && is(number.end + 1, is_digit);
    if (!is(number.end, is_digit) && !point) break;
    text += letters[number.end].character;
  }
  std::size_t const sign = text.find_first_of(U".,:");
  std::u32string const before = text.substr(0, sign);
  std::u32string const behind = sign == std::u32string::npos ? U"" : text.substr(sign + 1);
  number.digits = before.size() + behind.size();
  number.whole = sign == std::u32string::npos;
  if (text.empty() || number.digits > 6 || behind.find_first_of(U".,:") != std::u32string::npos) return std::nullopt;
  if (before.size() > 1 && before.front() == U'0' && behind.size() != 2) return std::nullopt;
  number.time = behind.size() == 2 && before.size() <= 2 && behind[0] < U'6' && text[sign] != U',';
  bool const thousands = behind.size() == 3;
  double scale = 1;
  for (char32_t const c : before) number.value = number.value * 10 + (c - U'0');
  for (char32_t const c : behind) {
    scale /= 10;
    number.value = thousands ? number.value * 10 + (c - U'0') : number.value + (c - U'0') * scale;
  }
  return number;
}

/// Where the digits and points before `end` begin.
std::size_t number_start(Letters const& letters, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && (is_digit(letters[begin - 1].character) || contains(U".,:", letters[begin - 1].character))) {
    --begin;
  }
  while (begin < end && !is_digit(letters[begin].character)) ++begin;
  return begin;
}

/// "am", "pm", "%", "°" and the like between the first number and the hyphen; their length, or nothing.
std::size_t suffix_before(Letters const& letters, std::size_t hyphen) {
  if (hyphen == 0) return 0;
  if (contains(U"%\u2030\u00B0+", letters[hyphen - 1].character)) return 1;
  bool const half_day = hyphen >= 3 && letters[hyphen - 1].character == U'm' &&
                        contains(U"ap", letters[hyphen - 2].character) && is_digit(letters[hyphen - 3].character);
  return half_day ? 2 : 0;
}

bool starts_apart(Letters const& letters, std::size_t at) {
  if (at > 0 && is_currency(letters[at - 1].character)) --at;
  if (at == 0) return true;
  char32_t const before = letters[at - 1].character;
  return is_space(before) || contains(U"([{\u2018\u201C'\"~\u2248<>\u2264\u2265", before);
}

/// What may stand behind a range: nothing that makes it a code, a date or a fraction.
bool ends_apart(Letters const& letters, std::size_t at) {
  char32_t const c = character_at(letters, at);
  if (c == 0 || is_space(c) || contains(U"%\u2030\u00B0+)]},;!?\u2019\u201D'\"\u2026", c)) return true;
  char32_t const next = character_at(letters, at + 1);
  if (contains(U".:", c)) return !is_digit(next);
  // "3-4-jarigen", "9am-5pm"
  if (c == U'-') return is_word_letter(next);
  bool const half_day = contains(U"ap", c) && next == U'm' && !is_word_letter(character_at(letters, at + 2));
  return half_day;
}

bool is_phone_word(std::u32string const& word) {
  static constexpr auto words =
      std::to_array<std::u32string_view>({U"bel", U"call", U"fax", U"phone", U"tel", U"tel.", U"telefoon", U"telephone",
                                          U"tel:", U"telefoon:", U"phone:"});
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The word before the one that holds `at`, in small letters.
std::u32string word_before(Letters const& letters, std::size_t at) {
  while (at > 0 && !is_space(letters[at - 1].character)) --at;
  while (at > 0 && is_space(letters[at - 1].character)) --at;
  std::size_t const end = at;
  while (at > 0 && !is_space(letters[at - 1].character)) --at;
  std::u32string word;
  for (; at < end; ++at) word += letters[at].character;
  return in_small_letters(word);
}

bool is_year(RangeNumber const& number) {
  return number.whole && number.digits == 4 && number.value >= 1900 && number.value <= 2099;
}

/// Does the second number go on from the first?
bool goes_on(RangeNumber const& from, RangeNumber const& to) {
  // "11-2026" is a month; "2024-25" is one year after another.
  if (is_year(to) && from.whole && from.digits <= 2) return false;
  if (is_year(from) && to.whole && to.digits == 2) return to.value > static_cast<int>(from.value) % 100;
  return from.value < to.value;
}

bool is_range(Letters const& letters, std::size_t hyphen, std::size_t gap) {
  std::size_t const end_of_first = hyphen - gap;
  std::size_t const suffix = suffix_before(letters, end_of_first);
  std::size_t const begin = number_start(letters, end_of_first - suffix);
  auto const from = read_number(letters, begin);
  if (!from || from->end != end_of_first - suffix || !starts_apart(letters, begin)) return false;
  std::size_t second = hyphen + 1 + gap;
  if (is_currency(character_at(letters, second))) ++second;
  auto const to = read_number(letters, second);
  if (!to || !ends_apart(letters, to->end) || is_phone_word(word_before(letters, begin))) return false;
  bool const times = (from->time && to->time) || suffix == 2;
  return times || goes_on(*from, *to);
}

bool set_range(Letters& letters, std::size_t at) {
  if (letters[at].character != U'-' || letters[at].fixed || at == 0) return false;
  bool const spaced = is_space(letters[at - 1].character) && is_space(character_at(letters, at + 1));
  if (spaced && at < 2) return false;
  if (!is_range(letters, at, spaced ? 1 : 0)) return false;
  letters[at].character = en_dash;
  if (spaced) {
    letters[at - 1].character = hard_space;
    letters[at + 1].character = hard_space;
  }
  return true;
}

bool set_minus(Letters& letters, std::size_t at) {
  if (letters[at].character != U'-' || letters[at].fixed || !is_digit(character_at(letters, at + 1))) return false;
  bool const amount = at > 0 && is_currency(letters[at - 1].character);
  if (!amount && !starts_apart(letters, at)) return false;
  letters[at].character = minus;
  return true;
}

/// A hyphen between spaces, and two or three in a row.
bool set_dash(Letters& letters, std::size_t at) {
  auto const is_hyphen = [&](std::size_t i) { return character_at(letters, i) == U'-'; };
  if (!is_hyphen(at) || letters[at].fixed || (at > 0 && is_hyphen(at - 1))) return false;
  std::size_t count = 1;
  while (is_hyphen(at + count)) ++count;
  bool const before = at > 0 && letters[at - 1].character == U' ';
  bool const behind = is_space(character_at(letters, at + count));
  if (count > 3 || (count == 1 && !(before && behind))) return false;
  letters[at].character = count == 3 ? em_dash : en_dash;
  for (std::size_t i = 1; i < count; ++i) letters[at + i].character = 0;
  if (before && behind) letters[at - 1].character = hard_space;
  return true;
}

/// Three full stops, no more, behind a word.
bool set_ellipsis(Letters& letters, std::size_t at) {
  auto const is_stop = [&](std::size_t i) { return character_at(letters, i) == U'.'; };
  bool const three = is_stop(at) && is_stop(at + 1) && is_stop(at + 2) && !is_stop(at + 3);
  if (!three || letters[at].fixed || (at > 0 && is_stop(at - 1))) return false;
  letters[at].character = U'\u2026';
  letters[at + 1].character = 0;
  letters[at + 2].character = 0;
  return true;
}

}  // namespace

bool set_dashes(Letters& letters) {
  bool changed = false;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    changed =
        set_range(letters, i) || set_minus(letters, i) || set_dash(letters, i) || set_ellipsis(letters, i) || changed;
  }
  return changed;
}

}  // namespace factsheet::text
