#include "check/spelling/misspelt_word.h"

#include "check/spelling/speller.h"
#include "check/subject.h"
#include "core/enumeration.h"
#include "core/language.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

std::string remedy_of(std::vector<std::string> const& suggestions) {
  constexpr std::string_view otherwise = "add it to \"names\" or to words.txt if it is right";
  if (suggestions.empty()) return std::string(otherwise);
  std::vector<std::string> quoted;
  for (std::string const& one : suggestions) quoted.push_back("\"" + one + "\"");
  return fmt::format("did you mean {}? {}", enumerated(quoted, "or"), otherwise);
}

/// A word that another language knows is a matter of the language.
bool is_of_other_language(SheetWord const& word, Speller const& speller) {
  auto const& languages = all_languages();
  return std::any_of(languages.begin(), languages.end(), [&](Language const& language) {
    return language.tag != word.language && speller.is_listed_in(word.text, language.tag);
  });
}

/// Each once in a language.
std::vector<SheetWord const*> misspelt_words(Speller const& speller, Subject const& subject) {
  std::vector<SheetWord const*> found;
  std::set<std::pair<std::string, std::string>> known;
  for (SheetWord const& word : subject.words) {
    if (!known.emplace(word.language, word.text).second || speller.is_right(word)) continue;
    if (!word.language.empty() && is_of_other_language(word, speller)) continue;
    found.push_back(&word);
  }
  return found;
}

/// Words of a region that has a dictionary of its own, where it is not on this machine.
void tell_of_missing_region(Subject const& subject, Findings& to) {
  std::set<std::string> told;
  for (SheetWord const& word : subject.words) {
    auto const package = subject.dictionaries->missing_package(word.language);
    if (package.empty() || !told.insert(word.language).second) continue;
    to.add(word.at, "spelling",
           fmt::format("there is no dictionary for {} on this machine, so its words are not looked up", word.language),
           fmt::format("install {}", package));
  }
}

}  // namespace

std::vector<std::string> unknown_words(Subject const& subject) {
  if (subject.dictionaries == nullptr || subject.languages.empty()) return {};
  std::set<std::string> words;
  for (SheetWord const* word : misspelt_words(Speller(subject), subject)) words.insert(word->text);
  return {words.begin(), words.end()};
}

void find_misspelt_word(Subject const& subject, Findings& to) {
  if (subject.dictionaries == nullptr || subject.languages.empty()) return;
  tell_of_missing_region(subject, to);
  Speller const speller(subject);
  for (SheetWord const* found : misspelt_words(speller, subject)) {
    SheetWord const& word = *found;
    std::string const in = word.language.empty() ? std::string("any dictionary")
                                                 : fmt::format("the {} dictionary", language_name(word.language));
    to.add(word.at, "spelling", fmt::format("\"{}\" is not in {}", word.text, in),
           remedy_of(speller.suggestions(word)));
  }
}

}  // namespace factsheet::check
