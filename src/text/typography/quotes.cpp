#include "text/typography/quotes.h"

#include "core/language.h"
#include "core/language_lists.h"
#include "text/typography/written_words.h"

#include <algorithm>
#include <set>
#include <string>

#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

constexpr char32_t apostrophe = U'\u2019';

struct Clippings {
  explicit Clippings(std::string_view language) {
    for (std::string_view const word : language_list(language, "clippings")) words.insert(to_utf32(word));
  }
  std::set<std::u32string, std::less<>> words;
};

bool is_any_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

bool opens_before(char32_t c) {
  return c == 0 || is_space(c) || is_any_of(c, U"([{<\u2018\u201C\u201E\u00AB/\u2013\u2014-");
}

bool is_word_sign(char32_t c) { return is_word_letter(c) || is_digit(c); }

/// The letters behind `at`, as they are.
std::u32string letters_behind(Letters const& letters, std::size_t at) {
  std::u32string word;
  for (std::size_t i = at + 1; i < letters.size() && is_word_letter(letters[i].character); ++i) {
    word += letters[i].character;
  }
  return word;
}

/// "'90", "'90s"
bool is_decade(Letters const& letters, std::size_t at) {
  return is_digit(character_at(letters, at + 1)) && is_digit(character_at(letters, at + 2)) &&
         !is_digit(character_at(letters, at + 3));
}

/// Is the letter at `at` a straight or curled mark that can close a quotation?
bool closes_at(Letters const& letters, std::size_t at) {
  char32_t const c = letters[at].character;
  if ((c != U'\'' && c != apostrophe) || at == 0) return false;
  char32_t const before = letters[at - 1].character;
  return !is_space(before) && !is_word_sign(character_at(letters, at + 1));
}

bool opens_at(Letters const& letters, std::size_t at) {
  char32_t const c = letters[at].character;
  return c == U'\u2018' || (c == U'\'' && opens_before(at == 0 ? 0 : letters[at - 1].character));
}

/// A mark closes right behind the word that follows.
bool is_closed_behind_word(Letters const& letters, std::size_t at) {
  std::size_t end = at + 1;
  while (end < letters.size() && is_word_sign(letters[end].character)) ++end;
  return end > at + 1 && end < letters.size() && closes_at(letters, end);
}

/// A mark closes some words further on, before another opens. "drivers'" may be a possessive and counts for none.
bool is_closed_further_on(Letters const& letters, std::size_t at) {
  for (std::size_t i = at + 1; i < letters.size(); ++i) {
    if (opens_at(letters, i)) return false;
    if (closes_at(letters, i)) return letters[i - 1].character != U's';
  }
  return false;
}

/// The words of joins.txt.
struct Joins {
  explicit Joins(std::string_view language) {
    auto* to = &words;
    for (std::string_view const word : language_list(language, "joins")) {
      if (word == "[not behind]") {
        to = &not_behind;
      } else {
        to->insert(to_utf32(word));
      }
    }
  }
  std::set<std::u32string> words, not_behind;
};

/// Rock 'n' roll: between two words, but not where letters are spoken of.
bool joins_words(Letters const& letters, std::size_t at, std::string_view language) {
  if (at < 2 || !is_word_letter(letters[at - 2].character)) return false;
  auto const& joins = made_once<Joins>(language);
  std::u32string const word = letters_behind(letters, at);
  std::size_t const end = at + 1 + word.size();
  bool const marked = is_any_of(character_at(letters, end), U"'\u2019") && character_at(letters, end + 1) == U' ';
  if (!marked || joins.words.count(word) == 0) return false;
  std::size_t begin = at - 1;
  while (begin > 0 && is_word_letter(letters[begin - 1].character)) --begin;
  return joins.not_behind.count(in_small_letters(letters_behind(letters, begin - 1))) == 0;
}

}  // namespace

bool is_clipped_word(std::u32string_view word, std::string_view language) {
  auto const& words = made_once<Clippings>(language).words;
  return words.find(word) != words.end();
}

bool QuoteCurler::opens_clipping(std::size_t at, std::string_view language) const {
  if (joins_words(letters_, at, language)) return true;
  if (is_closed_behind_word(letters_, at)) return false;
  if (is_decade(letters_, at)) return true;
  std::u32string const word = letters_behind(letters_, at);
  if (!is_clipped_word(in_small_letters(word), language)) return false;
  // 'Round Midnight' is a title, 'Round the corner is none.
  bool const capital = word.size() > 1 && u_isupper(static_cast<UChar32>(word.front())) != 0;
  return !(capital && is_closed_further_on(letters_, at));
}

char32_t QuoteCurler::curl_single(std::size_t at, Language const& language) {
  char32_t const before = at == 0 ? 0 : letters_[at - 1].character;
  char32_t const behind = character_at(letters_, at + 1);
  if (opens_before(before)) {
    // A lone apostrophe before a space is the author's own; nothing can be quoted there.
    if (behind == 0 || is_space(behind) || opens_clipping(at, language.tag)) return apostrophe;
    ++open_singles_;
    return language.quotes.opens_single;
  }
  // 5'3" is a height; 1990's and '10' are not.
  bool const feet = is_digit(before) && open_singles_ == 0 && !is_word_letter(behind);
  if (feet) return U'\u2032';
  if (open_singles_ == 0 || is_word_sign(behind)) return apostrophe;
  --open_singles_;
  return language.quotes.closes_single;
}

char32_t QuoteCurler::curl_double(std::size_t at, QuoteMarks const& marks) {
  char32_t const before = at == 0 ? 0 : letters_[at - 1].character;
  if (opens_before(before)) {
    ++open_doubles_;
    return marks.opens;
  }
  if (is_digit(before) && open_doubles_ == 0) return U'\u2033';
  if (open_doubles_ > 0) --open_doubles_;
  return marks.closes;
}

char32_t QuoteCurler::curl(std::size_t at, Language const& language) {
  char32_t const c = letters_[at].character;
  if (c == U'\'') return curl_single(at, language);
  if (c == U'"') return curl_double(at, language.quotes);
  if (c == language.quotes.opens_single) ++open_singles_;
  if (c == language.quotes.opens) ++open_doubles_;
  if (c == language.quotes.closes && open_doubles_ > 0) --open_doubles_;
  return c;
}

}  // namespace factsheet::text
