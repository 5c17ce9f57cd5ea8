#include "check/language/wrong_language.h"

#include "check/language/usual_words.h"
#include "check/spelling/speller.h"
#include "check/subject.h"
#include "check/texts/letters.h"
#include "core/language.h"
#include "core/utf8.h"

#include <algorithm>
#include <set>
#include <sstream>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// The first other language of the program that knows the word.
std::string const* language_that_knows(SheetWord const& word, std::vector<std::string> const& languages,
                                       Speller const& speller) {
  for (std::string const& language : languages) {
    if (language != word.language && speller.is_plain_word_of(word.text, language)) return &language;
  }
  return nullptr;
}

bool starts_large(std::string_view word) {
  std::size_t at = 0;
  return is_capital(next_code_point(word, at));
}

/// In a title where each word has a capital, a capital tells nothing.
bool has_small_word(Version const& version) {
  std::istringstream words(version.outline.own_words());
  for (std::string word; words >> word;) {
    if (word.size() > 3 && !starts_large(word) && is_letter(static_cast<unsigned char>(word[0]))) return true;
  }
  return version.placed->role == TextRole::running;
}

/// Some words in the language `other` of a text in the language `own`.
struct ForeignWords {
  std::string first, last;  ///< the same of one word
  std::string shown;
  std::string const& other;
  std::string const& own;
};

void tell_language(Span const& at, ForeignWords const& words, Findings& to) {
  bool const is_whole = words.shown.ends_with(words.last);
  std::string const mark = is_whole
                               ? fmt::format("mark it: [{}]{{lang={}}}", words.shown, words.other)
                               : fmt::format("mark it, with \"[\" before \"{}\" and \"]{{lang={}}}\" behind \"{}\"",
                                             words.first, words.other, words.last);
  to.add(at, "wrong-language",
         fmt::format("\"{}\" is {}, and the text is {}", words.shown, language_name(words.other),
                     language_name(words.own)),
         "translate it, or " + mark);
}

/// Those of the program, and not of the sheet alone: a Dutch sheet may have English words in it.
std::vector<std::string> all_tags() {
  std::vector<std::string> tags;
  for (Language const& language : all_languages()) tags.emplace_back(language.tag);
  return tags;
}

/// "'s-Gravenhage", "'t-Veld"
bool is_name_with_apostrophe(SheetWord const& word) {
  auto const hyphen = word.text.find('-');
  return word.with_apostrophe && hyphen != std::string::npos && starts_large(word.text.substr(hyphen + 1));
}

/// A name is in no language: a capital within a sentence, or within a title that has words in small letters.
bool is_name_in_text(SheetWord const& word) {
  if (is_name_with_apostrophe(word)) return true;
  return starts_large(word.text) && !word.in_capitals && !word.first && has_small_word(*word.version);
}

/// Told, and at most once for the word.
bool look_at_word(SheetWord const& word, std::vector<std::string> const& tags, Speller const& speller, Findings& to) {
  if (speller.is_right(word) || is_name_in_text(word)) return false;
  // A loan: "fast food".
  Language const* const own = find_language(word.language);
  if (own != nullptr && is_usual(lower_case(word.text, own->locale), word.language)) return false;
  auto const* const other = language_that_knows(word, tags, speller);
  if (other == nullptr) return false;
  tell_language(word.at, {word.text, word.text, word.text, *other, word.language}, to);
  return true;
}

/// Words of one sentence, or of one label.
using WordsOfOne = std::vector<SheetWord const*>;

std::vector<WordsOfOne> sentences_of(std::vector<SheetWord> const& words) {
  std::vector<WordsOfOne> all;
  SheetWord const* last = nullptr;
  for (SheetWord const& word : words) {
    bool const goes_on = last != nullptr && last->version == word.version && last->language == word.language;
    if (!goes_on || word.first) all.emplace_back();
    all.back().push_back(&word);
    last = &word;
  }
  return all;
}

/// Made of usual words of another language, with none that is usual in its own alone.
std::string const* language_of_usual_words(WordsOfOne const& words, std::vector<std::string> const& tags,
                                           Speller const& speller) {
  constexpr std::size_t most_in_label = 4;
  std::string const& own = words.front()->language;
  for (std::string const& other : tags) {
    if (other == own) continue;
    std::size_t foreign = 0, native = 0;
    for (SheetWord const* word : words) {
      std::string const lower = lower_case(word->text, language_of(other).locale);
      if (speller.is_given(word->text)) continue;
      if (is_usual_only(lower, other, own)) ++foreign;
      if (is_usual_only(lower, own, other)) ++native;
    }
    bool const is_short = words.size() <= most_in_label;
    if (native == 0 && 2 * foreign >= words.size() && foreign >= (is_short ? 1U : 3U)) return &other;
  }
  return nullptr;
}

std::string first_words_of(WordsOfOne const& words) {
  constexpr std::size_t named = 5;
  std::string text;
  for (std::size_t i = 0; i < std::min(named, words.size()); ++i) text += (i == 0 ? "" : " ") + words[i]->text;
  return words.size() > named ? text + " …" : text;
}

/// True where it is told as a whole, and its words need not be.
bool look_at_sentence(WordsOfOne const& words, std::vector<std::string> const& tags, Speller const& speller,
                      Findings& to) {
  SheetWord const& first = *words.front();
  if (find_language(first.language) == nullptr || first.version->language != first.language) return false;
  auto const* const other = language_of_usual_words(words, tags, speller);
  if (other == nullptr) return false;
  tell_language(first.at, {first.text, words.back()->text, first_words_of(words), *other, first.language}, to);
  return true;
}

/// A label that all languages share and that holds words of one of them.
void look_at_shared(Version const& version, Speller const& speller, Subject const& subject, Findings& to) {
  std::vector<SheetWord const*> words;
  for (SheetWord const& word : subject.words) {
    if (word.version == &version && word.language.empty() && word.text.size() > 3) words.push_back(&word);
  }
  // A word that both dictionaries have may be usual in one language alone.
  auto const is_in = [&](SheetWord const* word, std::string const& language) {
    std::string const lower = lower_case(word->text, language_of(language).locale);
    bool const is_of_other = std::any_of(subject.languages.begin(), subject.languages.end(), [&](auto const& other) {
      return other != language && is_usual_only(lower, other, language);
    });
    return speller.is_given(word->text) || (!is_of_other && speller.is_right_in(word->text, language));
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
  for (WordsOfOne const& words : sentences_of(subject.words)) {
    bool const is_name = words.front()->version->placed->role == TextRole::name;
    if (is_name || look_at_sentence(words, tags, speller, to)) continue;
    for (SheetWord const* word : words) {
      bool const marked = word->version->language != word->language;
      if (word->language.empty() || marked || word->text.size() < 3) continue;
      if (!told.contains(word->language + word->text) && look_at_word(*word, tags, speller, to)) {
        told.insert(word->language + word->text);
      }
    }
  }
  if (subject.languages.size() < 2) return;
  for (Version const& version : subject.versions) {
    bool const shared = version.language.empty() && version.placed->role != TextRole::name;
    if (shared) look_at_shared(version, speller, subject, to);
  }
}

}  // namespace factsheet::check
