// The words of a paragraph as they are written, for rules that look at what stands beside what.
#pragma once
#include "text/typography/letters.h"

#include <string>
#include <string_view>
#include <vector>

namespace factsheet::text {

/// What stands between two spaces, with its punctuation.
struct WrittenWord {
  std::size_t begin = 0, end = 0;  ///< indices of its letters
  std::u32string text;
};
using WrittenWords = std::vector<WrittenWord>;

WrittenWords written_words(Letters const& letters);

/// The text in small letters, with ’ for each straight apostrophe.
std::u32string in_small_letters(std::u32string_view text);
std::u32string to_utf32(std::string_view text);

/// Without brackets and quotes that open before it.
std::u32string_view without_openers(std::u32string_view word);
/// Without punctuation, brackets and quotes that close behind it.
std::u32string_view without_closers(std::u32string_view word);

/// Makes the spaces between the words from `first` to `last` hold. True when one did not.
bool hold_words(Letters& letters, WrittenWords const& words, std::size_t first, std::size_t last);

}  // namespace factsheet::text
