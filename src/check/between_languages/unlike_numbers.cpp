#include "check/between_languages/unlike_numbers.h"

#include "check/between_languages/translations.h"
#include "check/figures/shown_data.h"
#include "check/texts/letters.h"
#include "check/texts/numbers.h"
#include "core/enumeration.h"
#include "core/language.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// The numbers of a text by their value, each as it is typed.
using Numbers = std::multimap<std::string, std::string>;

enum class HalfOfDay { none, morning, afternoon };

/// "5 pm" is 17 hours.
HalfOfDay half_of_day(std::string_view rest) {
  while (rest.starts_with(" ")) rest.remove_prefix(1);
  if (rest.starts_with("pm") || rest.starts_with("p.m.")) return HalfOfDay::afternoon;
  return rest.starts_with("am") || rest.starts_with("a.m.") ? HalfOfDay::morning : HalfOfDay::none;
}

/// "17.00", "9:30" and "8.30 am" as hours from 0 to 24, with minutes where there are some. A point that is the decimal
/// sign of the language makes a time of digits only where half of a day is named.
std::optional<std::string> time_of(std::string_view typed, char decimal_sign, HalfOfDay half) {
  auto const is_digit = [&](std::size_t at) { return typed[at] >= '0' && typed[at] <= '9'; };
  std::size_t const mark = typed.find_first_of(".:");
  bool const has_minutes = mark != std::string_view::npos;
  std::size_t const digits = has_minutes ? mark : typed.size();
  if (digits < 1 || digits > 2 || !is_digit(0) || !is_digit(digits - 1)) return std::nullopt;
  if (!has_minutes && half == HalfOfDay::none) return std::nullopt;
  if (has_minutes) {
    bool const two = typed.size() == mark + 3 && is_digit(mark + 1) && is_digit(mark + 2) && typed[mark + 1] < '6';
    if (!two || (typed[mark] == decimal_sign && half == HalfOfDay::none && !typed.ends_with("00"))) return std::nullopt;
  }
  int hour = std::stoi(std::string(typed.substr(0, digits)));
  if (hour > 24) return std::nullopt;
  if (half == HalfOfDay::afternoon && hour < 12) hour += 12;
  bool const whole = !has_minutes || typed.ends_with("00");
  return whole ? std::to_string(hour) : fmt::format("{}:{}", hour, typed.substr(mark + 1));
}

/// 2500000 for 2.5 with an exponent of 6.
std::string scaled(std::string value, int exponent) {
  auto const point = value.find('.');
  if (point == std::string::npos) return value + std::string(static_cast<std::size_t>(exponent), '0');
  value.erase(value.find_last_not_of('0') + 1);
  auto const zeros = static_cast<std::ptrdiff_t>(exponent) - static_cast<std::ptrdiff_t>(value.size() - point - 1);
  if (zeros < 0) return value + "e" + std::to_string(exponent);
  value.erase(point, 1);
  return value + std::string(static_cast<std::size_t>(zeros), '0');
}

/// "2,5 miljoen" is 2,500,000.
std::string with_magnitude(std::string value, std::string_view rest, Language const& language) {
  auto const begin = rest.find_first_not_of(" \u00A0");
  if (begin == std::string_view::npos || begin == 0) return value;
  std::string_view const word = rest.substr(begin, rest.find_first_of(" .,;:?!\n", begin) - begin);
  for (Magnitude const& one : language.magnitudes) {
    if (word == one.name || word == one.abbreviation) return scaled(std::move(value), one.exponent);
  }
  return value;
}

Numbers numbers_of(Version const& version) {
  Numbers numbers;
  Language const* const language = find_language(version.language);
  char const sign = decimal_sign_of(version.language);
  for (Passage const& passage : version.outline.passages) {
    for (TypedNumber const& typed : numbers_in(passage.text)) {
      std::string const rest = passage.text.substr(typed.offset + typed.length);
      auto const time = time_of(typed.text, sign, half_of_day(rest));
      auto const value = value_of(typed.text, sign);
      bool const may_be_large = !time && value && language != nullptr;
      std::string const number = may_be_large ? with_magnitude(*value, rest, *language) : value.value_or(typed.text);
      numbers.emplace(time ? *time : number, typed.text);
    }
  }
  return numbers;
}

/// Numbers up to twelve may be written in words.
bool may_be_in_words(std::string const& value) {
  constexpr int most = 12;
  bool const is_small = value.size() <= 2 && value.find_first_not_of("0123456789") == std::string::npos;
  return is_small && std::stoi(value) <= most;
}

/// "8.15" is a time in one language and may be a decimal number in the other: typed alike, it is the same.
std::ptrdiff_t times_typed(Numbers const& numbers, std::string const& typed) {
  return std::count_if(numbers.begin(), numbers.end(), [&](auto const& one) { return one.second == typed; });
}

std::vector<std::string> missing_in(Numbers const& other, Numbers const& from) {
  std::vector<std::string> missing;
  for (auto const& [value, typed] : from) {
    bool const known = other.count(value) >= from.count(value) || times_typed(other, typed) >= times_typed(from, typed);
    bool const told = std::find(missing.begin(), missing.end(), typed) != missing.end();
    if (!known && !told && !may_be_in_words(value)) missing.push_back(typed);
  }
  return missing;
}

std::set<std::string> figures_of(Version const& version) {
  std::set<std::string> ids;
  for (sheet::Name const& name : figures_in(*version.text)) ids.insert("{{" + name.value + "}}");
  return ids;
}

std::vector<std::string> missing_in(std::set<std::string> const& other, std::set<std::string> const& from) {
  std::vector<std::string> missing;
  std::set_difference(from.begin(), from.end(), other.begin(), other.end(), std::back_inserter(missing));
  return missing;
}

/// What a version has and the other lacks.
void tell(Version const& has, Version const& lacks, std::vector<std::string> const& numbers, Findings& to) {
  if (numbers.empty()) return;
  to.add(
      place_of(*has.text, numbers.front()), "unlike-numbers",
      fmt::format("{} {} in the {} text and not in the {} one", enumerated(numbers, "and"),
                  numbers.size() == 1 ? "stands" : "stand", language_name(has.language), language_name(lacks.language)),
      "let both say the same");
}

}  // namespace

void find_unlike_numbers(Subject const& subject, Findings& to) {
  for (auto const& [original, translation] : translations_of(subject)) {
    Numbers const first = numbers_of(*original), second = numbers_of(*translation);
    tell(*original, *translation, missing_in(second, first), to);
    tell(*translation, *original, missing_in(first, second), to);
    std::set<std::string> const ids = figures_of(*original), others = figures_of(*translation);
    tell(*original, *translation, missing_in(others, ids), to);
    tell(*translation, *original, missing_in(ids, others), to);
  }
}

}  // namespace factsheet::check
