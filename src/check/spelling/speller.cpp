#include "check/spelling/speller.h"

#include "check/texts/letters.h"
#include "core/language.h"
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

std::string without_soft_hyphens(std::string word) {
  for (auto at = word.find("\u00AD"); at != std::string::npos; at = word.find("\u00AD", at)) word.erase(at, 2);
  return word;
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

std::vector<std::string> parts_of(std::string const& word) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= word.size();) {
    auto const end = std::min(word.find('-', begin), word.size());
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
  word = with_straight_apostrophes(without_soft_hyphens(std::move(word)));
  if (dictionary->knows(word) || is_own(word)) return true;
  Language const* const known = find_language(language);
  if (known == nullptr) return false;
  std::string const lower = lower_case(word, known->locale);
  if (dictionary->knows(lower) || own_.contains(lower)) return true;
  if (word.find('-') != std::string::npos) {
    auto const parts = parts_of(word);
    return std::all_of(parts.begin(), parts.end(),
                       [&](std::string const& part) { return is_right_in(part, language) || is_in_capitals(part); });
  }
  return known->writes_compounds_as_one && is_compound(*dictionary, lower, 3);
}

bool Speller::is_listed_in(std::string const& word, std::string_view language) const {
  Dictionary const* const dictionary = subject_.dictionaries->find(language);
  Language const* const known = find_language(language);
  if (dictionary == nullptr || known == nullptr) return false;
  std::string const straight = with_straight_apostrophes(word);
  return dictionary->knows(straight) || dictionary->knows(lower_case(straight, known->locale));
}

bool Speller::is_right(SheetWord const& word) const {
  if (count_code_points(word.text) < 2 || is_abbreviation(word)) return true;
  if (!word.language.empty()) return is_right_in(word.text, word.language);
  return std::any_of(subject_.languages.begin(), subject_.languages.end(),
                     [&](std::string const& language) { return is_right_in(word.text, language); });
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
