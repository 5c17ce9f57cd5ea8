#include "resolve/texts/figures_in_texts.h"

#include <optional>
#include <string_view>

namespace factsheet::resolve {

namespace {

using TextList = std::vector<sheet::Text const*>;

void add(std::optional<sheet::Text> const& text, TextList& to) {
  if (text) to.push_back(&*text);
}

struct TextsOfContent {
  TextList& texts;

  void operator()(sheet::Panel const& panel) const {
    add(panel.lead, texts);
    for (auto const& card : panel.cards) {
      add(card.title, texts);
      add(card.text, texts);
    }
  }
  void operator()(sheet::Callout const& callout) const {
    add(callout.word, texts);
    add(callout.unit, texts);
  }
  void operator()(sheet::Quote const& quote) const { add(quote.by, texts); }
  void operator()(sheet::Definitions const& definitions) const {
    for (auto const& item : definitions.items) {
      add(item.term, texts);
      add(item.meaning, texts);
    }
  }
  void operator()(sheet::Pie const& pie) const { add(pie.measure, texts); }
  void operator()(sheet::Bar const& bar) const { add(bar.measure, texts); }
  void operator()(sheet::Pictogram const& pictogram) const {
    add(pictogram.measure, texts);
    for (auto const& share : pictogram.shares) add(share.label, texts);
  }
  void operator()(sheet::Table const& table) const {
    add(table.measure, texts);
    for (auto const& column : table.columns) add(column.title, texts);
    for (auto const& row : table.rows) {
      for (auto const& cell : row) add(cell.text, texts);
    }
  }
  void operator()(sheet::Image const& image) const {
    add(image.caption, texts);
    add(image.credit, texts);
  }
  void operator()(sheet::Contact const& contact) const {
    add(contact.note, texts);
    for (auto const& entry : contact.entries) {
      add(entry.text, texts);
      add(entry.hours, texts);
    }
  }
  void operator()(sheet::Sources const&) const {}
  void operator()(sheet::Qr const&) const {}
  void operator()(sheet::Stack const&) const {}
};

void add_figures(sheet::Text const& text, std::vector<sheet::Name>& to) {
  for (auto const& version : text.versions) {
    std::string_view const words = version.text.text;
    for (auto at = words.find("{{"); at != std::string_view::npos; at = words.find("{{", at + 2)) {
      auto const end = words.find("}}", at);
      if (end == std::string_view::npos) break;
      std::string_view id = words.substr(at + 2, end - at - 2);
      while (!id.empty() && id.front() == ' ') id.remove_prefix(1);
      while (!id.empty() && id.back() == ' ') id.remove_suffix(1);
      bool const escaped = at > 0 && words[at - 1] == '\\';
      if (!escaped) to.push_back({std::string(id), text.at});
    }
  }
}

std::vector<sheet::Name> figures_of(TextList const& texts) {
  std::vector<sheet::Name> figures;
  for (auto const* const text : texts) add_figures(*text, figures);
  return figures;
}

}  // namespace

std::vector<sheet::Name> figures_in_texts(sheet::Block const& block) {
  TextList texts;
  add(block.common.title, texts);
  add(block.common.text, texts);
  std::visit(TextsOfContent{texts}, block.content);
  return figures_of(texts);
}

std::vector<sheet::Name> figures_in_texts(sheet::Header const& header) {
  TextList texts;
  add(header.kicker, texts);
  add(header.title, texts);
  add(header.lead, texts);
  return figures_of(texts);
}

}  // namespace factsheet::resolve
