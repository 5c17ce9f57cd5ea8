// What a text consists of, for comparing it with its translation.
#pragma once
#include "core/span.h"
#include "markup/markup.h"

#include <cstddef>
#include <string>
#include <vector>

namespace factsheet::check {

/// Words of one paragraph with one language around them.
struct Passage {
  std::string text;      ///< without markup; `{{id}}` is left out
  std::string language;  ///< of all of it, from `[…]{lang=…}`; empty: that of the text
  bool is_item = false;  ///< of a list
};

struct Outline {
  std::vector<Passage> passages;
  std::vector<std::string> links;
  std::size_t paragraphs = 0, items = 0, strong = 0, emphasis = 0;

  /// All passages in the text's own language, one a line.
  [[nodiscard]] std::string own_words() const;
};

Outline outline_of(SourceText const& text);

/// Finds words of a text again in the author's file, from one to the next.
class PlaceFinder {
 public:
  explicit PlaceFinder(SourceText const& text) : text_(text) {}
  /// The next place where the words stand; all of the text where they are parted by markup.
  Span place_of(std::string_view words);

 private:
  SourceText const& text_;
  std::size_t from_ = 0;
};

/// The same, from the start.
Span place_of(SourceText const& text, std::string_view words);

}  // namespace factsheet::check
