// How usual a word is in a language: what tells "Boys" from a Dutch word, which the Dutch dictionary has, too.
#pragma once
#include <string>
#include <string_view>

namespace factsheet::check {

/// In small letters; by languages/TAG/usual.txt.
bool is_usual(std::string_view word, std::string_view language);

/// Usual in the one and not in the other.
bool is_usual_only(std::string_view word, std::string_view in, std::string_view other);

}  // namespace factsheet::check
