#include "text/typography/hyphenator.h"

#include "core/utf8.h"
#include "text/fonts/handles.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <optional>
#include <utility>

#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

constexpr std::size_t least_letters = 3;

/// A letter as the patterns have it, and its place in the author's word.
struct WordLetter {
  char32_t character = 0;
  std::size_t at = 0;
  bool starts = true;  ///< false: the second half of U+0133, "ij" as one character
};

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

bool is_diaeresis(char32_t c) {
  return c == U'\u00E4' || c == U'\u00EB' || c == U'\u00EF' || c == U'\u00F6' || c == U'\u00FC';
}

bool is_vowel(char32_t c) { return c == U'a' || c == U'e' || c == U'i' || c == U'o' || c == U'u'; }

/// Dutch spells some words in another way once they are parted: ski-ers for skiërs, auto-tje for autootje.
bool changes_dutch_spelling(std::vector<WordLetter> const& letters, std::size_t i) {
  auto const is = [&](std::size_t k, char32_t c) { return k < letters.size() && letters[k].character == c; };
  if (is_diaeresis(letters[i].character)) return true;
  bool const doubled = i >= 2 && is_vowel(letters[i - 1].character) && is(i - 2, letters[i - 1].character);
  return doubled && is(i, U't') && is(i + 1, U'j') && is(i + 2, U'e');
}

bool parts_dutch_digraph(std::vector<WordLetter> const& letters, std::size_t i) {
  return letters[i].character == U'j' && letters[i - 1].character == U'i';
}

constexpr std::array<std::array<char const*, 2>, 2> pattern_files = {{{"nl", "hyph_nl.dic"}, {"en", "hyph_en_GB.dic"}}};

}  // namespace

/// Reading a file of patterns takes as long as setting a page, and most sheets need one language at a time: a file is
/// read when the first word asks for it.
struct Hyphenator::Patterns {
  Patterns(std::string of_language, std::string file) : language(std::move(of_language)), path(std::move(file)) {}

  std::string language;
  std::string path;

  /// Null when the file turns out to be no pattern file.
  [[nodiscard]] HyphenDict* patterns() const {
    std::call_once(once_, [this] { patterns_.reset(hnj_hyphen_load(path.c_str())); });
    return patterns_.get();
  }
  [[nodiscard]] bool utf8() const { return patterns()->utf8 != 0; }

  /// For each letter whether the word may be parted behind it without another spelling. (Counted in letters in either
  /// encoding: the library does so for UTF-8.)
  [[nodiscard]] std::vector<bool> breaks(std::string const& word) const {
    std::vector<char> marks(word.size() + 5);
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    // The function only reads the patterns, but does not say so.
    int const failed = hnj_hyphen_hyphenate2(patterns(), word.c_str(), static_cast<int>(word.size()), marks.data(),
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
  mutable std::once_flag once_;
  mutable PatternsHandle patterns_;
};

Hyphenator::Hyphenator() = default;
Hyphenator::~Hyphenator() = default;

std::vector<std::string> Hyphenator::files_in(std::string const& folder) {
  std::vector<std::string> files;
  for (auto const& [language, name] : pattern_files) files.push_back(folder + "/" + name);
  return files;
}

Result<std::shared_ptr<Hyphenator const>> Hyphenator::open(std::string const& folder) {
  auto made = std::make_shared<Hyphenator>();
  Diagnostics found;
  for (auto const& [language, name] : pattern_files) {
    std::string const path = folder + "/" + name;
    if (!std::ifstream(path).is_open()) {
      found.push_back(error({}, "no-hyphenation", "cannot read the hyphenation patterns \"" + path + "\"",
                            "install the hyphenation patterns of Dutch and British English"));
      continue;
    }
    made->languages_.push_back(std::make_unique<Patterns>(language, path));
  }
  return {std::shared_ptr<Hyphenator const>(std::move(made)), std::move(found)};
}

std::vector<std::size_t> Hyphenator::points(std::string_view word, std::string_view language, Capitals capitals) const {
  bool const whole = capitals == Capitals::keep_whole ? has_capital(word) : all_capitals(word);
  if (whole || !all_letters(word)) return {};
  std::string_view const base = language.substr(0, language.find('-'));
  for (auto const& patterns : languages_) {
    if (patterns->language != base || patterns->patterns() == nullptr) continue;
    std::vector<WordLetter> const letters = lower_letters(word);
    std::optional<std::string> const encoded = encode(letters, patterns->utf8());
    if (!encoded || letters.size() < 2 * least_letters) return {};
    std::vector<bool> const breaks = patterns->breaks(*encoded);
    std::vector<std::size_t> found;
    for (std::size_t i = least_letters; i + least_letters <= letters.size(); ++i) {
      if (!breaks[i - 1] || !letters[i].starts) continue;
      if (base == "nl" && (parts_dutch_digraph(letters, i) || changes_dutch_spelling(letters, i))) continue;
      found.push_back(letters[i].at);
    }
    return found;
  }
  return {};
}

}  // namespace factsheet::text
