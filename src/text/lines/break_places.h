// Where a line may end.
#pragma once
#include "text/lines/prepared_text.h"
#include "text/shaper.h"
#include "text/typography/hyphenator.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::text {

enum class BreakKind {
  word_end,  ///< behind a space, which stays at the line's end
  plain,     ///< inside a word, where nothing is added: behind a typed hyphen, in an address
  hyphen,    ///< inside a word, with a hyphen
  forced,    ///< the author ended the line
};

/// A place where a line may end, `at` being the first byte of the next line.
struct BreakPlace {
  std::size_t at = 0;
  BreakKind kind = BreakKind::word_end;
  double penalty = 0;  ///< in square em of leftover that it is as bad as
};

/// Words: what stands between spaces at which a line may end.
std::vector<Range> find_words(PreparedText const& prepared);

/// Places inside and behind the words, in order; the last is the end of the text.
std::vector<BreakPlace> find_breaks(PreparedText const& prepared, Paragraph const& paragraph,
                                    std::vector<Range> const& words, Hyphenator const& hyphenator);

/// For a piece of a word that is wider than the line. First what is least bad: spaces that were to hold, syllables of
/// names and headings, the remaining signs of a web address. Then, `anywhere`, between any two letters with their
/// marks.
enum class Resort { syllables, anywhere };
std::vector<BreakPlace> last_resorts(PreparedText const& prepared, Paragraph const& paragraph, Range word, Range piece,
                                     Hyphenator const& hyphenator, Resort resort);

/// Is the word the address of a page or a mailbox?
bool is_address(std::string_view word);

}  // namespace factsheet::text
