// Whether two words are forms of one: cycle, cycles and cycling; lopen, loopt and te voet.
#pragma once
#include "core/language.h"

#include <string>
#include <string_view>
#include <vector>

namespace factsheet::check {

class WordForms {
 public:
  explicit WordForms(Language const& language) : language_(language) {}

  /// In small letters; words of languages/TAG/same.txt are replaced by those that they are the same as.
  [[nodiscard]] std::vector<std::string> words_of(std::string_view text) const;
  [[nodiscard]] bool are_of_one(std::string_view word, std::string_view other) const;
  [[nodiscard]] bool is_filler(std::string_view word) const;

 private:
  [[nodiscard]] std::vector<std::string> bases_of(std::string_view word) const;

  Language const& language_;
};

/// The place of the words in a row, from `from` on; npos: they do not stand there.
std::size_t find_words(std::vector<std::string> const& in, std::vector<std::string> const& words, std::size_t from = 0);

/// "more and more" as three words.
std::vector<std::string> split_words(std::string_view text);

}  // namespace factsheet::check
