#include "support/running_texts.h"

namespace factsheet::test {
namespace {

class TextCollector {
 public:
  explicit TextCollector(resolve::ResolvedSheet const& sheet) {
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

}  // namespace

std::vector<std::string> running_texts(resolve::ResolvedSheet const& sheet) { return TextCollector(sheet).texts; }

text::Paragraph running_paragraph(std::string const& words, std::string const& language) {
  TextStyle style;
  style.families = std::make_shared<FontFamilies>(FontFamilies{"Source Sans 3"});
  style.size = Length::from_pt(10);
  style.leading = Length::from_pt(14);
  return text::make_paragraph(words, style, language);
}

}  // namespace factsheet::test
