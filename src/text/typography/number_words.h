// What a word that holds a number is.
#pragma once
#include <string_view>

namespace factsheet::text {

/// A number as it is printed: 12, 3.1, 1,5, 9:30, €5, 5%, 8+, 16th, 1a. Punctuation around it makes it none.
bool is_number_word(std::u32string_view word);
/// 1900 to 2099.
bool is_year_word(std::u32string_view word);
/// 1e, 2de, 16th.
bool is_ordinal_word(std::u32string_view word);
/// XIV, III; a lone I may be a pronoun and is none.
bool is_roman_word(std::u32string_view word);

}  // namespace factsheet::text
