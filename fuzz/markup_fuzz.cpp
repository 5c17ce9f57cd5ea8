#include "markup/markup.h"
#include "support.h"

// Both readings of a text: as paragraphs and lists, and as one line.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const source = factsheet::SourceText::plain({reinterpret_cast<char const*>(data), size});
  factsheet::fuzz::expect_answer(factsheet::text::parse_markup(source));
  factsheet::fuzz::expect_answer(factsheet::text::parse_inline(source));
  return 0;
}
