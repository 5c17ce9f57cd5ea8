#include "layout/blocks/sources.h"

#include "layout/blocks/context.h"
#include "layout/blocks/link_code.h"
#include "layout/blocks/shared.h"
#include "layout/blocks/text_boxes.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using resolve::CitedSource;
using resolve::SourceLink;
using resolve::Sources;
using resolve::TextRole;

// Two columns are the rule; under this width addresses would break at every slash.
constexpr Length narrowest_source = Length::from_mm(55);
constexpr Length number_gap = Length::from_mm(3.5);

Length gap_of(Context const& context) { return context.measures().paragraph_gap; }

text::Paragraph number_paragraph(CitedSource const& source, Context const& context) {
  return text::make_paragraph(fmt::format("{}", source.number), context.style(TextRole::source_number),
                              context.language, source.at);
}

// The numbers' column, as wide as the widest of them.
Length number_width(Sources const& sources, Context const& context) {
  Length widest;
  for (auto const& source : sources.items) {
    widest = std::max(widest, context.shaper.natural_width(number_paragraph(source, context)));
  }
  return widest + number_gap;
}

text::Paragraph name_paragraph(CitedSource const& source, Context const& context) {
  text::Paragraph name = role_paragraph(source.name, TextRole::source_title, context);
  for (auto& run : name.runs) run.style.weight = Weight::bold;
  text::Paragraph rest = role_paragraph(source.rest, TextRole::source_title, context);
  if (!name.runs.empty() && !rest.runs.empty()) rest.runs.front().text.insert(0, " ");
  int const links = name.runs.empty() ? 0 : name.runs.back().link_number + 1;
  for (auto& run : rest.runs) {
    if (run.link_number >= 0) run.link_number += links;
    name.runs.push_back(std::move(run));
  }
  name.hyphenate = false;
  return name;
}

text::Paragraph link_paragraph(CitedSource const& source, SourceLink const& link, Context const& context) {
  text::Paragraph line = role_paragraph(link.label, TextRole::source_title, context);
  std::string const label = words_of(link.label, context);
  if (!line.runs.empty()) line.runs.back().text += label.back() == ':' ? " " : ": ";
  text::Paragraph address =
      text::make_paragraph(link.shown, context.style(TextRole::source_link), context.language, link.at);
  make_link(address, link.url, fmt::format("{}: {}", words_of(source.name, context), link.url));
  for (auto& run : address.runs) line.runs.push_back(std::move(run));
  line.hyphenate = false;
  line.avoid_last_word = false;
  return line;
}

struct Item {
  Box box;
  Length hang;                      // how far the last code reaches below the words beside it
  Length white_above, white_below;  // that codes need
};

// Above words that have air of their own.
Length gap_for(Length white, Box const& below) { return std::max(Length::from_mm(0.8), white - air_above(below)); }

// The name with the first link, then the others, each beside its code.
Boxes body_boxes(CitedSource const& source, Length width, Item& item, Context const& context) {
  text::Paragraph const name = name_paragraph(source, context);
  auto const add_name = [&](Boxes& to, Length room) {
    if (!name.runs.empty()) to.push_back(text_box(name, room, context));
  };
  Boxes body;
  if (source.links.empty()) add_name(body, width);
  for (std::size_t i = 0; i < source.links.size(); ++i) {
    SourceLink const& link = source.links[i];
    CodedText part = with_code(link.url, width, link.at, context, [&](Length room) {
      Boxes words;
      if (i == 0) add_name(words, room);
      words.push_back(text_box(link_paragraph(source, link, context), room, context));
      return words;
    });
    Length const white = std::max(item.white_below, part.white);
    if (i == 0) item.white_above = part.white;
    if (i > 0 && white > Length()) body.push_back(gap(gap_for(white, part.boxes.front())));
    item.white_below = part.white;
    append(body, std::move(part.boxes));
  }
  return body;
}

// How far the code at the end reaches below its words.
Length hang_of(Boxes const& body) {
  auto const* with_code = body.empty() ? nullptr : std::get_if<Columns>(&body.back().what);
  if (with_code == nullptr) return {};
  Column const& words = with_code->columns.front();
  Column const& code = with_code->columns.back();
  return std::max(Length(), natural_height(*code.content) - natural_height(*words.content));
}

Item source_item(CitedSource const& source, Length width, Length number, Context const& context) {
  Length const text_width = width - number;
  Item item;
  Boxes body = body_boxes(source, text_width, item, context);
  item.hang = hang_of(body);
  Columns columns;
  columns.columns.push_back(
      column(Length(), number, text_box(number_paragraph(source, context), number, context, scene::Role::label)));
  columns.columns.push_back(column(number, text_width, stack(std::move(body), scene::Role::list_body, source.at)));
  align_first_baselines(columns);
  Boxes parts;
  parts.push_back({std::move(columns), {}, {}, source.at, {}});
  item.box = stack(std::move(parts), scene::Role::list_item, source.at);
  item.box.bookmark =
      scene::Bookmark{words_of(source.name, context), resolve::source_anchor(source.number).substr(1), 0, {}, 0};
  return item;
}

std::vector<Item> source_items(Sources const& sources, Length width, Context const& context) {
  Length const number = number_width(sources, context);
  std::vector<Item> items;
  for (auto const& source : sources.items) items.push_back(source_item(source, width, number, context));
  return items;
}

// Where the theme wants lines of some length, the code stands beside them.
Length wide_enough(Context const& context) {
  constexpr Length code = Length::from_mm(20);
  return context.least_measure > Length() ? context.least_measure + code : Length();
}

int count_columns(Sources const& sources, Length width, Context const& context) {
  int const wanted = sources.columns > 0 ? sources.columns : 2;
  Length const narrowest =
      sources.columns > 0 ? number_width(sources, context) * 3 : std::max(narrowest_source, wide_enough(context));
  int columns = std::clamp(wanted, 1, std::max(1, static_cast<int>(sources.items.size())));
  while (columns > 1 && cell_width(width, columns, wide_gutter(context)) < narrowest) --columns;
  return columns;
}

// A column of sources, from `first`. Words beside a code belong to it: the next source begins below it.
Box column_of(std::vector<Item>& items, std::size_t first, std::size_t count, Context const& context) {
  Boxes parts;
  for (std::size_t i = first; i < first + count; ++i) {
    if (i > first) {
      Length const white = std::max(items[i - 1].white_below, items[i].white_above);
      parts.push_back(gap(std::max(gap_of(context) - items[i - 1].hang, gap_for(white, items[i].box))));
    }
    parts.push_back(std::move(items[i].box));
  }
  return stack(std::move(parts));
}

// One stack a column, filled in order.
Boxes fill_columns(std::vector<Item> items, int columns, Context const& context) {
  std::vector<Length> heights;
  for (auto const& item : items) heights.push_back(natural_height(item.box));
  Boxes stacks;
  std::size_t next = 0;
  for (std::size_t const count : split_over_columns(heights, gap_of(context), columns)) {
    stacks.push_back(column_of(items, next, count, context));
    next += count;
  }
  while (stacks.size() < static_cast<std::size_t>(columns)) stacks.push_back(gap({}));
  return stacks;
}

}  // namespace

Box build_content(resolve::Common const& common, Sources const& sources, Length width, Context const& context) {
  Boxes boxes = opening_boxes(common, {}, width, context);
  Length const available = width_beside_icon(common, width, context);
  Length const gutter = wide_gutter(context);
  int const columns = count_columns(sources, available, context);
  Length const cell = cell_width(available, columns, gutter);
  Boxes filled = fill_columns(source_items(sources, cell, context), columns, context);
  Columns side_by_side = equal_columns(std::move(filled), available, gutter);
  align_first_baselines(side_by_side);
  Boxes parts;
  parts.push_back({std::move(side_by_side), {}, {}, common.at, {}});
  boxes.push_back(list_box(std::move(parts), scene::ListNumbering::decimal, common.at));
  append(boxes, cite_boxes(common, width, context));
  return stack(std::move(boxes));
}

}  // namespace factsheet::layout
