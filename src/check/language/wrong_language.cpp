#include "check/language/wrong_language.h"

#include "check/spelling/speller.h"
#include "check/subject.h"
#include "core/language.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// The first other language of the program that knows the word.
std::string const* language_that_knows(SheetWord const& word, std::vector<std::string> const& languages,
                                       Speller const& speller) {
  for (std::string const& language : languages) {
    if (language != word.language && speller.is_listed_in(word.text, language)) return &language;
  }
  return nullptr;
}

/// Those of the program, and not of the sheet alone: a Dutch sheet may have English words in it.
std::vector<std::string> all_tags() {
  std::vector<std::string> tags;
  for (Language const& language : all_languages()) tags.emplace_back(language.tag);
  return tags;
}

/// A name is in no language.
bool is_name_in_text(SheetWord const& word) {
  bool const starts_large = word.text[0] >= 'A' && word.text[0] <= 'Z';
  return starts_large && !word.in_capitals && word.version->placed->role == TextRole::running &&
         !word.version->outline.passages.front().text.starts_with(word.text);
}

void look_at_word(SheetWord const& word, std::vector<std::string> const& tags, Speller const& speller, Findings& to) {
  if (speller.is_right(word) || is_name_in_text(word)) return;
  auto const* const other = language_that_knows(word, tags, speller);
  if (other == nullptr) return;
  to.add(
      word.at, "wrong-language",
      fmt::format("\"{}\" is {}, and the text is {}", word.text, language_name(*other), language_name(word.language)),
      fmt::format("translate it, or mark it: [{}]{{lang={}}}", word.text, *other));
}

/// A label that all languages share and that holds words of one of them.
void look_at_shared(Version const& version, Speller const& speller, Subject const& subject, Findings& to) {
  std::vector<SheetWord const*> words;
  for (SheetWord const& word : subject.words) {
    if (word.version == &version && word.language.empty() && word.text.size() > 3) words.push_back(&word);
  }
  auto const is_in = [&](SheetWord const* word, std::string const& language) {
    return speller.is_right_in(word->text, language);
  };
  for (SheetWord const* word : words) {
    auto const knows = std::find_if(subject.languages.begin(), subject.languages.end(),
                                    [&](std::string const& language) { return is_in(word, language); });
    auto const lacks = std::find_if(subject.languages.begin(), subject.languages.end(),
                                    [&](std::string const& language) { return !is_in(word, language); });
    if (knows == subject.languages.end() || lacks == subject.languages.end()) continue;
    to.add(word->at, "wrong-language",
           fmt::format("\"{}\" is {}, and the text is for {} as well", word->text, language_name(*knows),
                       language_name(*lacks)),
           fmt::format("write one for each: {{{}: …, {}: …}}", *knows, *lacks));
    return;
  }
}

}  // namespace

void find_wrong_language(Subject const& subject, Findings& to) {
  if (subject.dictionaries == nullptr) return;
  Speller const speller(subject);
  auto const tags = all_tags();
  std::set<std::string> told;
  for (SheetWord const& word : subject.words) {
    bool const marked = word.version->language != word.language;
    if (word.language.empty() || marked || word.text.size() < 3 || !told.insert(word.language + word.text).second)
      continue;
    if (word.version->placed->role != TextRole::name) look_at_word(word, tags, speller, to);
  }
  if (subject.languages.size() < 2) return;
  for (Version const& version : subject.versions) {
    bool const shared = version.language.empty() && version.placed->role != TextRole::name;
    if (shared) look_at_shared(version, speller, subject, to);
  }
}

}  // namespace factsheet::check
