#include "resolve/texts/typed_text.h"

#include "core/invisible.h"
#include "core/language_lists.h"
#include "core/utf8.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace factsheet::resolve {

namespace {

constexpr std::string_view opening_quote = "\u2018", closing_quote = "\u2019";

struct ClippedWords {
  explicit ClippedWords(std::string_view language) {
    for (auto const word : language_list(language, "clippings")) words.insert(word);
  }
  std::set<std::string_view> words;
};

std::string code_point(char32_t c) { return fmt::format("U+{:04X}", static_cast<unsigned>(c)); }

/// Letters or figures from `at` on.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (u_isalnum(static_cast<UChar32>(next_code_point(text, next))) == 0) break;
    at = next;
  }
  return at;
}

bool starts_with_word(std::string_view text) { return word_end(text, 0) > 0; }

/// Does a quote that opens before `text` close in it, before another opens?
bool is_closed_in(std::string_view text) {
  auto const other = std::min(text.find(opening_quote), text.size());
  for (auto at = text.find(closing_quote); at < other; at = text.find(closing_quote, at + 1)) {
    if (!starts_with_word(text.substr(at + closing_quote.size()))) return true;
  }
  return false;
}

bool is_decade(std::string_view word) {
  auto const figure = [](char c) { return c >= '0' && c <= '9'; };
  return word.size() >= 2 && figure(word[0]) && figure(word[1]) && (word.size() == 2 || word.substr(2) == "s");
}

void check_quotes(SourceText const& source, std::string const& language, Diagnostics& to) {
  std::string_view const text = source.text;
  for (auto at = text.find(opening_quote); at != std::string_view::npos; at = text.find(opening_quote, at + 1)) {
    auto const begin = at + opening_quote.size();
    auto const end = word_end(text, begin);
    std::string const word(text.substr(begin, end - begin));
    std::string small = word;
    if (!small.empty() && small[0] >= 'A' && small[0] <= 'Z') small[0] = static_cast<char>(small[0] - 'A' + 'a');
    auto const& clipped = made_once<ClippedWords>(language).words;
    bool const wrong = clipped.count(small) > 0 || is_decade(word);
    if (!wrong || is_closed_in(text.substr(end))) continue;
    to.push_back(
        warning(source.span(at, end - at), "wrong-quote",
                fmt::format("\"{}{}\" starts with an opening quote where an apostrophe belongs", opening_quote, word),
                fmt::format("write {}{}", closing_quote, word)));
  }
}

/// The first of them is told: they come in swarms.
void check_characters(SourceText const& source, Diagnostics& to) {
  std::string_view const text = source.text;
  for (std::size_t at = 0; at < text.size();) {
    auto const begin = at;
    char32_t const c = next_code_point(text, at);
    if (is_forbidden(c)) {
      to.push_back(error(source.span(begin, at - begin), "forbidden-character",
                         fmt::format("the text contains {}, which is not a character", code_point(c)),
                         "delete it, or write the character you mean"));
      return;
    }
    if (is_direction_override(c)) {
      to.push_back(
          error(source.span(begin, at - begin), "forbidden-character",
                fmt::format("the text contains {}, which changes the direction of the words after it", code_point(c)),
                "delete it: the direction of words follows from their letters"));
      return;
    }
  }
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' - 1 && c < '\x7f'; });
}

}  // namespace

bool check_typed_text(SourceText const& text, std::string const& language, Diagnostics& to) {
  if (text.text.empty()) return true;
  if (looks_empty(text.text)) {
    std::size_t at = 0;
    char32_t const first = next_code_point(text.text, at);
    to.push_back(error(text.span(0, text.text.size()), "invisible-character",
                       fmt::format("there is nothing to see in this text: it contains only {}", code_point(first)),
                       "write its words, or leave its key out"));
    return false;
  }
  if (is_plain(text.text)) return true;
  check_characters(text, to);
  check_quotes(text, language, to);
  return true;
}

}  // namespace factsheet::resolve
