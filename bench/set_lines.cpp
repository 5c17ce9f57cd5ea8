// Prints the paragraphs of a sheet as the program breaks them at given widths, for bench/compare_lines.py.
//
//   set_lines SHEET LANGUAGE WIDTH…
//
// Widths in points; the type is Source Sans 3 at 10/14 pt, plain throughout. One line of tab-parted fields each:
//   P  width  text                a paragraph, its quotes and spaces as they are set
//   L  width  hyphens  text       one of its lines: its width, 1 when the break put a hyphen at its end
#include "cli/loading/loading.h"
#include "resolve/resolve.h"
#include "support/running_texts.h"
#include "text/shaper.h"
#include "text/typography/typography.h"

#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

namespace {

using namespace factsheet;

void print_lines(std::string const& words, std::string const& language, Length width, text::Shaper const& shaper) {
  text::Paragraph const paragraph = test::running_paragraph(words, language);
  std::vector<text::StyledRun> refined = paragraph.runs;
  text::refine_typography(refined, language);
  fmt::print("P\t{}\t{}\n", width.pt(), refined.front().text);
  auto const block = shaper.set(paragraph, width);
  for (text::TextLine const& line : block->lines) {
    std::string shown;
    for (text::PlacedRun const& run : line.runs) shown += run.glyphs.text;
    fmt::print("L\t{:.3f}\t{:d}\t{}\n", line.width.pt(), line.hyphenated, shown);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) return 2;
  auto const bundle = cli::load_bundle();
  auto const loaded = cli::load_sheet(arguments[1], *bundle);
  std::string const language = arguments[2];
  auto const sheet = resolve::resolve(loaded->sheet, loaded->data, loaded->theme, loaded->assets, language);
  for (int i = 3; i < count; ++i) {
    Length const width = Length::from_pt(std::strtod(arguments[i], nullptr));
    for (std::string const& words : test::running_texts(*sheet)) print_lines(words, language, width, *bundle->shaper);
  }
  return 0;
}
