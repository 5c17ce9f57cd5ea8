#include "expectations.h"
#include "markup/markup.h"
#include "targets.h"

namespace factsheet::fuzz {

// Both readings of a text: as paragraphs and lists, and as one line.
void read_markup(std::string_view input) {
  auto const source = SourceText::plain(std::string(input));
  expect_answer(text::parse_markup(source));
  expect_answer(text::parse_inline(source));
}

}  // namespace factsheet::fuzz
