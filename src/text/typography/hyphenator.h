// Where words may be parted, by the patterns of their language.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::text {

/// What to do with words that might be names.
enum class Capitals {
  keep_whole,  ///< a word with a capital letter is never parted
  part,        ///< the word is wider than the line: better at a syllable than anywhere
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
  /// inside "ij", none where the halves would be spelt in another way (ski-ërs), none in words with capitals
  /// (AVG, XIII, Zeijlstra).
  [[nodiscard]] std::vector<std::size_t> points(std::string_view word, std::string_view language,
                                                Capitals capitals = Capitals::keep_whole) const;

 private:
  struct Patterns;
  std::vector<std::unique_ptr<Patterns>> languages_;
};

}  // namespace factsheet::text
