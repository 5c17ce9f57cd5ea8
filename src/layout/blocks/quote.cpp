#include "layout/blocks/quote.h"

#include "layout/blocks/block.h"
#include "layout/blocks/context.h"
#include "layout/blocks/icon_frame.h"
#include "layout/blocks/shared.h"
#include "layout/blocks/text_boxes.h"

#include <algorithm>

namespace factsheet::layout {
namespace {

using resolve::TextRole;

Box quoted(resolve::Common const& common, Length width, Context context) {
  context.hyphenate = false;  // as in headings: the type is large
  return stack(markup_boxes(common.text, TextRole::quote, width, context), scene::Role::block_quote, common.at);
}

Boxes words(resolve::Common const& common, resolve::Quote const& quote, Length width, Context const& context) {
  Boxes parts = title_boxes(common, width, context);
  if (!common.text.empty()) parts.push_back(quoted(common, width, context));
  if (!quote.by.empty()) {
    text::Paragraph by = role_paragraph(quote.by, TextRole::quote_by, context);
    if (!by.runs.empty()) by.runs.front().text.insert(0, "– ");
    parts.push_back(gap(context.measures().paragraph_gap));
    parts.push_back(text_box(std::move(by), width, context));
  }
  append(parts, cite_boxes(common, width, context));
  return parts;
}

}  // namespace

Box build_content(resolve::Common const& common, resolve::Quote const& quote, Length width, Context const& context) {
  if (common.icon.empty()) return stack(words(common, quote, width, context));
  Length const icon = context.measures().icon * 1.6;
  Length const air = context.measures().padding;
  scene::Frame drawing =
      icon_frame(common.icon, icon, context.style(TextRole::block_title).colour, Length(), common.at, context);
  Length const rest = width - icon - air;
  Box text = stack(words(common, quote, rest, context));
  // Icons are drawn on a field of 24 with 3 to 4 units of air around the ink, whose top is to meet the capitals'.
  Length const lowered = std::max(Length(), air_above(text) - icon * (3.3 / 24));
  Columns columns;
  columns.columns.push_back(column(Length(), icon, stack(boxes_of(gap(lowered), frame_box(std::move(drawing))))));
  columns.columns.push_back(column(icon + air, rest, std::move(text)));
  Boxes parts;
  parts.push_back({std::move(columns), {}, {}, common.at, {}});
  return stack(std::move(parts));
}

}  // namespace factsheet::layout
