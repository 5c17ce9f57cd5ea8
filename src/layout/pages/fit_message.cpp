#include "layout/pages/fit_message.h"

#include "core/language.h"
#include "layout/blocks/block_name.h"
#include "layout/blocks/context.h"
#include "layout/blocks/shared.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using resolve::Block;
using resolve::Header;
using resolve::TextRole;

/// Set text of a block: how many words stand on how many lines.
struct TextAmount {
  int words = 0;
  int lines = 0;
};

int count_words(std::string_view text) {
  int count = 0;
  bool inside = false;
  for (char const c : text) {
    bool const is_space = c == ' ' || c == '\n';
    if (!is_space && !inside) ++count;
    inside = !is_space;
  }
  return count;
}

/// Adds up the running text of boxes.
class TextCounter {
 public:
  explicit TextCounter(text::Shaper const& shaper) : shaper_(shaper) {}

  TextAmount count(Box const& box) {
    add(box);
    return amount_;
  }

 private:
  void add(Box const& box) {
    if (auto const* text = std::get_if<TextPart>(&box.what)) {
      // A line alone (titles, labels, sources) cannot be shortened into less height.
      if (text->block.lines.size() > 1) add(*text);
    } else if (auto const* parts = std::get_if<Stack>(&box.what)) {
      for (Box const& part : parts->parts) add(part);
    } else if (auto const* columns = std::get_if<Columns>(&box.what)) {
      for (Column const& column : columns->columns) add(*column.content);
    } else if (auto const* ground = std::get_if<Ground>(&box.what)) {
      for (Box const& part : ground->content.parts) add(part);
    }
  }

  void add(TextPart const& part) {
    auto const block = shaper_.set(part.paragraph, part.width);
    if (!block.value) return;
    std::string all;
    for (text::TextLine const& line : block->lines) {
      for (text::PlacedRun const& run : line.runs) all += run.glyphs.text;
      all += ' ';
    }
    amount_.words += count_words(all);
    amount_.lines += static_cast<int>(block->lines.size());
  }

  text::Shaper const& shaper_;
  TextAmount amount_;
};

/// Of a row that runs past the page's end, its highest block.
struct Culprit {
  Block const* block = nullptr;
  Box const* box = nullptr;
  Length top;           ///< of its row, from the first row
  bool others = false;  ///< a block beside it is too high as well
};

Culprit highest(PageRow const& row, Length top, Length over) {
  Culprit culprit;
  auto const& columns = std::get<Columns>(row.box->what).columns;
  Length height;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Length const one = natural_height(*columns[i].content);
    if (culprit.block && one <= height) continue;
    height = one;
    culprit = {row.blocks[i], columns[i].content.get(), top, false};
  }
  for (Column const& column : columns) {
    Box const* box = column.content.get();
    if (box != culprit.box && natural_height(*box) > height - over) culprit.others = true;
  }
  return culprit;
}

Culprit find_culprit(PageBox const& page, Length over, resolve::Measures const& measures) {
  Length top;
  for (PageRow const& row : page.rows) {
    if (top + row.extent.natural > page.room()) return highest(row, top, over);
    top += row.extent.natural + measures.row_gap;
  }
  return highest(page.rows.back(), top, over);
}

int round_words(double words) {
  double const step = words > 20 ? 10 : 5;
  return static_cast<int>(std::ceil(words / step) * step);
}

/// The page nearest to `index` that has room for a row so high.
PageBox const* page_with_room(std::vector<PageBox> const& pages, std::size_t index, Length height,
                              resolve::Measures const& measures) {
  auto const has_room = [&](std::size_t i) {
    Length const with_it = pages[i].natural_height(measures) + measures.row_gap + height;
    return i != index && with_it <= pages[i].room();
  };
  for (std::size_t away = 1; away < pages.size(); ++away) {
    if (index + away < pages.size() && has_room(index + away)) return &pages[index + away];
    if (away <= index && has_room(index - away)) return &pages[index - away];
  }
  return nullptr;
}

std::string way_to_move(std::vector<PageBox> const& pages, std::size_t index, Culprit const& culprit,
                        Context const& context) {
  PageBox const& page = pages[index];
  // Only a row that is higher than a page is too much where rows run on.
  if (context.theme().overflow_continues) return "make two blocks of it";
  if (page.rows.size() == 1 && page.rows.front().blocks.size() == 1) return "move a part of it to another page";
  PageBox const* free = page_with_room(pages, index, natural_height(*culprit.box), context.measures());
  return free ? fmt::format("move it to page {}", free->source_number) : "move it to another page";
}

/// The picture of a block that has one.
PicturePart const* picture_in(Box const& box) {
  if (auto const* picture = std::get_if<PicturePart>(&box.what)) return picture;
  Stack const* stack = std::get_if<Stack>(&box.what);
  if (auto const* ground = std::get_if<Ground>(&box.what)) stack = &ground->content;
  if (stack == nullptr) return nullptr;
  for (Box const& part : stack->parts) {
    if (auto const* found = picture_in(part)) return found;
  }
  return nullptr;
}

/// The height in millimetres with which a picture that stands alone at fault would fit; 0: none that is of use.
double fitting_height(Culprit const& culprit, Length over) {
  constexpr double least_height = 15;
  if (culprit.others || !std::holds_alternative<resolve::Image>(culprit.block->content)) return 0;
  PicturePart const* const picture = picture_in(*culprit.box);
  if (picture == nullptr) return 0;
  double const height = std::floor((picture->extent.natural - over).mm());
  return height < least_height ? 0 : height;
}

/// A picture can be made lower, but what is higher than a page fits on none.
std::string remedy_for_picture(double height, PageBox const& page, Culprit const& culprit, std::string const& move) {
  std::string const lower = fmt::format("give its picture less height (\"height: {:g}\")", height);
  return natural_height(*culprit.box) > page.room() ? lower : lower + ", or " + move;
}

std::string remedy(Culprit const& culprit, double lines, std::string const& move, text::Shaper const& shaper) {
  TextAmount const amount = TextCounter(shaper).count(*culprit.box);
  if (amount.lines <= lines) return move + ", or take something off this one";
  int const words = round_words(lines * amount.words / amount.lines);
  std::string const which = culprit.others ? "this block and the ones beside it" : "this block";
  return fmt::format("shorten {} by about {} words{}, or {}", which, words, culprit.others ? " each" : "", move);
}

Diagnostic page_too_full(std::vector<PageBox> const& pages, std::size_t index, Context const& context) {
  PageBox const& page = pages[index];
  resolve::Measures const& measures = context.measures();
  Length const over = page.natural_height(measures) - page.room();
  Culprit const culprit = find_culprit(page, over, measures);
  // Rounded up, for "0.0 mm too much" would be no fault.
  double const millimetres = std::ceil(over.mm() * 10) / 10;
  double const lines = std::ceil(over / context.style(resolve::TextRole::body).leading - 0.001);
  std::string const message = fmt::format(
      "the {} does not fit on page {} in {}: {:.1f} mm too much, about {:g} {}, with text as small as {:g} pt",
      name_of(*culprit.block), page.source_number, language_name(context.sheet.language), millimetres, lines,
      lines == 1 ? "line" : "lines", context.body.pt());
  std::string const move = way_to_move(pages, index, culprit, context);
  double const height = fitting_height(culprit, over);
  return does_not_fit(
      culprit.block->common.at, message,
      height > 0 ? remedy_for_picture(height, page, culprit, move) : remedy(culprit, lines, move, context.shaper));
}

/// How many words a lead may have so that its header takes no more than half of the page.
int words_for_lead(Header const& header, Length over, Context const& context) {
  text::Paragraph const lead = role_paragraph(header.lead, TextRole::header_lead, context);
  resolve::Measures const& measures = context.measures();
  double const lines = context.shaper.natural_width(lead) / ((measures.page_width - measures.side * 2) * 0.7);
  double const kept = lines - std::ceil(over / context.style(TextRole::header_lead).leading);
  double const words = count_words(words_of(header.lead, context));
  return static_cast<int>(std::floor(words * (kept - 1) / lines * 0.9 / 10)) * 10;
}

Diagnostic header_too_high(PageBox const& page, Context const& context) {
  Header const& header = *page.source->header;
  Length const over = page.band->height - context.measures().page_height / 2;
  std::string const message =
      fmt::format("the header of page {} is {:.1f} mm high in {}, which is more than half of the page",
                  page.source_number, page.band->height.mm(), language_name(context.sheet.language));
  int const words = header.lead.empty() ? 0 : words_for_lead(header, over, context);
  if (words <= 0) return does_not_fit(header.at, message, "shorten its title");
  return does_not_fit(header.lead.at, message, fmt::format("shorten its lead to {} words at most", words));
}

}  // namespace

void report_fit(std::vector<PageBox> const& pages, std::size_t index, Context const& context) {
  PageBox const& page = pages[index];
  if (page.band && page.band->height > context.measures().page_height / 2) {
    context.problems.push_back(header_too_high(page, context));
  } else if (!page.fits(context.measures())) {
    context.problems.push_back(page_too_full(pages, index, context));
  }
}

}  // namespace factsheet::layout
