// Words that no dictionary knows.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_misspelt_word(Subject const& subject, Findings& to);

/// All such words of the sheet, sorted.
std::vector<std::string> unknown_words(Subject const& subject);

inline constexpr Rule misspelt_word{"spelling", Severity::warning, find_misspelt_word, false, true};

}  // namespace factsheet::check
