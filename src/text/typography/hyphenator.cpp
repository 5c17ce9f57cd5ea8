#include "text/typography/hyphenator.h"

#include "core/language.h"
#include "core/language_lists.h"
#include "core/utf8.h"
#include "text/typography/compiled_patterns.h"
#include "text/typography/word_parts.h"

#include <algorithm>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <set>
#include <utility>

#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

constexpr std::size_t least_letters = 3;

std::vector<WordLetter> lower_letters(std::string_view word) {
  std::vector<WordLetter> letters;
  for (std::size_t at = 0; at < word.size();) {
    std::size_t const begin = at;
    char32_t const c = next_code_point(word, at);
    auto const lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    if (lower == U'\u0133') {
      letters.push_back({U'i', begin});
      letters.push_back({U'j', begin, false});
    } else {
      letters.push_back({lower, begin});
    }
  }
  return letters;
}

bool has_capital(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    auto const c = static_cast<UChar32>(next_code_point(word, at));
    if (u_isupper(c) || u_istitle(c)) return true;
  }
  return false;
}

bool all_capitals(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (u_islower(static_cast<UChar32>(next_code_point(word, at)))) return false;
  }
  return true;
}

bool all_letters(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (!u_isalpha(static_cast<UChar32>(next_code_point(word, at)))) return false;
  }
  return true;
}

/// The letters in the encoding of a pattern file.
std::optional<std::string> encode(std::vector<WordLetter> const& letters, bool utf8) {
  std::string bytes;
  for (WordLetter const& letter : letters) {
    if (utf8) {
      append_utf8(bytes, letter.character);
    } else if (letter.character <= 0xFF) {
      bytes += static_cast<char>(static_cast<unsigned char>(letter.character));
    } else {
      return std::nullopt;
    }
  }
  return bytes;
}

bool is_vowel(char32_t c) { return c == U'a' || c == U'e' || c == U'i' || c == U'o' || c == U'u'; }

/// Would the word be spelt in another way once it is parted before `i`: ski-ers for skiërs, auto-tje for autootje?
bool changes_spelling(std::vector<WordLetter> const& letters, std::size_t i, Hyphenation const& rules) {
  if (rules.respelt.find(letters[i].character) != std::u32string_view::npos) return true;
  auto const& suffix = rules.long_vowel_suffix;
  if (suffix.empty() || letters.size() - i < suffix.size()) return false;
  bool const doubled =
      i >= 2 && is_vowel(letters[i - 1].character) && letters[i - 2].character == letters[i - 1].character;
  auto const is_same = [](WordLetter const& letter, char32_t c) { return letter.character == c; };
  return doubled &&
         std::equal(letters.begin() + static_cast<std::ptrdiff_t>(i),
                    letters.begin() + static_cast<std::ptrdiff_t>(i + suffix.size()), suffix.begin(), is_same);
}

bool parts_digraph(std::vector<WordLetter> const& letters, std::size_t i, Hyphenation const& rules) {
  return rules.digraph.size() == 2 && letters[i - 1].character == rules.digraph[0] &&
         letters[i].character == rules.digraph[1];
}

}  // namespace

/// Most sheets need one language at a time: a dictionary is made when the first word asks for it.
struct Hyphenator::Patterns {
  Patterns(Language const& of, CompiledPatterns const& made) : language(of), compiled(made) {}

  Language const& language;
  CompiledPatterns const& compiled;

  /// For each letter whether the word may be parted behind it without another spelling. (Counted in letters in either
  /// encoding: the library does so for UTF-8.)
  [[nodiscard]] std::vector<bool> breaks(std::string const& word) const {
    std::vector<char> marks(word.size() + 5);
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    // The function only reads the patterns, but does not say so.
    int const failed = hnj_hyphen_hyphenate2(dictionary(), word.c_str(), static_cast<int>(word.size()), marks.data(),
                                             nullptr, &replacements, &positions, &cuts);
    std::vector<bool> found(word.size());
    for (std::size_t i = 0; i < word.size(); ++i) {
      bool const respelt = replacements != nullptr && replacements[i] != nullptr;
      found[i] = failed == 0 && (marks[i] & 1) != 0 && !respelt;
      if (respelt) std::free(replacements[i]);
    }
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
    return found;
  }

 private:
  [[nodiscard]] HyphenDict* dictionary() const {
    std::call_once(once_, [this] { dictionary_.emplace(compiled); });
    return dictionary_->get();
  }

  mutable std::once_flag once_;
  mutable std::optional<PatternDictionary> dictionary_;
};

Hyphenator::Hyphenator() = default;
Hyphenator::~Hyphenator() = default;

std::shared_ptr<Hyphenator const> Hyphenator::of_all_languages() {
  auto made = std::make_shared<Hyphenator>();
  for (Language const& language : all_languages()) {
    if (auto const* const compiled = find_compiled_patterns(language)) {
      made->languages_.push_back(std::make_unique<Patterns>(language, *compiled));
    }
  }
  return made;
}

namespace {

std::u32string spelling(std::vector<WordLetter> const& letters) {
  std::u32string word;
  for (WordLetter const& letter : letters) word += letter.character;
  return word;
}

/// What the patterns say, without what is no syllable, mended where compounds join.
std::set<std::size_t> places_of_patterns(std::vector<bool> const& breaks, std::u32string const& word,
                                         std::string_view language) {
  std::set<std::size_t> places;
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (breaks[i - 1]) places.insert(i);
  }
  made_once<Compounds>(language).mend(word, places);
  places.erase(places.begin(), places.lower_bound(least_letters));
  places.erase(places.upper_bound(word.size() - least_letters), places.end());
  drop_parts_without_vowel(word, places);
  return places;
}

}  // namespace

std::optional<std::set<std::size_t>> Hyphenator::places(std::vector<WordLetter> const& letters,
                                                        Language const& language, HyphenExceptions const* own) const {
  std::u32string const word = spelling(letters);
  LetterPlaces const* exception = own == nullptr ? nullptr : own->find(word);
  if (exception == nullptr) exception = made_once<HyphenExceptions>(language.tag).find(word);
  if (exception != nullptr) return std::set<std::size_t>(exception->begin(), exception->end());
  for (auto const& patterns : languages_) {
    if (&patterns->language != &language) continue;
    std::optional<std::string> const encoded = encode(letters, patterns->compiled.utf8);
    if (!encoded) return std::nullopt;
    return places_of_patterns(patterns->breaks(*encoded), word, language.tag);
  }
  return std::nullopt;
}

std::vector<std::size_t> Hyphenator::points(std::string_view word, std::string_view language, Capitals capitals,
                                            HyphenExceptions const* own) const {
  bool const whole = capitals == Capitals::keep_whole ? has_capital(word) : all_capitals(word);
  if (whole || !all_letters(word)) return {};
  Language const* const known = find_language(language);
  if (known == nullptr) return {};
  Hyphenation const& rules = known->hyphenation;
  std::vector<WordLetter> const letters = lower_letters(word);
  if (letters.size() < 2 * least_letters) return {};
  std::vector<std::size_t> found;
  for (std::size_t const i : places(letters, *known, own).value_or(std::set<std::size_t>())) {
    if (i < least_letters || i + least_letters > letters.size() || !letters[i].starts) continue;
    if (parts_digraph(letters, i, rules) || changes_spelling(letters, i, rules)) continue;
    found.push_back(letters[i].at);
  }
  return found;
}

}  // namespace factsheet::text
