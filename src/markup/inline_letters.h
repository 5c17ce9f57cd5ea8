// A paragraph of markup as bytes that know their style and their origin.
#pragma once
#include "core/diagnostic.h"
#include "markup/markup.h"
#include "markup/source_letters.h"

#include <string>
#include <string_view>
#include <vector>

namespace factsheet::text {

/// The author's words in a message.
inline std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

/// The first words of a long text, for a message.
inline std::string shortened_words(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() <= longest) return std::string(text);
  std::size_t const space = text.rfind(' ', longest);
  return std::string(text.substr(0, space == std::string_view::npos ? text.find(' ') : space)) + " …";
}

/// What cmark says of a stretch of text.
struct InlineStyle {
  bool strong = false;
  bool emphasis = false;
  std::string link;
  int link_number = -1;
};

struct InlineLetter {
  char byte = 0;
  Origin origin;
  std::size_t style = 0;     ///< index into InlineLetters::styles
  std::size_t language = 0;  ///< index into InlineLetters::languages
};
struct InlineLetters {
  std::vector<InlineLetter> all;
  std::vector<InlineStyle> styles;
  std::vector<std::string> languages{std::string()};
  std::vector<MarkedClaim> claims;
};

/// Takes out the brackets and braces of `[…]{lang=…}` and gives the letters between them their language; those of
/// `[…]{holds=…}` become claims. A bracket without braces stays text, and so does an escaped one. Faults go to `found`.
void read_attributes(InlineLetters& letters, SourceText const& source, Diagnostics& found);

/// Letters of one style in a row become one inline.
Inlines to_inlines(InlineLetters const& letters, SourceText const& source);

}  // namespace factsheet::text
