#include "check/consistency/foreign_number.h"

#include "check/subject.h"
#include "check/texts/letters.h"
#include "check/texts/numbers.h"
#include "core/language.h"
#include "core/language_lists.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// 9.30 and 23.59
bool is_time(std::string const& typed) {
  auto const mark = typed.find_first_of(".,");
  if (mark == 0 || mark > 2 || typed.size() - mark != 3 || typed[mark] != '.') return false;
  return std::stoi(typed.substr(0, mark)) < 25 && std::stoi(typed.substr(mark + 1)) < 60;
}

/// "€ 12.50", "12.50 euro", "9.30%": no hour.
bool is_amount(std::string_view text, TypedNumber const& number) {
  constexpr std::string_view space = " ", unbroken_space = "\u00A0";
  std::string_view before = text.substr(0, number.offset), rest = text.substr(number.offset + number.length);
  for (std::string_view const one : {space, unbroken_space}) {
    if (before.ends_with(one)) before.remove_suffix(one.size());
    if (rest.starts_with(one)) rest.remove_prefix(one.size());
  }
  return number.percent || before.ends_with("€") || before.ends_with("£") || before.ends_with("$") ||
         rest.starts_with("€") || rest.starts_with("euro");
}

/// § 3.1, artikel 2.4: the number of a part of a work, which all languages write alike.
bool is_of_part(std::string const& text, std::size_t at, Language const& language) {
  constexpr std::string_view spaces = " \n\t\u00A0\u202F";
  auto const end = text.find_last_not_of(spaces, at == 0 ? 0 : at - 1);
  if (at == 0 || end == std::string::npos) return false;
  auto const space = text.find_last_of(" \n\t(", end);
  auto const begin = space == std::string::npos ? 0 : space + 1;
  std::string const entry = lower_case(text.substr(begin, end + 1 - begin), language.locale) + " <number>";
  auto const together = language_list(language.tag, "together");
  return std::find(together.begin(), together.end(), entry) != together.end();
}

/// With one mark, and three digits behind it, the number may be one in both forms; so it is asked about where it is
/// grouped in the other language's way and would be a long fraction in its own.
std::optional<std::string> fault_of(std::string const& typed, char sign, bool is_amount) {
  char const other = sign == ',' ? '.' : ',';
  auto const mark = typed.find_first_of(".,");
  if (mark == std::string::npos || (is_time(typed) && !is_amount)) return std::nullopt;
  auto const as_other = value_of(typed, other);
  if (!value_of(typed, sign)) return as_other;
  bool const one_mark = typed.find_first_of(".,", mark + 1) == std::string::npos;
  bool const may_be_grouped = one_mark && typed[mark] == sign && typed.size() - mark == 4 && typed[0] != '0';
  return may_be_grouped ? as_other : std::nullopt;
}

/// As the language writes it.
std::string rewritten(std::string typed, char sign) {
  for (char& letter : typed) {
    if (letter == '.' || letter == ',') letter = letter == sign ? (sign == ',' ? '.' : ',') : sign;
  }
  return typed;
}

}  // namespace

void find_foreign_number(Subject const& subject, Findings& to) {
  for (Version const& version : subject.versions) {
    Language const* const language = find_language(version.language);
    if (language == nullptr) continue;
    char const sign = decimal_sign_of(version.language);
    PlaceFinder places(*version.text);
    for (Passage const& passage : version.outline.passages) {
      if (!passage.language.empty()) continue;
      for (TypedNumber const& number : numbers_in(passage.text)) {
        bool const amounts = is_amount(passage.text, number);
        bool const is_part = !amounts && is_of_part(passage.text, number.offset, *language);
        if (is_part || !fault_of(number.text, sign, amounts)) continue;
        to.add(places.place_of(number.text), "foreign-number",
               fmt::format("{} is not how a number is written in {}", number.text, language_name(version.language)),
               fmt::format("write {}, or put it into the data as a figure", rewritten(number.text, sign)));
      }
    }
  }
}

}  // namespace factsheet::check
