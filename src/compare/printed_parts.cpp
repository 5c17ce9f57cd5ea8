#include "compare/printed_parts.h"

#include "layout/blocks/block_name.h"
#include "resolve/texts/source_text.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

using Parts = std::vector<PrintedPart>;

void add_part(std::string_view name, SourceText const& text, Parts& to) {
  if (!text.empty()) to.push_back({name, text, false});
}
void add_made_part(std::string_view name, std::string const& words, Parts& to) {
  if (!words.empty()) to.push_back({name, SourceText::plain(words), true});
}

/// The parts that only one kind of block has.
struct PartsOfContent {
  Parts& parts;

  void operator()(resolve::Panel const& panel) const {
    add_part("lead", panel.lead, parts);
    for (auto const& card : panel.cards) {
      add_part("card", card.title, parts);
      add_part("card", card.text, parts);
    }
  }
  void operator()(resolve::Callout const& callout) const {
    add_part("figure", callout.figure, parts);
    add_part("unit", callout.unit, parts);
  }
  void operator()(resolve::Quote const& quote) const { add_part("speaker", quote.by, parts); }
  void operator()(resolve::Definitions const& definitions) const {
    for (auto const& item : definitions.items) {
      add_part("term", item.term, parts);
      add_part("meaning", item.meaning, parts);
    }
  }
  void operator()(resolve::Pie const& pie) const {
    chart(pie.parts);
    add_part("measure", pie.measure, parts);
    add_made_part("alternative text", pie.alt, parts);
  }
  void operator()(resolve::Bar const& bar) const {
    // The name of a series that stands alone is printed nowhere.
    bool const named = bar.series.size() > 1;
    for (auto const& series : bar.series) {
      if (named) add_part("chart", series.label, parts);
      chart(series.bars);
    }
    add_part("measure", bar.measure, parts);
    add_made_part("alternative text", bar.alt, parts);
  }
  void operator()(resolve::Pictogram const& pictogram) const {
    add_part("figure", pictogram.figure, parts);
    add_part("unit", pictogram.unit, parts);
    for (auto const& share : pictogram.shares) {
      add_part("chart", share.label, parts);
      add_made_part("chart", share.shown, parts);
    }
    add_part("measure", pictogram.measure, parts);
    add_made_part("alternative text", pictogram.alt, parts);
  }
  void operator()(resolve::Table const& table) const {
    for (auto const& cell : table.head) add_part("table", cell, parts);
    for (auto const& row : table.rows) {
      for (auto const& cell : row) add_part("table", cell, parts);
    }
    add_part("measure", table.measure, parts);
  }
  void operator()(resolve::Image const& image) const {
    add_made_part("alternative text", image.alt, parts);
    add_part("caption", image.caption, parts);
    add_part("credit", image.credit, parts);
  }
  void operator()(resolve::Contact const& contact) const {
    for (auto const& entry : contact.entries) {
      for (auto const* text : {&entry.name, &entry.phone, &entry.text, &entry.hours}) add_part("entry", *text, parts);
    }
    add_part("note", contact.note, parts);
  }
  void operator()(resolve::Sources const&) const {}
  void operator()(resolve::Qr const& code) const { add_part("link", SourceText::plain(code.link), parts); }
  void operator()(resolve::Stack const&) const {}

  /// Labels and values, each at its place in the data.
  void chart(std::vector<resolve::Datum> const& data) const {
    for (auto const& datum : data) {
      add_part("chart", datum.label, parts);
      add_part("chart", resolve::piece(datum.shown, datum.at), parts);
    }
  }
};

struct Collector {
  std::vector<PrintedPlace> places;
  std::size_t page = 0;

  void blocks(resolve::Blocks const& all) {
    for (auto const& block : all) {
      add_block(block);
      if (auto const* panel = std::get_if<resolve::Panel>(&block.content)) blocks(panel->blocks);
      if (auto const* stack = std::get_if<resolve::Stack>(&block.content)) blocks(stack->blocks);
    }
  }

  void add_block(resolve::Block const& block) {
    auto const& common = block.common;
    PrintedPlace place{
        std::string(layout::kind_of(block)), layout::name_of(block), common.id, common.at, page, &common.uses, {}};
    add_part("title", common.title, place.parts);
    std::visit(PartsOfContent{place.parts}, block.content);
    add_part("text", common.text, place.parts);
    if (!common.cite.empty()) place.parts.push_back({"source line", common.cite, true});
    places.push_back(std::move(place));
  }

  void header(resolve::Header const& header) {
    PrintedPlace place{"header", "header", {}, header.at, page, &header.uses, {}};
    add_part("kicker", header.kicker, place.parts);
    add_part("title", header.title, place.parts);
    add_part("lead", header.lead, place.parts);
    places.push_back(std::move(place));
  }

  void footer(resolve::Footer const& footer, Span const& at) {
    PrintedPlace place{"footer", "footer", {}, at, page, &footer.uses, {}};
    add_part("title", footer.title, place.parts);
    add_part("date", SourceText::plain(footer.date), place.parts);
    add_made_part("alternative text", footer.logo_alt, place.parts);
    places.push_back(std::move(place));
  }

  void properties(resolve::ResolvedSheet const& sheet) {
    Span const at = sheet.pages.empty() ? Span{} : Span{sheet.pages.front().at.file, {1, 1}, {1, 1}};
    PrintedPlace place{"document properties", "document properties", {}, at, 0, &sheet.uses, {}};
    add_made_part("title", sheet.title, place.parts);
    add_made_part("description", sheet.description, place.parts);
    add_made_part("author", sheet.author, place.parts);
    for (auto const& keyword : sheet.keywords) add_made_part("keyword", keyword, place.parts);
    places.push_back(std::move(place));
  }
};

bool same_footer(resolve::Footer const& a, resolve::Footer const& b) {
  return a.title.text == b.title.text && a.date == b.date && a.logo_alt == b.logo_alt;
}

bool stands_at(Span const& at, Span const& place) {
  return place.file && at.file == place.file && at.begin == place.begin;
}

bool is_word(char letter) { return std::isalnum(static_cast<unsigned char>(letter)) != 0; }

/// Does a number or word go on at `at`, stepping by `step`? So does "1,5" behind its comma.
bool goes_on(std::string const& text, std::size_t at, int step) {
  if (at >= text.size()) return false;
  auto const next = at + static_cast<std::size_t>(step);
  bool const parts_digits = (text[at] == '.' || text[at] == ',') && next < text.size() && is_word(text[next]);
  return is_word(text[at]) || parts_digits;
}

bool has_word(std::string const& text, std::string const& word) {
  for (auto at = text.find(word); at != std::string::npos && !word.empty(); at = text.find(word, at + 1)) {
    bool const starts = at == 0 || !goes_on(text, at - 1, -1);
    if (starts && !goes_on(text, at + word.size(), 1)) return true;
  }
  return false;
}

}  // namespace

std::vector<PrintedPlace> printed_places(resolve::ResolvedSheet const& sheet) {
  Collector collect;
  collect.properties(sheet);
  for (auto const& page : sheet.pages) {
    if (page.header) collect.header(*page.header);
    collect.blocks(page.blocks);
    bool const is_first = &page == &sheet.pages.front();
    if (is_first || !same_footer(page.footer, sheet.pages.front().footer)) collect.footer(page.footer, page.at);
    ++collect.page;
  }
  return std::move(collect.places);
}

bool shows(PrintedPart const& part, resolve::Use const& use) {
  if (use.kind == resolve::Use::Kind::source) return false;
  if (part.made) return has_word(part.text.text, use.shown);
  return std::any_of(part.text.pieces.begin(), part.text.pieces.end(),
                     [&](SourceText::Piece const& piece) { return !piece.verbatim && stands_at(piece.from, use.at); });
}

std::string own_words(PrintedPart const& part, resolve::Uses const& uses) {
  std::string words;
  auto const& pieces = part.text.pieces;
  if (pieces.empty()) return part.text.text;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    auto const end = i + 1 < pieces.size() ? pieces[i + 1].offset : part.text.text.size();
    auto const use = std::find_if(uses.begin(), uses.end(), [&](resolve::Use const& one) {
      return !pieces[i].verbatim && stands_at(pieces[i].from, one.at);
    });
    if (use == uses.end()) {
      words += part.text.text.substr(pieces[i].offset, end - pieces[i].offset);
    } else {
      words += fmt::format("{{{{{}}}}}", use->id);
    }
  }
  return words;
}

}  // namespace factsheet::cli
