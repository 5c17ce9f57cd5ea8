// What a heading compares, by its words.
#pragma once
#include "check/claims/word_forms.h"
#include "core/language.h"

#include <optional>
#include <string>
#include <vector>

namespace factsheet::check {

struct Heading {
  Comparison comparison{};
  bool in_passing = false;         ///< the words are there in other headings as well
  std::string comparing;           ///< the words that compare: "most"
  std::vector<std::string> words;  ///< of the clause that they stand in
  std::vector<std::string> sentence;
  std::vector<std::string> subject;  ///< the words from the comparing ones on
  /// Before and behind "than" or the last "as"; both empty: there is none.
  std::vector<std::string> before, behind;
  std::optional<std::string> number = {};  ///< behind "than", as YAML has it
  bool number_is_percent = false;
};

/// Nothing where the text does not compare, or asks.
std::optional<Heading> heading_of(std::string const& text, Language const& language);

}  // namespace factsheet::check
