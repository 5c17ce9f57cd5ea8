// Numbers as they are typed in texts.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::check {

struct TypedNumber {
  std::size_t offset = 0, length = 0;  ///< of the digits and the marks between them
  std::string text;                    ///< "255,571"
  bool percent = false;                ///< a percent sign stands behind it
};

/// Digits with points and commas between them. What is part of a word (C3P), of an address or of a date with its
/// points (1.12.2026) is none.
std::vector<TypedNumber> numbers_in(std::string_view text);

/// "," for a language that writes 88,3.
char decimal_sign_of(std::string_view language);

/// The value in a language, "255571" for "255.571" in Dutch and "88.3" for "88,3"; nothing where the marks are not
/// those of the language.
std::optional<std::string> value_of(std::string_view typed, char decimal_sign);

/// Is it a number from 1900 to 2099?
bool is_year(std::string_view typed);

}  // namespace factsheet::check
