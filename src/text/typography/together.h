// What no line's end parts: numbers and their units, dates, "blz. 12", "1 op de 5", "dr. Jansen".
#pragma once
#include "text/typography/written_words.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::text {

/// Words that stay together, as languages/README.md says: "blz. <number>".
class TogetherPatterns {
 public:
  explicit TogetherPatterns(std::string_view language);
  /// The patterns of a sheet, for all languages.
  explicit TogetherPatterns(std::vector<std::string> const& patterns);
  /// Those of a language's own list.
  static TogetherPatterns const& of(std::string_view language);

  /// How many words from `first` on stay together; 0: it begins nothing.
  [[nodiscard]] std::size_t match(WrittenWords const& words, std::size_t first, std::string_view language) const;

 private:
  enum class Kind { literal, number, count, ordinal, month, year, roman, name, word };
  struct Part {
    Kind kind = Kind::literal;
    std::u32string text;  ///< of a literal, in small letters
  };
  using Pattern = std::vector<Part>;

  void add(std::string_view pattern);
  static Part part_of(std::string_view word);
  static bool fits(Part const& part, std::u32string_view word, std::string_view language);
  static bool fits(Part const& part, WrittenWord const& written, bool last, std::string_view language);
  static bool fits(Pattern const& pattern, WrittenWords const& words, std::size_t first, std::string_view language);

  std::map<std::u32string, std::vector<Pattern>> by_first_word_;
  std::map<Kind, std::vector<Pattern>> by_first_kind_;  ///< that begin with a number or a name
};

/// Makes the spaces hold inside all that stays together. `language_at` gives the language of a letter; `own` are the
/// sheet's patterns, or null. True when something changed.
template <class LanguageAt>
bool hold_together(Letters& letters, LanguageAt language_at, TogetherPatterns const* own) {
  WrittenWords const words = written_words(letters);
  bool changed = false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    std::string const& language = language_at(words[i].begin);
    std::size_t count = TogetherPatterns::of(language).match(words, i, language);
    if (own != nullptr) count = std::max(count, own->match(words, i, language));
    if (count > 1) changed = hold_words(letters, words, i, i + count - 1) || changed;
  }
  return changed;
}

}  // namespace factsheet::text
