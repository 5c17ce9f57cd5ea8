// Texts of one language with the figures filled in.
#pragma once
#include "resolve/numbers/lookup.h"

namespace factsheet::resolve {

/// More than the largest page holds in the smallest type.
inline constexpr std::size_t most_characters = 50'000;

struct Texts {
  Lookup lookup;
  std::string language;  ///< "nl" or "en"

  /// The version of the language, in normalisation form C, each `{{figure}}` replaced by the figure as it is printed.
  /// An unknown figure and a "{{" that is not closed are errors; `\{{` is a brace. The sheet's names hold together.
  /// Without a text: empty.
  [[nodiscard]] SourceText make(std::optional<sheet::Text> const& text) const;
  /// A figure for print as markup that stands at its place in the data file.
  [[nodiscard]] SourceText markup(std::string const& shown, Span const& at) const;
  /// An address with each `{{figure}}` in it replaced by the text of that figure; a number in it is an error.
  [[nodiscard]] std::string address(Spanned<std::string> const& written) const;

 private:
  [[nodiscard]] SourceText shortened(SourceText text) const;
  [[nodiscard]] SourceText fill(SourceText const& source) const;
  void replace_page(std::string_view id, Span const& at, char next, SourceText& to) const;
  void check_is_no_number(std::string_view id, Span const& at) const;
  void replace(std::string_view id, Span const& at, char next, SourceText& to) const;
};

}  // namespace factsheet::resolve
