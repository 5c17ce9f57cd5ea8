#include "text/typography/word_parts.h"

#include "core/language_lists.h"
#include "text/typography/written_words.h"

#include <algorithm>
#include <iterator>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

/// Letters before the start of a compound's last part: three at least make a word.
constexpr std::size_t least_before = 3;
/// A part that more letters follow must be so long to be taken for one: "onderzoek" in "onderzoeksvraag".
constexpr std::size_t least_inside = 8;

bool is_any_vowel(char32_t c) {
  constexpr std::u32string_view vowels = U"aeiouy";
  char32_t base = c;
  if (c > 0x7F) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const form = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    if (U_SUCCESS(status) && form->getDecomposition(static_cast<UChar32>(c), parts)) {
      base = static_cast<char32_t>(parts.char32At(0));
    }
  }
  constexpr std::u32string_view others = U"\u00E6\u0153\u00F8";
  return vowels.find(base) != std::u32string_view::npos || others.find(c) != std::u32string_view::npos;
}

}  // namespace

HyphenExceptions::HyphenExceptions(std::string_view language) {
  for (std::string_view const word : language_list(language, "hyphens")) add(word);
}

HyphenExceptions::HyphenExceptions(std::vector<std::string> const& words) {
  for (std::string const& word : words) add(word);
}

void HyphenExceptions::add(std::string_view word) {
  std::u32string letters;
  LetterPlaces places;
  for (char32_t const c : in_small_letters(to_utf32(word))) {
    if (c == U'-') {
      places.push_back(letters.size());
    } else {
      letters += c;
    }
  }
  words_.insert_or_assign(std::move(letters), std::move(places));
}

LetterPlaces const* HyphenExceptions::find(std::u32string const& word) const {
  auto const found = words_.find(word);
  return found == words_.end() ? nullptr : &found->second;
}

Compounds::Compounds(std::string_view language) {
  for (std::string_view const part : language_list(language, "compounds")) {
    std::u32string letters = to_utf32(part);
    longest_ = std::max(longest_, letters.size());
    parts_.insert(std::move(letters));
  }
}

bool Compounds::ends_in_part(std::u32string const& word, std::size_t at) const {
  std::u32string_view const rest = std::u32string_view(word).substr(at);
  return rest.size() <= longest_ && parts_.find(rest) != parts_.end();
}

bool Compounds::has_part(std::u32string const& word, std::size_t at) const {
  std::u32string_view const rest = std::u32string_view(word).substr(at);
  for (std::size_t length = std::min(longest_, rest.size()); length >= least_inside; --length) {
    if (parts_.find(rest.substr(0, length)) != parts_.end()) return true;
  }
  return false;
}

void Compounds::mend(std::u32string const& word, std::set<std::size_t>& places) const {
  if (parts_.empty()) return;
  for (std::size_t at = 0; at + 3 < word.size(); ++at) {
    // The longest last part is the one: "expeditie", not "editie".
    bool const last = ends_in_part(word, at);
    if (at >= least_before && (last || has_part(word, at))) move_to(at, places);
    if (last) return;
  }
}

void Compounds::move_to(std::size_t at, std::set<std::size_t>& places) {
  bool const known = places.count(at) != 0;
  // Where the patterns see the start they may see one beside it as well: schul-d-regeling.
  std::size_t const reach = known ? 1 : 2;
  auto const first = places.lower_bound(at - reach);
  auto const end = places.upper_bound(at + reach);
  if (std::distance(first, end) - (known ? 1 : 0) == 0) return;
  places.erase(first, end);
  places.insert(at);
}

void drop_parts_without_vowel(std::u32string_view word, std::set<std::size_t>& places) {
  std::set<std::size_t> wrong;
  std::size_t begin = 0;
  auto const check = [&](std::size_t end) {
    std::u32string_view const part = word.substr(begin, end - begin);
    if (std::none_of(part.begin(), part.end(), is_any_vowel)) wrong.insert({begin, end});
    begin = end;
  };
  for (std::size_t const place : places) check(place);
  check(word.size());
  for (std::size_t const place : wrong) places.erase(place);
}

}  // namespace factsheet::text
