// What a word looks like, for the breaking of lines.
#pragma once
#include "text/lines/prepared_text.h"

#include <cstddef>
#include <string_view>

namespace factsheet::text {

/// The characters on both sides of an offset inside a word.
struct Neighbours {
  char32_t before = 0, behind = 0;
};
Neighbours neighbours(std::string_view word, std::size_t offset);

/// Does the character belong to a script that puts no spaces between words (Thai, Han)?
bool is_spaceless(char32_t character);
/// Letters and digits in the text.
std::size_t count_letters(std::string_view text);
bool word_has_digit(std::string_view word);
/// May a line end inside the word, but for hyphenation? It may not where all is Latin letters, digits and plain
/// punctuation.
bool has_joints(std::string_view word);
/// What a word's end is in: a line of a heading that ends in "for" is seen more than one of a text.
struct WordEnd {
  std::string_view language;
  bool heading = false;
};
/// How bad it is to end a line behind `word`: articles, prepositions and short words read as part of what comes next, a
/// dash as part of what was.
double word_end_penalty(std::string_view text, Range word, Range next, WordEnd const& in);

}  // namespace factsheet::text
