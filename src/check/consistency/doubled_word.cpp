#include "check/consistency/doubled_word.h"

#include "check/subject.h"
#include "check/texts/letters.h"
#include "core/language.h"
#include "core/language_lists.h"
#include "core/utf8.h"
#include "text/lines/words.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

bool has_letter_and_no_digit(std::string_view word) {
  bool any = false;
  for (std::size_t at = 0; at < word.size();) {
    char32_t const sign = next_code_point(word, at);
    if (is_digit(sign)) return false;
    any = any || is_letter(sign);
  }
  return any;
}

bool begins_with_capital(std::string_view word) {
  std::size_t at = 0;
  return is_capital(next_code_point(word, at));
}

/// "als je je fiets pakt", "very very"
bool may_be_doubled(std::string const& word, Language const& language) {
  auto const list = language_list(language.tag, "doubles");
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// The two words, where nothing but a space parts them and neither is a part of a compound with a hyphen.
bool is_slip(std::string_view text, text::Range const& first, text::Range const& second, Language const& language) {
  std::string_view const between = text.substr(first.end, second.begin - first.end);
  if (between.empty() || between.find_first_not_of(" \n\u00A0") != std::string_view::npos) return false;
  bool const goes_on = text.substr(second.end).starts_with('-') || text.substr(second.end).starts_with("’") ||
                       text.substr(second.end).starts_with('\'') || (first.begin > 0 && text[first.begin - 1] == '-');
  std::string const one(text.substr(first.begin, first.end - first.begin));
  std::string const other(text.substr(second.begin, second.end - second.begin));
  // Baden Baden is a name.
  if (goes_on || !has_letter_and_no_digit(one) || begins_with_capital(other)) return false;
  std::string const lower = lower_case(one, language.locale);
  return lower == lower_case(other, language.locale) && !may_be_doubled(lower, language);
}

/// Of a text that all languages share, in all of them.
bool is_slip_in(std::vector<std::string> const& tags, std::string_view text, text::Range const& first,
                text::Range const& second) {
  return !tags.empty() && std::all_of(tags.begin(), tags.end(), [&](std::string const& tag) {
    Language const* const language = find_language(tag);
    return language != nullptr && is_slip(text, first, second, *language);
  });
}

}  // namespace

void find_doubled_word(Subject const& subject, Findings& to) {
  for (Version const& version : subject.versions) {
    for (Passage const& passage : version.outline.passages) {
      std::string const& own = passage.language.empty() ? version.language : passage.language;
      std::vector<std::string> const tags = own.empty() ? subject.languages : std::vector{own};
      auto const words = text::words_in(passage.text, own);
      for (std::size_t i = 1; i < words.size(); ++i) {
        text::Range const &first = words[i - 1], &second = words[i];
        if (!is_slip_in(tags, passage.text, first, second)) continue;
        std::string const both = passage.text.substr(first.begin, second.end - first.begin);
        to.add(place_of(*version.text, both), "doubled-word",
               fmt::format("\"{}\" stands here twice", passage.text.substr(first.begin, first.end - first.begin)),
               "take one of them out");
      }
    }
  }
}

}  // namespace factsheet::check
