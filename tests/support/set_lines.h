// The lines of a document's texts, as they were broken.
#pragma once
#include "scene/frame.h"

#include <string>
#include <vector>

namespace factsheet::test {

struct SetLine {
  std::string text;         ///< without the space at its end and without the hyphen that the break put there
  bool hyphenated = false;  ///< ends in a hyphen that the break put there
  bool spaced = false;      ///< ends in a space
};

/// A heading, paragraph, cell or list item: text of one element, line by line.
struct SetText {
  scene::Role role = scene::Role::p;
  int page = 0;  ///< from 1
  Length size;   ///< of its type
  std::vector<SetLine> lines;
  [[nodiscard]] bool is_heading() const;
  [[nodiscard]] std::string joined() const;  ///< "lines / of / a text", for messages
};

/// All texts that are read, in order; a change of type size starts a text of its own.
std::vector<SetText> set_texts(scene::Document const& document);

/// What a typesetter would strike out: a word alone on a paragraph's last line, hyphens below one another, and in
/// headings a hyphen, a lone last word, or an article or preposition at a line's end. Each with its page and its lines.
/// Addresses may stand alone, and words that are set as large as figures, on two lines.
std::vector<std::string> bad_breaks(scene::Document const& document);

}  // namespace factsheet::test
