#include "check/texts/placed_text.h"

#include "check/figures/shown_data.h"

#include <utility>

namespace factsheet::check {
namespace {

/// Takes the texts of the sheet in the order of its reading.
class TextCollector {
 public:
  explicit TextCollector(std::vector<PlacedText>& texts) : texts_(texts) {}

  void sheet(sheet::Sheet const& sheet) {
    add(sheet.title, TextRole::property, "title");
    add(sheet.description, TextRole::property, "description");
    add(sheet.author, TextRole::name, "author");
    for (sheet::Text const& keyword : sheet.keywords) add(keyword, TextRole::property, "keywords");
    if (sheet.contact) block(*sheet.contact);
    if (sheet.footer) footer(*sheet.footer);
    for (sheet::Page const& page : sheet.pages) {
      if (page.header) header(*page.header);
      blocks(page.blocks);
      if (page.footer) footer(*page.footer);
    }
  }

  void row(sheet::SeriesRow const& row) { add(row.label, TextRole::label, "label"); }
  void series(sheet::Series const& series) {
    add(series.label, TextRole::label, "label");
    for (sheet::SeriesRow const& one : series.rows) row(one);
  }
  void source(sheet::Source const& source) {
    add(source.short_name, TextRole::name, "short");
    add(source.publisher, TextRole::name, "publisher");
    add(source.title, TextRole::name, "title");
    for (sheet::SourceLink const& link : source.links) add(link.label, TextRole::label, "label");
  }
  /// The cells of a merge are names.
  void figure(sheet::Figure const& figure) {
    add(figure.text, figure.from_row ? TextRole::name : TextRole::label, "value");
  }

 private:
  void add(sheet::Text const& text, TextRole role, std::string_view key) {
    texts_.push_back({&text, role, key, block_, language_});
  }
  void add(std::optional<sheet::Text> const& text, TextRole role, std::string_view key) {
    if (text) add(*text, role, key);
  }

  void header(sheet::Header const& header) {
    add(header.kicker, TextRole::label, "kicker");
    add(header.title, TextRole::heading, "title");
    add(header.lead, TextRole::running, "lead");
  }
  void footer(sheet::Footer const& footer) {
    add(footer.title, TextRole::label, "title");
    add(footer.logo_alt, TextRole::alternative, "logo-alt");
  }

  void blocks(sheet::Blocks const& all) {
    for (sheet::Block const& one : all) block(one);
  }

  void block(sheet::Block const& block) {
    auto const* const outer = std::exchange(block_, &block);
    std::string const outer_language = language_;
    if (block.common.language) language_ = block.common.language->value;
    add(block.common.title, TextRole::heading, "title");
    std::visit([this](auto const& content) { before_text(content); }, block.content);
    add(block.common.text, TextRole::running, "text");
    std::visit([this](auto const& content) { content_of(content); }, block.content);
    add(block.common.source_note, TextRole::running, "source-note");
    language_ = outer_language;
    block_ = outer;
  }

  void before_text(sheet::Panel const& panel) { add(panel.lead, TextRole::running, "lead"); }
  void before_text(sheet::Callout const& callout) {
    add(callout.word, TextRole::label, "word");
    add(callout.unit, TextRole::label, "unit");
  }
  template <class Content>
  void before_text(Content const&) {}

  void content_of(sheet::Panel const& panel) {
    for (sheet::Card const& card : panel.cards) {
      add(card.title, TextRole::heading, "title");
      add(card.text, TextRole::running, "text");
    }
    blocks(panel.blocks);
  }
  void content_of(sheet::Callout const&) {}
  void content_of(sheet::Quote const& quote) { add(quote.by, TextRole::name, "by"); }
  void content_of(sheet::Definitions const& definitions) {
    for (sheet::Definition const& item : definitions.items) {
      add(item.term, TextRole::label, "term");
      add(item.meaning, TextRole::running, "meaning");
    }
  }
  template <class Chart>
  void chart(Chart const& chart) {
    add(chart.measure, TextRole::running, "measure");
    add(chart.alt, TextRole::alternative, "alt");
  }
  void content_of(sheet::Pie const& pie) { chart(pie); }
  void content_of(sheet::Bar const& bar) { chart(bar); }
  void content_of(sheet::Pictogram const& pictogram) {
    for (sheet::Share const& share : pictogram.shares) add(share.label, TextRole::label, "label");
    chart(pictogram);
  }
  void content_of(sheet::Table const& table) {
    for (sheet::TableColumn const& column : table.columns) add(column.title, TextRole::label, "title");
    for (auto const& row : table.rows) {
      for (sheet::Cell const& cell : row) add(cell.text, TextRole::label, "rows");
    }
    add(table.measure, TextRole::running, "measure");
  }
  void content_of(sheet::Image const& image) {
    add(image.alt, TextRole::alternative, "alt");
    add(image.caption, TextRole::running, "caption");
    add(image.credit, TextRole::name, "credit");
  }
  void content_of(sheet::Contact const& contact) {
    add(contact.short_text, TextRole::running, "short-text");
    for (sheet::ContactEntry const& entry : contact.entries) {
      add(entry.name, TextRole::name, "name");
      add(entry.text, TextRole::running, "text");
      add(entry.hours, TextRole::label, "hours");
    }
    add(contact.note, TextRole::running, "note");
  }
  void content_of(sheet::Sources const&) {}
  void content_of(sheet::Qr const&) {}
  void content_of(sheet::Stack const& stack) { blocks(stack.blocks); }

  std::vector<PlacedText>& texts_;
  sheet::Block const* block_ = nullptr;
  std::string language_;
};

void collect_blocks(sheet::Blocks const& blocks, std::vector<sheet::Block const*>& all) {
  for (sheet::Block const& block : blocks) {
    all.push_back(&block);
    if (auto const* inner = blocks_in(block)) collect_blocks(*inner, all);
  }
}

}  // namespace

std::vector<PlacedText> texts_of(sheet::Sheet const& sheet, sheet::DataSet const& data) {
  constexpr std::size_t many = 200;
  std::vector<PlacedText> texts;
  texts.reserve(many);
  TextCollector collector(texts);
  collector.sheet(sheet);
  ShownData const shown = shown_data(sheet, data, texts);
  for (auto const& [id, blocks] : shown.series) collector.series(data.series.find(id)->second);
  for (auto const& [id, blocks] : shown.figures) collector.figure(data.figures.find(id)->second);
  for (auto const& [id, blocks] : shown.sources) collector.source(data.sources.find(id)->second);
  return texts;
}

sheet::Blocks const* blocks_in(sheet::Block const& block) {
  if (auto const* panel = std::get_if<sheet::Panel>(&block.content)) return &panel->blocks;
  if (auto const* stack = std::get_if<sheet::Stack>(&block.content)) return &stack->blocks;
  return nullptr;
}

std::vector<sheet::Block const*> blocks_of(sheet::Sheet const& sheet) {
  std::vector<sheet::Block const*> all;
  if (sheet.contact) all.push_back(&*sheet.contact);
  for (sheet::Page const& page : sheet.pages) collect_blocks(page.blocks, all);
  return all;
}

}  // namespace factsheet::check
