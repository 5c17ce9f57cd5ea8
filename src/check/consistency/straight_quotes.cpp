#include "check/consistency/straight_quotes.h"

#include "check/subject.h"
#include "core/language.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

constexpr std::array<std::string_view, 3> typographic{"“", "”", "„"};

bool has_typographic(std::string const& text) {
  return std::any_of(typographic.begin(), typographic.end(),
                     [&](std::string_view sign) { return text.find(sign) != std::string::npos; });
}

/// A quote of inches stands behind a digit.
std::size_t straight_quote_in(std::string const& text) {
  for (auto at = text.find('"'); at != std::string::npos; at = text.find('"', at + 1)) {
    bool const behind_digit = at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
    if (!behind_digit) return at;
  }
  return std::string::npos;
}

void look_in(std::string const& language, Subject const& subject, Findings& to) {
  auto const is_in_it = [&](Version const& version) { return version.language == language; };
  bool const any = std::any_of(subject.versions.begin(), subject.versions.end(), [&](Version const& version) {
    return is_in_it(version) && has_typographic(version.text->text);
  });
  if (!any) return;
  for (Version const& version : subject.versions) {
    auto const at = is_in_it(version) ? straight_quote_in(version.text->text) : std::string::npos;
    if (at == std::string::npos) continue;
    to.add(version.text->span(at, 1), "straight-quotes",
           fmt::format("straight quotes stand here, and typographic ones in other {} texts", language_name(language)),
           "write all of them alike; straight ones are set as the language has them");
    return;
  }
}

}  // namespace

void find_straight_quotes(Subject const& subject, Findings& to) {
  for (std::string const& language : subject.languages) look_in(language, subject, to);
}

}  // namespace factsheet::check
