// Names that CLDR knows in a language: units of measure and months.
#pragma once
#include <span>
#include <string_view>

namespace factsheet::text {

/// Sorted lists; cmake/write_names.cpp takes them from ICU's data when the program is built.
struct CldrNames {
  std::string_view language;
  std::span<std::u32string_view const> units, months;

  /// Of a language that the program does not know they are empty.
  static CldrNames const& of(std::string_view language);

  /// A unit's name or sign, or the first word of one: km, km/u, kilometer (per uur), m², °C, uur.
  [[nodiscard]] bool is_unit(std::u32string_view word) const;
  /// As it is spelt inside a sentence, in full or short: mei, May, Sept.
  [[nodiscard]] bool is_month(std::u32string_view word) const;
};

std::span<CldrNames const> cldr_names();

}  // namespace factsheet::text
