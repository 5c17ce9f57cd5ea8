// Where words may be parted, by the patterns of their language.
#pragma once
#include "core/language.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::text {

/// What to do with words that might be names.
enum class Capitals {
  keep_whole,  ///< a word with a capital letter is never parted
  part,        ///< the word is wider than the line: better at a syllable than anywhere
};

class HyphenExceptions;

/// A letter as the patterns have it, and its place in the author's word.
struct WordLetter {
  char32_t character = 0;
  std::size_t at = 0;
  bool starts = true;  ///< false: the second half of U+0133, "ij" as one character
};

/// Const and usable from several threads at once.
class Hyphenator {
 public:
  /// Knows no language: parts nothing.
  Hyphenator();
  /// Has the patterns of all languages that the program knows.
  static std::shared_ptr<Hyphenator const> of_all_languages();
  ~Hyphenator();
  Hyphenator(Hyphenator const&) = delete;
  Hyphenator& operator=(Hyphenator const&) = delete;

  /// Offsets at which a word of letters alone may be parted with a hyphen: at least three letters on both sides, none
  /// inside "ij", none where the halves would be spelt in another way (ski-ërs), none that leave a part without a
  /// vowel, none in words with capitals (AVG, XIII, Zeijlstra). Words of `own`, the sheet's, or of the language's list
  /// of exceptions are parted where those say.
  [[nodiscard]] std::vector<std::size_t> points(std::string_view word, std::string_view language,
                                                Capitals capitals = Capitals::keep_whole,
                                                HyphenExceptions const* own = nullptr) const;

 private:
  struct Patterns;
  [[nodiscard]] std::optional<std::set<std::size_t>> places(std::vector<WordLetter> const& letters,
                                                            Language const& language,
                                                            HyphenExceptions const* own) const;
  std::vector<std::unique_ptr<Patterns>> languages_;
};

}  // namespace factsheet::text
