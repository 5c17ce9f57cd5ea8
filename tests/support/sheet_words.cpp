#include "support/sheet_words.h"

#include "markup/markup.h"

#include <array>
#include <sstream>
#include <utility>

namespace factsheet::test {
namespace {

using namespace resolve;

/// Signs that typography may have put in the place of those that were typed.
std::string plain_signs(std::string text) {
  static constexpr std::array<std::pair<char const*, char const*>, 8> signs = {{{"\u2019", "'"},
                                                                                {"\u2018", "'"},
                                                                                {"\u201C", "\""},
                                                                                {"\u201D", "\""},
                                                                                {"\u2013", "-"},
                                                                                {"\u00A0", " "},
                                                                                {"\u2028", " "},
                                                                                {"\u202F", " "}}};
  for (auto const& [sign, plain] : signs) {
    for (std::size_t at = 0; (at = text.find(sign, at)) != std::string::npos;) {
      text.replace(at, std::string(sign).size(), plain);
    }
  }
  return text;
}

class WordCollector {
 public:
  std::string all;

  void add(std::string const& text) { all += text + "\n"; }
  void add(SourceText const& source) {
    auto const markup = text::parse_markup(source);
    if (markup.value) add(text::plain_text(*markup));
  }
  void add(Datum const& datum) {
    add(datum.label);
    add(datum.shown);
  }

  void operator()(Panel const& panel) {
    add(panel.lead);
    add(*text_);
    for (Card const& card : panel.cards) {
      add(card.title);
      add(card.text);
    }
    add(panel.blocks);
  }
  void operator()(Callout const& callout) {
    add(callout.figure);
    add(callout.unit);
    add(*text_);
  }
  void operator()(Quote const& quote) {
    add(*text_);
    if (!quote.by.empty()) add(SourceText::plain("–"));
    add(quote.by);
  }
  void operator()(Definitions const& definitions) {
    add(*text_);
    for (Definition const& item : definitions.items) {
      add(item.term);
      add(item.meaning);
    }
  }
  void operator()(Pie const& pie) {
    add(pie.measure);
    for (Datum const& part : pie.parts) add(part);
  }
  void operator()(Bar const& bar) {
    add(bar.measure);
    for (BarSeries const& series : bar.series) {
      bool const first = &series == &bar.series.front();
      if (bar.series.size() > 1) add(series.label);
      for (Datum const& datum : series.bars) {
        if (first) add(datum.label);  // the series share their labels
        add(datum.shown);
      }
    }
  }
  void operator()(Pictogram const& pictogram) {
    add(pictogram.figure);
    add(pictogram.unit);
    add(*text_);
    add(pictogram.measure);
    for (Share const& share : pictogram.shares) add(share.label);
  }
  void operator()(Table const& table) {
    add(table.measure);
    for (SourceText const& cell : table.head) add(cell);
    for (auto const& row : table.rows) {
      for (SourceText const& cell : row) add(cell);
    }
  }
  void operator()(Image const& image) {
    add(image.caption);
    add(image.credit);
  }
  void operator()(Contact const& contact) {
    add(*text_);
    if (!contact.brief) add(contact.note);
    for (ContactEntry const& entry : contact.entries) {
      add(entry.phone);
      add(entry.name);
      if (contact.brief) continue;
      add(entry.text);
      add(entry.hours);
    }
  }
  void operator()(Sources const& sources) {
    for (CitedSource const& source : sources.items) {
      add(std::to_string(source.number));
      add(source.name);
      add(source.rest);
      for (SourceLink const& link : source.links) {
        if (!link.label.empty()) {
          add(link.label);
          all.insert(all.size() - 1, ":");
        }
        add(link.shown);
      }
    }
  }
  void operator()(Qr const& qr) {
    add(*text_);
    add(qr.shown);
  }
  void operator()(Stack const& stack) { add(stack.blocks); }

  void add(Blocks const& blocks) {
    for (Block const& block : blocks) {
      add(block.common.title);
      text_ = &block.common.text;
      std::visit(*this, block.content);
      add(block.common.cite);
    }
  }

 private:
  SourceText const* text_ = nullptr;
};

}  // namespace

std::vector<std::string> words_of(std::string const& text) {
  std::istringstream in(plain_signs(text));
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::vector<std::string> words_of(ResolvedSheet const& sheet) {
  WordCollector collector;
  for (Page const& page : sheet.pages) {
    bool const first = &page == &sheet.pages.front();
    bool const titled = page.header && !page.header->title.empty();
    bool const footer_leads = first && !titled && !page.footer.title.empty();
    SourceText const date = SourceText::plain(page.footer.date);
    if (footer_leads) {
      collector.add(page.footer.title);
      collector.add(date);
    }
    if (page.header) {
      collector.add(page.header->kicker);
      collector.add(page.header->title);
      collector.add(page.header->lead);
    }
    collector.add(page.blocks);
    if (first && !footer_leads) collector.add(date);
  }
  return words_of(collector.all);
}

}  // namespace factsheet::test
