// Letters large and small, and what parts words.
#pragma once
#include <string>
#include <string_view>

namespace factsheet::check {

/// In small letters, by the language's rules.
std::string lower_case(std::string_view text, std::string_view locale);

/// In small letters, with one space for all that is neither letter nor digit.
std::string lower_words(std::string_view text, std::string_view locale);

bool is_letter(char32_t sign);
bool is_digit(char32_t sign);
bool is_capital(char32_t sign);
bool is_latin(char32_t sign);

}  // namespace factsheet::check
