// Prints the paragraphs of a sheet as the program breaks them at given widths, for bench/compare_lines.py.
//
//   set_lines SHEET LANGUAGE WIDTH…
//
// Widths in points; the type is Source Sans 3 at 10/14 pt, plain throughout. One line of tab-parted fields each:
//   P  width  text                a paragraph, its quotes and spaces as they are set
//   L  width  hyphens  text       one of its lines: its width, 1 when the break put a hyphen at its end
#include "cli/loading.h"
#include "text/shaper.h"
#include "text/typography.h"

#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

namespace {

using namespace factsheet;

/// The running texts of a sheet: what is a sentence or more. Titles and labels are balanced, not broken to be full.
class Collector {
 public:
  explicit Collector(resolve::ResolvedSheet const& sheet) {
    for (resolve::Page const& page : sheet.pages) {
      if (page.header) add(page.header->lead);
      add(page.blocks);
    }
  }
  std::vector<std::string> texts;

 private:
  void add(SourceText const& source) {
    auto const markup = text::parse_markup(source);
    if (markup.ok()) add(*markup);
  }
  void add(text::Markup const& markup) {
    for (text::MarkupBlock const& block : markup) {
      if (auto const* inlines = std::get_if<text::Inlines>(&block.content)) {
        texts.push_back(text::plain_text(*inlines));
      } else {
        for (auto const& item : std::get<text::MarkupList>(block.content).items) add(item);
      }
    }
  }
  void add(resolve::Blocks const& blocks) {
    for (resolve::Block const& block : blocks) {
      if (auto const* panel = std::get_if<resolve::Panel>(&block.content)) {
        add(panel->lead);
        for (resolve::Card const& card : panel->cards) add(card.text);
        add(panel->blocks);
      }
      if (auto const* stack = std::get_if<resolve::Stack>(&block.content)) add(stack->blocks);
      if (auto const* terms = std::get_if<resolve::Definitions>(&block.content)) {
        for (resolve::Definition const& item : terms->items) add(item.meaning);
      }
      add(block.common.text);
    }
  }
};

void print_lines(std::string const& words, std::string const& language, Length width, text::Shaper const& shaper) {
  TextStyle style;
  style.families = std::make_shared<FontFamilies>(FontFamilies{"Source Sans 3"});
  style.size = Length::from_pt(10);
  style.leading = Length::from_pt(14);
  text::Paragraph const paragraph = text::make_paragraph(words, style, language);
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
    for (std::string const& words : Collector(*sheet).texts) print_lines(words, language, width, *bundle->shaper);
  }
  return 0;
}
