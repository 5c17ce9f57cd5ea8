#include "text/typography/word_rules.h"

#include "core/ascii.h"
#include "core/language_lists.h"
#include "core/utf8.h"
#include "text/lines/break_places.h"

#include <algorithm>
#include <set>
#include <string>

#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

// In square em of leftover, as all penalties.
constexpr double short_word_penalty = 2.5;
constexpr double preposition_penalty = 0.75;
constexpr double times_in_headings = 4;
constexpr double inside_phrase_penalty = 14;  // in headings: "misbruik / van kinderen" keeps what belongs together
constexpr double sentence_start_penalty = 4;
constexpr double dash_at_start_penalty = 12;

/// The words of weak-ends.txt, in small letters.
struct WeakEnds {
  explicit WeakEnds(std::string_view language) {
    std::set<std::string_view>* words = &articles;
    for (std::string_view const word : language_list(language, "weak-ends")) {
      if (word == "[prepositions]") {
        words = &prepositions;
      } else {
        words->insert(word);
      }
    }
  }
  std::set<std::string_view> articles, prepositions;
};

bool is_dash(std::string_view word) { return word == "-" || word == "\u2013" || word == "\u2014"; }

std::string word_before(std::string_view text, Range word) {
  if (word.begin < 2) return {};
  std::size_t const end = word.begin - 1;
  std::size_t const space = text.rfind(' ', end - 1);
  std::size_t const begin = space == std::string_view::npos ? 0 : space + 1;
  return with_small_start(text.substr(begin, end - begin));
}

bool starts_sentence(std::string_view text, Range word) {
  return word.begin >= 2 && std::string_view(".!?").find(text[word.begin - 2]) != std::string_view::npos;
}

bool ends_clause(std::string_view word) {
  return !word.empty() && std::string_view(".,;:!?)").find(word.back()) != std::string_view::npos;
}

std::string_view part(std::string_view text, Range range) { return text.substr(range.begin, range.end - range.begin); }

bool starts_with(std::string_view word, std::string_view start) { return word.substr(0, start.size()) == start; }

}  // namespace

bool is_spaceless(char32_t c) {
  bool const south_east_asian = (c >= 0x0E00 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF);
  return south_east_asian || (c >= 0x2E80 && c < 0xD800) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000;
}

Neighbours neighbours(std::string_view word, std::size_t offset) {
  Neighbours found;
  std::size_t before = offset;
  while (before > 0 && (before == offset || is_continuation_byte(word[before]))) --before;
  if (before < offset) found.before = next_code_point(word, before);
  if (offset < word.size()) found.behind = next_code_point(word, offset);
  return found;
}

std::size_t count_letters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (u_isalnum(static_cast<UChar32>(next_code_point(text, at)))) ++count;
  }
  return count;
}

bool word_has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_joints(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    char32_t const c = next_code_point(word, at);
    if (c == U'-' || c == U'/' || c == U'\u2013' || c == U'\u2014' || is_spaceless(c)) return true;
  }
  return false;
}

bool is_address(std::string_view word) {
  if (word.find("://") != std::string_view::npos || starts_with(word, "www.")) return true;
  std::size_t const at_sign = word.find('@');
  if (at_sign != std::string_view::npos && at_sign > 0) return word.find('.', at_sign) != std::string_view::npos;
  // "example.nl/pagina": a dot between letters before the first slash.
  std::size_t const slash = word.find('/');
  std::size_t const dot = word.substr(0, slash).find('.');
  if (slash == std::string_view::npos || dot == std::string_view::npos || dot == 0 || dot + 2 >= slash) return false;
  return !word_has_digit(word.substr(dot, slash - dot));
}

double word_end_penalty(std::string_view text, Range word, Range next, WordEnd const& in) {
  std::string_view const shown = part(text, word);
  double const dash = is_dash(part(text, next)) ? dash_at_start_penalty : 0;
  if (ends_clause(shown) || is_dash(shown)) return dash;
  auto const& weak = made_once<WeakEnds>(in.language);
  std::string const small = with_small_start(shown);
  bool const brief = count_letters(shown) <= 2 || weak.articles.count(small) > 0;
  if (brief && starts_sentence(text, word)) return dash + sentence_start_penalty;
  double const times = in.heading ? times_in_headings : 1;
  // "uit de" at a line's end parts what both words lean on.
  bool const leans = weak.prepositions.count(brief ? word_before(text, word) : small) > 0;
  double const preposition = leans ? preposition_penalty : 0;
  bool const starts_phrase = weak.prepositions.count(with_small_start(part(text, next))) > 0;
  double const phrase = in.heading && !starts_phrase ? inside_phrase_penalty : 0;
  return dash + phrase + (preposition + (brief ? short_word_penalty : 0)) * times;
}

}  // namespace factsheet::text
