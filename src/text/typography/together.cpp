#include "text/typography/together.h"

#include "core/language.h"
#include "core/language_lists.h"
#include "text/typography/cldr_names.h"
#include "text/typography/number_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

bool starts_with_capital(std::u32string_view word) {
  return !word.empty() && u_isupper(static_cast<UChar32>(word.front())) != 0;
}

/// The word itself, perhaps with closing punctuation or a further part: "uur", "uur.", "uur)", "km/u-zone".
bool says(std::u32string_view word, std::u32string_view literal) {
  if (word.substr(0, literal.size()) != literal) return false;
  std::u32string_view const rest = word.substr(literal.size());
  return rest.empty() || rest.front() == U'-' || without_closers(rest).empty();
}

/// A unit of CLDR behind a number.
bool is_unit(std::u32string_view word, std::string_view language) {
  CldrNames const& names = CldrNames::of(language);
  Language const* const known = find_language(language);
  std::u32string_view const bare = without_closers(word);
  for (std::u32string_view const shown : {word, bare, bare.substr(0, bare.find(U'-'))}) {
    if (shown.empty()) continue;
    std::u32string const small = in_small_letters(shown);
    if (names.is_unit(shown) || names.is_unit(small)) return true;
    if (known == nullptr) continue;
    auto const has = [&](auto const& list) { return std::find(list.begin(), list.end(), small) != list.end(); };
    if (has(known->units) || has(known->months)) return true;
  }
  return false;
}

}  // namespace

TogetherPatterns::TogetherPatterns(std::string_view language) {
  for (std::string_view const pattern : language_list(language, "together")) add(pattern);
}

TogetherPatterns::TogetherPatterns(std::vector<std::string> const& patterns) {
  for (std::string const& pattern : patterns) add(pattern);
}

TogetherPatterns const& TogetherPatterns::of(std::string_view language) {
  return made_once<TogetherPatterns>(language);
}

TogetherPatterns::Part TogetherPatterns::part_of(std::string_view word) {
  static constexpr auto kinds = std::to_array<std::pair<std::string_view, Kind>>({{"<number>", Kind::number},
                                                                                  {"<count>", Kind::count},
                                                                                  {"<ordinal>", Kind::ordinal},
                                                                                  {"<month>", Kind::month},
                                                                                  {"<year>", Kind::year},
                                                                                  {"<roman>", Kind::roman},
                                                                                  {"<name>", Kind::name},
                                                                                  {"<word>", Kind::word}});
  for (auto const& [name, kind] : kinds) {
    if (word == name) return {kind, {}};
  }
  return {Kind::literal, in_small_letters(to_utf32(word))};
}

void TogetherPatterns::add(std::string_view pattern) {
  Pattern parts;
  for (std::size_t at = 0; at < pattern.size();) {
    std::size_t const end = std::min(pattern.find(' ', at), pattern.size());
    if (end > at) parts.push_back(part_of(pattern.substr(at, end - at)));
    at = end + 1;
  }
  if (parts.size() < 2) return;
  if (parts.front().kind == Kind::literal) {
    by_first_word_[parts.front().text].push_back(std::move(parts));
  } else {
    by_first_kind_[parts.front().kind].push_back(std::move(parts));
  }
}

bool TogetherPatterns::fits(Part const& part, std::u32string_view word, std::string_view language) {
  std::u32string_view const bare = without_closers(word);
  switch (part.kind) {
    case Kind::literal:
      return says(in_small_letters(word), part.text);
    case Kind::number:
      return is_number_word(bare);
    case Kind::count:
      return is_number_word(bare) && !is_year_word(bare);
    case Kind::ordinal:
      return is_ordinal_word(bare);
    case Kind::month:
      return CldrNames::of(language).is_month(bare);
    case Kind::year:
      return is_year_word(bare);
    case Kind::roman:
      return is_roman_word(bare);
    case Kind::name:
      return starts_with_capital(word);
    case Kind::word:
      return true;
  }
  return false;
}

/// Punctuation may close behind the last word, and open before any.
bool TogetherPatterns::fits(Part const& part, WrittenWord const& written, bool last, std::string_view language) {
  std::u32string_view const word = without_openers(written.text);
  if (!last) {
    bool const abbreviated = part.kind == Kind::literal || part.kind == Kind::month;
    if (!abbreviated && without_closers(word).size() < word.size()) return false;
    if (part.kind == Kind::literal && in_small_letters(word) != part.text) return false;
  }
  return fits(part, word, language);
}

bool TogetherPatterns::fits(Pattern const& pattern, WrittenWords const& words, std::size_t first,
                            std::string_view language) {
  if (first + pattern.size() > words.size()) return false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (!fits(pattern[i], words[first + i], i + 1 == pattern.size(), language)) return false;
  }
  return true;
}

std::size_t TogetherPatterns::match(WrittenWords const& words, std::size_t first, std::string_view language) const {
  std::size_t longest = 0;
  auto const try_all = [&](std::vector<Pattern> const& patterns) {
    for (Pattern const& pattern : patterns) {
      if (pattern.size() > longest && fits(pattern, words, first, language)) longest = pattern.size();
    }
  };
  std::u32string_view const word = without_openers(words[first].text);
  auto const known = by_first_word_.find(in_small_letters(word));
  if (known != by_first_word_.end()) try_all(known->second);
  // Of a language's patterns some fifty begin with a number, and most words are none.
  for (auto const& [kind, patterns] : by_first_kind_) {
    if (fits({kind, {}}, words[first], false, language)) try_all(patterns);
  }
  bool const measured = longest < 2 && first + 1 < words.size() && is_number_word(word);
  return measured && is_unit(words[first + 1].text, language) ? 2 : longest;
}

}  // namespace factsheet::text
