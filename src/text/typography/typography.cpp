#include "text/typography/typography.h"

#include "core/utf8.h"
#include "text/lines/break_places.h"
#include "text/typography/letters.h"
#include "text/typography/quotes.h"
#include "text/typography/units.h"

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

void refine_typography(std::vector<StyledRun>& runs, std::string const& language) {
  std::vector<Letter> letters = read(runs);
  protect_addresses(letters);
  auto const known_language = [&](Letter const& letter) {
    return find_language(runs[letter.run].language.empty() ? language : runs[letter.run].language);
  };
  bool changed = false;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    char32_t const c = letters[i].character;
    if (letters[i].fixed || (c != U'\'' && c != U'"')) continue;
    Language const* const known = known_language(letters[i]);
    char32_t const quote = known == nullptr ? c : curl_quote(letters, i, *known);
    changed = changed || quote != c;
    letters[i].character = quote;
  }
  if (hold_units(letters) || changed) write(letters, runs);
}

}  // namespace factsheet::text
