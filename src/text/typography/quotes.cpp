#include "text/typography/quotes.h"

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

constexpr char32_t apostrophe = U'\u2019';

// Words that begin with an apostrophe, without it, in small letters.
constexpr std::array<std::u32string_view, 8> dutch_clippings = {U"s", U"t", U"n", U"k", U"m", U"r", U"ns", U"ie"};
constexpr std::array<std::u32string_view, 8> english_clippings = {U"tis",   U"twas", U"em",   U"cause",
                                                                  U"round", U"til",  U"bout", U"n"};

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

template <std::size_t n>
bool is_one_of(std::u32string const& word, std::array<std::u32string_view, n> const& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_clipping(Letters const& letters, std::size_t at, std::string_view language) {
  bool const decade = is_digit(character_at(letters, at + 1)) && is_digit(character_at(letters, at + 2)) &&
                      !is_digit(character_at(letters, at + 3));
  std::u32string const word = word_behind(letters, at);
  return decade || (language == "nl" ? is_one_of(word, dutch_clippings) : is_one_of(word, english_clippings));
}

}  // namespace

char32_t curl_quote(Letters const& letters, std::size_t at, std::string_view language) {
  char32_t const c = letters[at].character;
  std::string_view const base = language.substr(0, language.find('-'));
  if ((c != U'\'' && c != U'"') || (base != "nl" && base != "en")) return c;
  char32_t const before = at == 0 ? 0 : letters[at - 1].character;
  bool const opening = opens_before(before);
  if (c == U'"') return opening ? U'\u201C' : U'\u201D';
  if (!opening || is_clipping(letters, at, base)) return apostrophe;
  // A lone apostrophe before a space is the author's own; nothing can be quoted there.
  char32_t const behind = character_at(letters, at + 1);
  return behind == 0 || is_space(behind) ? apostrophe : U'\u2018';
}

}  // namespace factsheet::text
