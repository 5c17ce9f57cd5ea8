#include "resolve/charts/answer_scale.h"

#include "core/language.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace factsheet::resolve {

namespace {

using AnswerNames = std::vector<std::string>;

constexpr std::size_t fewest_steps = 3;

std::string lowered(std::string const& name) {
  std::string made;
  icu::UnicodeString::fromUTF8(name).toLower(icu::Locale::getRoot()).trim().toUTF8String(made);
  return made;
}

bool has(std::span<std::string_view const> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Always more, or always less.
bool is_in_order(std::vector<int> const& ranks) {
  auto const never = [&](auto const& compare) {
    return std::adjacent_find(ranks.begin(), ranks.end(), compare) == ranks.end();
  };
  return never([](int a, int b) { return a >= b; }) || never([](int a, int b) { return a <= b; });
}

/// The places of names that are all in the scale; else nothing.
std::vector<int> ranks_in(std::span<AnswerStep const> scale, AnswerNames const& names) {
  std::vector<int> ranks;
  for (auto const& name : names) {
    auto const step = std::find_if(scale.begin(), scale.end(), [&](AnswerStep const& one) { return one.name == name; });
    if (step == scale.end()) return {};
    ranks.push_back(step->rank);
  }
  return ranks;
}

/// `very likely`, whatever stands between, `very unlikely`: the ends of a scale that no table has.
bool are_between_ends(Language const& language, AnswerNames const& names) {
  auto const is_end = [&](std::string_view name) {
    auto const blank = name.find(' ');
    return blank != std::string_view::npos && has(language.intensifiers, name.substr(0, blank));
  };
  return is_end(names.front()) && is_end(names.back()) && std::none_of(names.begin() + 1, names.end() - 1, is_end);
}

/// The number that a name begins with: `1`, `2 (poor)`, `3 times`; of one digit or two.
std::optional<int> number_before(std::string_view name) {
  auto const end = std::min(name.find_first_not_of("0123456789"), name.size());
  if (end == 0 || end > 2 || (end < name.size() && name[end] != ' ')) return std::nullopt;
  int number = 0;
  for (char const digit : name.substr(0, end)) number = number * 10 + (digit - '0');
  return number;
}

/// Marks from 0 or 1 on, one after the other, or back from the highest.
bool are_marks(AnswerNames const& names) {
  std::vector<int> marks;
  for (auto const& name : names) {
    auto const mark = number_before(name);
    if (!mark) return false;
    marks.push_back(*mark);
  }
  if (marks.front() > marks.back()) std::reverse(marks.begin(), marks.end());
  for (std::size_t i = 1; i < marks.size(); ++i) {
    if (marks[i] != marks[i - 1] + 1) return false;
  }
  return marks.front() <= 1;
}

bool is_scale_in(Language const& language, AnswerNames names) {
  if (!names.empty() && has(language.no_answers, names.back())) names.pop_back();
  if (names.size() < fewest_steps) return false;
  bool is_known = false;
  for (auto const& scale : language.answer_scales) {
    auto const ranks = ranks_in(scale, names);
    if (!ranks.empty() && is_in_order(ranks)) return true;
    is_known = is_known || !ranks.empty();
  }
  // What a scale has in another order is in none.
  return !is_known && (are_between_ends(language, names) || are_marks(names));
}

}  // namespace

bool is_answer_scale(std::vector<std::string> const& names) {
  AnswerNames small;
  for (auto const& name : names) small.push_back(lowered(name));
  auto const languages = all_languages();
  return std::any_of(languages.begin(), languages.end(),
                     [&](Language const& language) { return is_scale_in(language, small); });
}

}  // namespace factsheet::resolve
