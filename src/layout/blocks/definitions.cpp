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
    return columns_that_fit(count, width, std::max(word, narrowest_definition), wide_gutter(context));
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

Box definition_box(Definition const& definition, Length width, Context const& context) {
  Boxes parts;
  if (auto term = inline_box(definition.term, TextRole::term, width, context, scene::Role::label)) {
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
  Length const gutter = wide_gutter(context);
  Length const cell = cell_width(available, columns, gutter);
  Context cell_context = context;
  cell_context.hyphenate = cell >= narrowest_hyphenated;
  Boxes items;
  for (auto const& item : definitions.items) items.push_back(definition_box(item, cell, cell_context));
  boxes.push_back(list_box(ruled_rows(std::move(items), columns, available, gutter, context),
                           scene::ListNumbering::none, common.at));
  append(boxes, cite_boxes(common, width, context));
  return stack(std::move(boxes));
}

}  // namespace factsheet::layout
