#include "layout/blocks/definitions.h"

#include "layout/blocks/context.h"
#include "layout/blocks/shared.h"
#include "layout/blocks/text_boxes.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using resolve::Definition;
using resolve::Definitions;
using resolve::TextRole;

// Narrower, a meaning becomes a tower of short lines.
constexpr Length narrowest_definition = Length::from_mm(38);
// In lines of a few words hyphens come one after another.
constexpr Length narrowest_hyphenated = Length::from_mm(60);

Length widest_word(Definitions const& definitions, Context const& context) {
  Length widest;
  for (auto const& item : definitions.items) {
    widest = std::max(widest, context.shaper.longest_word(role_paragraph(item.term, TextRole::term, context)));
  }
  return widest;
}

int count_columns(resolve::Common const& common, Definitions const& definitions, Length width, Context const& context) {
  int const count = static_cast<int>(definitions.items.size());
  Length const word = widest_word(definitions, context);
  if (definitions.columns <= 0) {
    return columns_that_fit(count, width, std::max({word, narrowest_definition, context.least_measure}),
                            wide_gutter(context));
  }
  int const columns = std::clamp(definitions.columns, 1, std::max(1, count));
  Length const cell = cell_width(width, columns, wide_gutter(context));
  if (columns > 1 && cell < word) {
    report_too_wide(common.at, fmt::format("the longest term in {} columns", columns), word, std::max(cell, Length()),
                    "use fewer columns or a wider span", context);
    return columns_that_fit(count, width, word, wide_gutter(context));
  }
  return columns;
}

/// Below a row of blocks of one width their words begin below one another: at the distance of the blocks, which is more
/// than an equal share of the room inside. Where that leaves the last too narrow, shares are equal.
std::vector<CellPlace> places_of(int columns, Length width, Length narrowest, Context const& context) {
  std::vector<CellPlace> equal = equal_cells(columns, width, wide_gutter(context));
  Length const around = width + context.padding() * 2.0;
  Length const distance = (around + context.measures().column_gutter) / static_cast<double>(columns);
  Length const last = width - distance * static_cast<double>(columns - 1);
  if (columns < 2 || context.padding_scale < 1 || last < narrowest) return equal;
  for (std::size_t i = 0; i < equal.size(); ++i) {
    equal[i] = {distance * static_cast<double>(i), distance - wide_gutter(context)};
  }
  equal.back().width = last;
  return equal;
}

Box definition_box(Definition const& definition, Length width, Length term_width, Context const& context) {
  Boxes parts;
  if (auto term = inline_box(definition.term, TextRole::term, term_width, context, scene::Role::label)) {
    parts.push_back(std::move(*term));
    parts.push_back(gap(context.measures().paragraph_gap / 2));
  }
  parts.push_back(stack(markup_boxes(definition.meaning, TextRole::meaning, width, context), scene::Role::list_body,
                        definition.at));
  return stack(std::move(parts), scene::Role::list_item, definition.at);
}

}  // namespace

Box build_content(resolve::Common const& common, Definitions const& definitions, Length width, Context const& context) {
  Boxes boxes = opening_boxes(common, {}, width, context);
  Length const available = width_beside_icon(common, width, context);
  int const columns = count_columns(common, definitions, available, context);
  // Only the first line, which is a term, has the block's icon at its end.
  Length const icon = width - available;
  Length const narrowest = std::max(widest_word(definitions, context) + icon, narrowest_definition);
  std::vector<CellPlace> const places = places_of(columns, width, narrowest, context);
  Context cell_context = context;
  cell_context.hyphenate = places.back().width >= narrowest_hyphenated;
  Boxes items;
  for (std::size_t i = 0; i < definitions.items.size(); ++i) {
    Length const cell = places[i % places.size()].width;
    Length const beside = i + 1 == places.size() ? icon : Length();
    items.push_back(definition_box(definitions.items[i], cell, cell - beside, cell_context));
  }
  boxes.push_back(list_box(ruled_rows(std::move(items), places, context), scene::ListNumbering::none, common.at));
  append(boxes, cite_boxes(common, width, context));
  return stack(std::move(boxes));
}

}  // namespace factsheet::layout
