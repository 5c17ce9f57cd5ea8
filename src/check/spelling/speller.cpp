#include "check/spelling/speller.h"

#include "check/texts/letters.h"
#include "core/language.h"
#include "core/language_lists.h"
#include "core/utf8.h"
#include "text/lines/words.h"

#include <algorithm>

namespace factsheet::check {
namespace {

/// As dictionaries write it.
std::string with_straight_apostrophes(std::string word) {
  for (std::string_view const sign : {"’", "‘"}) {
    for (auto at = word.find(sign); at != std::string::npos; at = word.find(sign, at))
      word.replace(at, sign.size(), "'");
  }
  return word;
}

/// Soft hyphens, spaces without width and the like part no word.
std::string without_unseen_signs(std::string const& word) {
  std::string kept;
  for (std::size_t at = 0; at < word.size();) {
    std::size_t const begin = at;
    char32_t const sign = next_code_point(word, at);
    bool const unseen = sign == 0xAD || (sign >= 0x200B && sign <= 0x200F) || sign == 0x2060 || sign == 0xFEFF;
    if (!unseen) kept.append(word, begin, at - begin);
  }
  return kept;
}

/// Dictionaries here know Latin letters; a word in another script is of another language.
bool has_latin_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (is_latin(next_code_point(word, at))) return true;
  }
  return false;
}

/// "xxx", "iiii": it holds a place.
bool is_one_letter(std::string_view word) { return word.find_first_not_of(word[0]) == std::string_view::npos; }

bool is_clipped(SheetWord const& word, Language const& language) {
  auto const clippings = language_list(language.tag, "clippings");
  std::string const lower = lower_case(word.text, language.locale);
  return std::find(clippings.begin(), clippings.end(), lower) != clippings.end();
}

bool is_abbreviation_of(SheetWord const& word, Language const& language, Dictionary const& dictionary) {
  auto const& months = language.short_months;
  std::string const lower = lower_case(word.text, language.locale);
  bool const is_magnitude = std::any_of(language.magnitudes.begin(), language.magnitudes.end(),
                                        [&](Magnitude const& one) { return one.abbreviation == lower; });
  if (is_magnitude || std::find(months.begin(), months.end(), lower) != months.end()) return true;
  return word.with_point && (dictionary.knows(word.text + ".") || dictionary.knows(lower + "."));
}

bool is_in_capitals(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    char32_t const sign = next_code_point(word, at);
    if (is_letter(sign) && !is_capital(sign)) return false;
  }
  return true;
}

/// "KINDERMISBRUIK" in a heading is a word; "NCMEC" in a sentence is a name.
bool is_abbreviation(SheetWord const& word) {
  return !word.in_capitals && is_in_capitals(word.text) && count_code_points(word.text) > 1;
}

std::vector<std::string> parts_of(std::string const& word, char sign) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= word.size();) {
    auto const end = std::min(word.find(sign, begin), word.size());
    if (end > begin) parts.push_back(word.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace

Speller::Speller(Subject const& subject) : subject_(subject) {
  auto const add = [&](std::string const& text) {
    for (text::Range const& range : text::words_in(text, {})) {
      own_.insert(with_straight_apostrophes(text.substr(range.begin, range.end - range.begin)));
    }
  };
  for (sheet::Name const& name : subject.sheet.names) add(name.value);
  for (std::string const& word : subject.own_words) {
    own_.insert(with_straight_apostrophes(word));
    add(word);
  }
  for (PlacedText const& placed : subject.texts) {
    if (placed.role != TextRole::name) continue;
    for (auto const& version : placed.text->versions) add(version.text.text);
  }
}

bool Speller::is_own(std::string const& word) const {
  if (own_.contains(word)) return true;
  // The possessive of a name.
  auto const apostrophe = word.rfind('\'');
  if (apostrophe != std::string::npos && own_.contains(word.substr(0, apostrophe))) return true;
  return word.ends_with('s') && own_.contains(word.substr(0, word.size() - 1));
}

bool Speller::is_given(std::string const& word) const {
  return is_own(with_straight_apostrophes(without_unseen_signs(word)));
}

/// Two or three words that are written as one, perhaps with a linking s between them.
bool Speller::is_compound(Dictionary const& dictionary, std::string const& word, int parts) const {
  constexpr std::size_t shortest = 4, longest = 40;
  if (parts < 2 || word.size() < 2 * shortest || word.size() > longest) return false;
  for (std::size_t at = shortest; at + shortest <= word.size(); ++at) {
    if (is_continuation_byte(word[at])) continue;
    std::string const head = word.substr(0, at), tail = word.substr(at);
    if (!dictionary.knows(tail) && !is_compound(dictionary, tail, parts - 1)) continue;
    bool const links =
        head.size() > shortest && head.ends_with('s') && dictionary.knows(head.substr(0, head.size() - 1));
    if (dictionary.knows(head) || links) return true;
  }
  return false;
}

bool Speller::is_right_in(std::string word, std::string_view language) const {
  Dictionary const* const dictionary = subject_.dictionaries->find(language);
  if (dictionary == nullptr) return true;
  word = with_straight_apostrophes(without_unseen_signs(word));
  if (dictionary->knows(word) || is_own(word)) return true;
  Language const* const known = find_language(language);
  if (known == nullptr) return false;
  std::string const lower = lower_case(word, known->locale);
  if (dictionary->knows(lower) || own_.contains(lower)) return true;
  if (word.find('-') != std::string::npos) {
    auto const parts = parts_of(word, '-');
    return std::all_of(parts.begin(), parts.end(),
                       [&](std::string const& part) { return is_right_in(part, language) || is_in_capitals(part); });
  }
  if (word.find('\'') != std::string::npos) return is_right_with_apostrophe(word, language);
  return known->writes_compounds_as_one && is_compound(*dictionary, lower, 3);
}

/// "GGD’er", "Yusuf’s", "O’Connor"; not "your’e".
bool Speller::is_right_with_apostrophe(std::string const& word, std::string_view language) const {
  constexpr std::size_t shortest_word = 4;
  auto const endings = language_list(language, "apostrophes");
  auto const parts = parts_of(word, '\'');
  return std::all_of(parts.begin(), parts.end(), [&](std::string const& part) {
    bool const is_first = &part == &parts.front();
    bool const is_ending = std::find(endings.begin(), endings.end(), part) != endings.end();
    if (is_first ? part.size() == 1 || is_in_capitals(part) : is_ending) return true;
    return (is_first || part.size() >= shortest_word) && is_right_in(part, language);
  });
}

bool Speller::is_plain_word_of(std::string const& word, std::string_view language) const {
  Dictionary const* const dictionary = subject_.dictionaries->find(language);
  Language const* const known = find_language(language);
  if (dictionary == nullptr || known == nullptr || is_one_letter(word)) return false;
  return dictionary->knows(lower_case(with_straight_apostrophes(word), known->locale));
}

bool Speller::is_listed_in(std::string const& word, std::string_view language) const {
  Dictionary const* const dictionary = subject_.dictionaries->find(language);
  bool const as_it_is =
      dictionary != nullptr && !is_one_letter(word) && dictionary->knows(with_straight_apostrophes(word));
  return as_it_is || is_plain_word_of(word, language);
}

/// "'s-Hertogenbosch" has its apostrophe in the dictionary, and is called so in all languages.
bool Speller::is_name_with_apostrophe(std::string const& word) const {
  auto const& languages = all_languages();
  return std::any_of(languages.begin(), languages.end(), [&](Language const& language) {
    Dictionary const* const dictionary = subject_.dictionaries->find(language.tag);
    return dictionary != nullptr && dictionary->knows("'" + with_straight_apostrophes(word));
  });
}

bool Speller::is_right(SheetWord const& word) const {
  if (count_code_points(word.text) < 2 || is_abbreviation(word) || !has_latin_letter(word.text)) return true;
  Language const* const language = find_language(word.language);
  Dictionary const* const dictionary = subject_.dictionaries->find(word.language);
  bool const is_known = language != nullptr && dictionary != nullptr;
  if (is_known && word.with_apostrophe && is_clipped(word, *language)) return true;
  if (word.with_apostrophe && is_name_with_apostrophe(word.text)) return true;
  if (is_known && is_abbreviation_of(word, *language, *dictionary)) return true;
  if (!word.language.empty()) return is_right_in(word.text, word.language);
  return std::any_of(subject_.languages.begin(), subject_.languages.end(),
                     [&](std::string const& tag) { return is_right_in(word.text, tag); });
}

std::vector<std::string> Speller::suggestions(SheetWord const& word) const {
  constexpr std::size_t most = 3;
  std::string const& language = word.language.empty() ? subject_.languages.front() : word.language;
  Dictionary const* const dictionary = subject_.dictionaries->find(language);
  if (dictionary == nullptr) return {};
  Language const* const known = find_language(language);
  // Of a word in capitals, Hunspell knows little.
  std::string const looked_up = word.in_capitals && known ? lower_case(word.text, known->locale) : word.text;
  auto found = dictionary->suggestions(with_straight_apostrophes(looked_up));
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace factsheet::check
