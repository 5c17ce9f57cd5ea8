#include "layout/blocks/panel.h"

#include "layout/blocks/block.h"
#include "layout/blocks/context.h"
#include "layout/blocks/icon_frame.h"
#include "layout/blocks/row.h"
#include "layout/blocks/text_boxes.h"

#include <algorithm>

namespace factsheet::layout {
namespace {

using resolve::Card;
using resolve::Panel;
using resolve::TextRole;

/// A card narrower than this (in sizes of its text) would hold a word or two a line.
constexpr double narrowest_card = 8.5;

int card_columns(std::size_t count, Length width, Context const& context) {
  Length const gutter = context.measures().column_gutter;
  Length const narrowest = context.style(TextRole::card_text).size * narrowest_card;
  int const most = std::max(1, static_cast<int>((width + gutter) / (narrowest + gutter)));
  int const cards = static_cast<int>(count);
  int const rows = (cards + most - 1) / most;
  return (cards + rows - 1) / rows;
}

Ground card_ground(Context const& context) {
  resolve::Measures const& measures = context.measures();
  resolve::Theme const& theme = context.theme();
  Ground ground;
  ground.fill = theme.paper;
  // On paper a white cell would not be seen.
  if (context.ground() == theme.paper && context.tone_colours().rule) {
    ground.outline = scene::Stroke{*context.tone_colours().rule, measures.rule};
  }
  ground.corner = measures.card_corner;
  ground.top = ground.right = ground.bottom = ground.left = measures.padding * 0.7;
  return ground;
}

Box element(Box box, scene::Role role, Span const& at) {
  box.node.emplace().role = role;
  box.node->at = at;
  return box;
}

Box build_card(Card const& card, Length width, Context const& context) {
  Ground ground = card_ground(context);
  Context inner = context;
  inner.tone = resolve::ToneName::plain;
  inner.hyphenate = false;
  Length inside = width - ground.left - ground.right;
  if (!card.icon.empty()) {
    Length const size = context.measures().icon * 0.8;
    ground.icon = icon_frame(card.icon, size, inner.style(TextRole::block_title).colour, Length(), card.at, inner);
    inside -= size + context.measures().padding / 2;
  }
  Boxes parts;
  if (auto title = inline_box(card.title, TextRole::card_title, inside, inner)) parts.push_back(std::move(*title));
  append(parts, markup_boxes(card.text, TextRole::card_text, inside, inner));
  Box body = element(stack(std::move(parts)), scene::Role::list_body, card.at);
  if (ground.icon) {
    ground.icon_middle = first_baseline(body) ? (*first_baseline(body) + air_above(body)) / 2 : Length();
  }
  ground.content.parts.push_back(std::move(body));
  return element({std::move(ground), {}, {}, card.at, {}}, scene::Role::list_item, card.at);
}

/// Rows of cells of one height.
Boxes card_boxes(std::vector<Card> const& cards, Length width, Context const& context) {
  if (cards.empty()) return {};
  Length const gutter = context.measures().column_gutter;
  int const columns = card_columns(cards.size(), width, context);
  Length const cell = cell_width(width, columns, gutter);
  Boxes rows;
  for (std::size_t first = 0; first < cards.size(); first += static_cast<std::size_t>(columns)) {
    Columns row;
    for (std::size_t i = first; i < std::min(cards.size(), first + static_cast<std::size_t>(columns)); ++i) {
      Length const x = (cell + gutter) * static_cast<double>(i - first);
      row.columns.push_back(column(x, cell, build_card(cards[i], cell, context)));
    }
    if (!rows.empty()) rows.push_back(gap(gutter));
    rows.push_back({std::move(row), {}, {}, {}, {}});
  }
  Boxes list;
  list.push_back(element(stack(std::move(rows)), scene::Role::list, cards.front().at));
  return list;
}

Context nested(Context const& context, bool titled) {
  Context inner = context;
  inner.padding_scale = 0.8;
  inner.level = context.level + (titled ? 1 : 0);
  inner.bookmark_level = context.bookmark_level + (titled ? 1 : 0);
  inner.icon_width = Length();
  return inner;
}

}  // namespace

Box build_content(resolve::Common const& common, Panel const& panel, Length width, Context const& context) {
  Boxes parts = title_boxes(common, width, context);
  Length const gap_between = context.measures().paragraph_gap;
  // Without a title the text itself turns before the icon.
  Length const text_width = common.title.empty() ? width - context.icon_width : width;
  // The larger lead ends where the text below it does.
  Length const readable = readable_width(common.text, TextRole::body, text_width, context);
  std::vector<Boxes> sections;
  Context lead = context;
  lead.hyphenate = false;  // as in headings: the type is large
  sections.push_back(markup_boxes(panel.lead, TextRole::lead, readable, lead));
  sections.push_back(markup_boxes(common.text, TextRole::body, readable, context));
  sections.push_back(card_boxes(panel.cards, width, context));
  sections.push_back(build_rows(panel.blocks, width, nested(context, !common.title.empty())));
  bool first = true;
  for (Boxes& section : sections) {
    if (section.empty()) continue;
    // Cells with grounds of their own stand further off than lines of text do.
    bool const cells = &section == &sections[2] || &section == &sections[3];
    Length const air = cells ? std::max(gap_between, context.measures().column_gutter * 0.8) : gap_between;
    if (!first) parts.push_back(gap(air));
    if (first && cells && !parts.empty()) parts.push_back(gap(air - context.measures().title_gap));
    append(parts, std::move(section));
    first = false;
  }
  append(parts, cite_boxes(common, width, context));
  return stack(std::move(parts));
}

}  // namespace factsheet::layout
