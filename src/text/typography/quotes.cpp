#include "text/typography/quotes.h"

#include <algorithm>
#include <string>

#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

constexpr char32_t apostrophe = U'\u2019';

bool opens_before(char32_t c) {
  if (c == 0 || is_space(c)) return true;
  static constexpr std::u32string_view openers = U"([{<\u2018\u201C\u201E\u00AB/\u2013\u2014-";
  return openers.find(c) != std::u32string_view::npos;
}

/// The word behind `at` in small letters.
std::u32string word_behind(Letters const& letters, std::size_t at) {
  std::u32string word;
  for (std::size_t i = at + 1; i < letters.size() && is_word_letter(letters[i].character); ++i) {
    word += static_cast<char32_t>(u_tolower(static_cast<UChar32>(letters[i].character)));
  }
  return word;
}

bool is_clipping(Letters const& letters, std::size_t at, Language const& language) {
  bool const decade = is_digit(character_at(letters, at + 1)) && is_digit(character_at(letters, at + 2)) &&
                      !is_digit(character_at(letters, at + 3));
  auto const& known = language.clippings;
  return decade || std::find(known.begin(), known.end(), word_behind(letters, at)) != known.end();
}

/// Is a single quote open before `at`, and no word goes on behind it?
bool closes_single(Letters const& letters, std::size_t at, QuoteMarks const& marks) {
  if (is_word_letter(character_at(letters, at + 1))) return false;
  while (at > 0) {
    char32_t const c = letters[--at].character;
    if (c == marks.opens_single) return true;
    if (c == marks.closes_single) return false;
  }
  return false;
}

}  // namespace

char32_t curl_quote(Letters const& letters, std::size_t at, Language const& language) {
  char32_t const c = letters[at].character;
  if (c != U'\'' && c != U'"') return c;
  QuoteMarks const& marks = language.quotes;
  char32_t const before = at == 0 ? 0 : letters[at - 1].character;
  bool const opening = opens_before(before);
  if (c == U'"') return opening ? marks.opens : marks.closes;
  if (!opening) return closes_single(letters, at, marks) ? marks.closes_single : apostrophe;
  if (is_clipping(letters, at, language)) return apostrophe;
  // A lone apostrophe before a space is the author's own; nothing can be quoted there.
  char32_t const behind = character_at(letters, at + 1);
  return behind == 0 || is_space(behind) ? apostrophe : marks.opens_single;
}

}  // namespace factsheet::text
