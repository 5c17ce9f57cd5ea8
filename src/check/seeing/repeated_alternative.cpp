#include "check/seeing/repeated_alternative.h"

#include "check/subject.h"
#include "check/texts/letters.h"
#include "core/language.h"

#include <fmt/format.h>

namespace factsheet::check {
namespace {

std::string words_of_version(Version const& version) {
  Language const* const language = find_language(version.language);
  return lower_words(version.outline.own_words(), language ? language->locale : std::string_view());
}

bool is_said_by(Version const& other, Version const& alternative) {
  bool const of_block = other.placed->block == alternative.placed->block && other.language == alternative.language;
  bool const is_heard = other.placed->role == TextRole::heading || other.placed->key == "caption";
  return of_block && is_heard && words_of_version(other) == words_of_version(alternative);
}

}  // namespace

void find_repeated_alternative(Subject const& subject, Findings& to) {
  for (Version const& alternative : subject.versions) {
    if (alternative.placed->role != TextRole::alternative || alternative.placed->block == nullptr) continue;
    for (Version const& other : subject.versions) {
      if (!is_said_by(other, alternative)) continue;
      to.add(alternative.text->at, "repeated-alternative",
             fmt::format("the alternative text repeats the {}", other.placed->key),
             "say what is to be seen, or leave \"alt\" out where a chart makes its own");
      break;
    }
  }
}

}  // namespace factsheet::check
