// How hard a text is to read, by Flesch and by Flesch-Douma.
#pragma once
#include "core/language.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::check {

struct MeasuredSentence {
  std::string text;
  std::size_t words = 0, syllables = 0;
};

std::size_t syllables_in(std::string_view word, Language const& language);

/// The sentences of a passage that have words.
std::vector<MeasuredSentence> measured_sentences(std::string const& passage, Language const& language);

/// From about 100, very easy, down to 0 and below.
double reading_ease(std::size_t sentences, std::size_t words, std::size_t syllables, Language const& language);

}  // namespace factsheet::check
