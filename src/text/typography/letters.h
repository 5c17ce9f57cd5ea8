// The characters of a paragraph across its runs, for rules that look at neighbours.
#pragma once
#include <cstddef>
#include <vector>

namespace factsheet::text {

struct Letter {
  char32_t character = 0;
  std::size_t run = 0;
  bool fixed = false;  ///< part of an address: no rule may change it
};
using Letters = std::vector<Letter>;

/// A space of any kind, also a line's end.
bool is_space(char32_t character);
bool is_digit(char32_t character);
/// A letter of any script, or a mark on one.
bool is_word_letter(char32_t character);
/// A mark, or a joiner: it belongs to the letter before it and must come from that one's face.
bool follows_base(char32_t character);
/// The character at `at`, or 0 outside.
char32_t character_at(Letters const& letters, std::size_t at);

}  // namespace factsheet::text
