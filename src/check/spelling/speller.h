// Whether a word of a sheet is one.
#pragma once
#include "check/subject.h"

#include <set>
#include <string>
#include <vector>

namespace factsheet::check {

/// Looks words up for one sheet: in the dictionaries, in its names and sources, and in the words of the project.
class Speller {
 public:
  explicit Speller(Subject const& subject);

  /// In its language; one of a language without a dictionary is.
  [[nodiscard]] bool is_right(SheetWord const& word) const;
  [[nodiscard]] bool is_right_in(std::string word, std::string_view language) const;
  /// The dictionary itself has it in small letters, as a word and neither a compound nor a name.
  [[nodiscard]] bool is_plain_word_of(std::string const& word, std::string_view language) const;
  /// The dictionary itself has it, perhaps as a name.
  [[nodiscard]] bool is_listed_in(std::string const& word, std::string_view language) const;
  /// A name, or a word of the project.
  [[nodiscard]] bool is_given(std::string const& word) const;
  /// At most three, as a message has them.
  [[nodiscard]] std::vector<std::string> suggestions(SheetWord const& word) const;

 private:
  [[nodiscard]] bool is_name_with_apostrophe(std::string const& word) const;
  [[nodiscard]] bool is_right_with_apostrophe(std::string const& word, std::string_view language) const;
  [[nodiscard]] bool is_own(std::string const& word) const;
  [[nodiscard]] bool is_compound(Dictionary const& dictionary, std::string const& word, int parts) const;

  Subject const& subject_;
  std::set<std::string> own_;  ///< names and the project's words, in small letters too
};

}  // namespace factsheet::check
