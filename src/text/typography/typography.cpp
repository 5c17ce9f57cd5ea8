#include "text/typography/typography.h"

#include "core/language.h"
#include "core/utf8.h"
#include "text/lines/break_places.h"
#include "text/typography/dashes.h"
#include "text/typography/digit_groups.h"
#include "text/typography/letters.h"
#include "text/typography/quotes.h"
#include "text/typography/together.h"

#include <algorithm>

namespace factsheet::text {
namespace {

std::vector<Letter> read(std::vector<StyledRun> const& runs) {
  std::vector<Letter> letters;
  for (std::size_t run = 0; run < runs.size(); ++run) {
    for (std::size_t at = 0; at < runs[run].text.size();) {
      letters.push_back({next_code_point(runs[run].text, at), run});
    }
  }
  return letters;
}

void write(std::vector<Letter> const& letters, std::vector<StyledRun>& runs) {
  for (StyledRun& run : runs) run.text.clear();
  for (Letter const& letter : letters) append_utf8(runs[letter.run].text, letter.character);
}

/// Addresses stay as they are, to the letter.
void protect_addresses(std::vector<Letter>& letters) {
  for (std::size_t from = 0; from < letters.size();) {
    std::size_t to = from;
    std::string word;
    while (to < letters.size() && !is_space(letters[to].character)) append_utf8(word, letters[to++].character);
    if (is_address(word)) {
      for (std::size_t i = from; i < to; ++i) letters[i].fixed = true;
    }
    from = std::max(to, from + 1);
  }
}

}  // namespace

void refine_typography(std::vector<StyledRun>& runs, std::string const& language, TogetherPatterns const* own) {
  Letters letters = read(runs);
  protect_addresses(letters);
  auto const language_at = [&](std::size_t at) -> std::string const& {
    std::string const& of_run = runs[letters[at].run].language;
    return of_run.empty() ? language : of_run;
  };
  QuoteCurler quotes(letters);
  bool changed = false;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i].fixed) continue;
    Language const* const known = find_language(language_at(i));
    if (known == nullptr) continue;
    char32_t const quote = quotes.curl(i, *known);
    changed = changed || quote != letters[i].character;
    letters[i].character = quote;
  }
  changed = set_dashes(letters) || changed;
  letters.erase(std::remove_if(letters.begin(), letters.end(), [](Letter const& one) { return one.character == 0; }),
                letters.end());
  changed = hold_groups(letters) || changed;
  if (hold_together(letters, language_at, own) || changed) write(letters, runs);
}

}  // namespace factsheet::text
