#include "check/between_languages/untranslated.h"

#include "check/between_languages/translations.h"
#include "check/texts/letters.h"
#include "core/language.h"
#include "text/lines/words.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// Names and figures are the same in all languages; a sentence is not.
bool is_sentence(Version const& version) {
  constexpr std::size_t fewest = 3;  // words
  if (version.placed->role == TextRole::name) return false;
  std::string const words = version.outline.own_words();
  auto const ranges = text::words_in(words, version.language);
  auto const in_small_letters = [&](text::Range const& range) {
    char const first = words[range.begin];
    return first >= 'a' && first <= 'z';
  };
  return ranges.size() >= fewest &&
         static_cast<std::size_t>(std::count_if(ranges.begin(), ranges.end(), in_small_letters)) + 1 >= fewest;
}

}  // namespace

void find_untranslated(Subject const& subject, Findings& to) {
  for (auto const& [original, translation] : translations_of(subject)) {
    if (original->text->text != translation->text->text || !is_sentence(*translation)) continue;
    to.add(translation->text->at, "untranslated",
           fmt::format("the {} text is the {} one", language_name(translation->language),
                       language_name(original->language)),
           "translate it, or write one text for all languages");
  }
}

}  // namespace factsheet::check
