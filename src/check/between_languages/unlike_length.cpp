#include "check/between_languages/unlike_length.h"

#include "check/between_languages/translations.h"
#include "core/language.h"
#include "core/utf8.h"

#include <fmt/format.h>

namespace factsheet::check {

void find_unlike_length(Subject const& subject, Findings& to) {
  constexpr std::size_t shortest = 80;  // letters: in a shorter text one word more tells little
  constexpr double most = 1.6;
  for (auto const& [original, translation] : translations_of(subject)) {
    std::size_t const first = count_code_points(original->outline.own_words());
    std::size_t const second = count_code_points(translation->outline.own_words());
    if (std::max(first, second) < shortest) continue;
    bool const longer = static_cast<double>(second) > most * static_cast<double>(first);
    bool const shorter = static_cast<double>(first) > most * static_cast<double>(second);
    if (!longer && !shorter) continue;
    to.add(translation->text->at, "unlike-length",
           fmt::format("the {} text has {} letters, and the {} one {}", language_name(translation->language), second,
                       language_name(original->language), first),
           "look whether something is missing in one of them");
  }
}

}  // namespace factsheet::check
