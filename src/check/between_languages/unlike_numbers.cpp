#include "check/between_languages/unlike_numbers.h"

#include "check/between_languages/translations.h"
#include "check/figures/shown_data.h"
#include "check/texts/letters.h"
#include "check/texts/numbers.h"
#include "core/language.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace factsheet::check {
namespace {

/// The numbers of a text by their value, each as it is typed.
using Numbers = std::multimap<std::string, std::string>;

/// "5 pm" is 17 hours.
bool is_afternoon(std::string_view rest) {
  while (rest.starts_with(" ")) rest.remove_prefix(1);
  return rest.starts_with("pm") || rest.starts_with("p.m.");
}

Numbers numbers_of(Version const& version) {
  Numbers numbers;
  char const sign = decimal_sign_of(version.language);
  for (Passage const& passage : version.outline.passages) {
    for (TypedNumber const& typed : numbers_in(passage.text)) {
      std::string value = value_of(typed.text, sign).value_or(typed.text);
      bool const is_hour = value.size() <= 2 && is_afternoon(passage.text.substr(typed.offset + typed.length));
      if (is_hour && std::stoi(value) < 12) value = std::to_string(std::stoi(value) + 12);
      // A time with minutes is written with a point in one language and with a colon in the other.
      numbers.emplace(value, typed.text);
    }
  }
  return numbers;
}

/// Numbers up to twelve may be written in words.
bool may_be_in_words(std::string const& value) {
  constexpr int most = 12;
  bool const is_small = value.size() <= 2 && value.find('.') == std::string::npos;
  return is_small && std::stoi(value) <= most;
}

std::vector<std::string> missing_in(Numbers const& other, Numbers const& from) {
  std::vector<std::string> missing;
  for (auto const& [value, typed] : from) {
    bool const known = other.count(value) >= from.count(value);
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

/// "46 and 51"
std::string listed(std::vector<std::string> const& words) { return fmt::format("{}", fmt::join(words, ", ")); }

/// What a version has and the other lacks.
void tell(Version const& has, Version const& lacks, std::vector<std::string> const& numbers, Findings& to) {
  if (numbers.empty()) return;
  to.add(place_of(*has.text, numbers.front()), "unlike-numbers",
         fmt::format("{} stands in the {} text and not in the {} one", listed(numbers), language_name(has.language),
                     language_name(lacks.language)),
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
