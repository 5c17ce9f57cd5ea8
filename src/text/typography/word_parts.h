// Where a language parts words otherwise than its patterns say: words with hyphens of their own, and parts of
// compounds.
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::text {

/// Places in a word, counted in its letters: a word may be parted before the letter.
using LetterPlaces = std::vector<std::size_t>;

/// Words with the hyphens that they may have: "be-stuurs-taken".
class HyphenExceptions {
 public:
  explicit HyphenExceptions(std::string_view language);
  /// A sheet's own.
  explicit HyphenExceptions(std::vector<std::string> const& words);

  /// The places of a word in small letters; nothing when it is no exception.
  [[nodiscard]] LetterPlaces const* find(std::u32string const& word) const;

 private:
  void add(std::string_view word);
  std::map<std::u32string, LetterPlaces> words_;
};

/// The last parts of compounds that the patterns do not see.
class Compounds {
 public:
  explicit Compounds(std::string_view language);
  /// Moves places that lie beside the start of a part to that start.
  void mend(std::u32string const& word, std::set<std::size_t>& places) const;

 private:
  [[nodiscard]] bool ends_in_part(std::u32string const& word, std::size_t at) const;
  [[nodiscard]] bool has_part(std::u32string const& word, std::size_t at) const;
  static void move_to(std::size_t at, std::set<std::size_t>& places);
  std::set<std::u32string, std::less<>> parts_;
  std::size_t longest_ = 0;
};

/// Takes out the places around what has no vowel: no line begins or ends in such a part.
void drop_parts_without_vowel(std::u32string_view word, std::set<std::size_t>& places);

}  // namespace factsheet::text
