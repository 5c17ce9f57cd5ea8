#include "layout/blocks/qr.h"

#include "core/web_address.h"
#include "layout/blocks/context.h"
#include "layout/blocks/link_code.h"
#include "layout/blocks/shared.h"
#include "layout/blocks/text_boxes.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using resolve::Qr;
using resolve::TextRole;

// As large as a thumb covers, and all of one size, unless a code has so many modules that they would be hard to read.
constexpr Length wanted_side = Length::from_mm(20.5);
constexpr Length easy_module = Length::from_mm(0.5);
// Words beside the code need a line of some length.
constexpr Length narrowest_words = Length::from_mm(32);

// The code as a figure, which a screen reader hears before its address.
PlacedCode place_figure(QrCode const& code, Length width, Span const& at, Context const& context) {
  CodeMeasure const measure = measure_code(code, {wanted_side, easy_module, width}, context);
  PlacedCode placed = place_code(code, measure, scene::Tag::of(0), at, context);
  scene::StructureNode figure;
  figure.role = scene::Role::figure;
  figure.alt = context.known_language().words.qr_code;
  figure.bbox = Rect{{}, placed.drawing.size};
  figure.at = at;
  placed.drawing.make = [make = std::move(placed.drawing.make), figure = std::move(figure)] {
    scene::Frame frame = make();
    frame.add_node(figure);
    return frame;
  };
  return placed;
}

text::Paragraph address_paragraph(Qr const& qr, Span const& at, Context const& context) {
  TextStyle style = context.style(TextRole::body);
  style.colour = context.link_colour();
  std::string const shown = qr.shown.empty() ? readable_address(qr.link) : qr.shown;
  text::Paragraph address = text::make_paragraph(shown, style, context.language, at);
  address.hyphenate = false;
  address.avoid_last_word = false;
  make_link(address, qr.link, qr.link);
  return address;
}

Boxes words(resolve::Common const& common, Qr const& qr, Length width, Context const& context) {
  Boxes boxes = opening_boxes(common, {}, width, context);
  boxes.push_back(text_box(address_paragraph(qr, common.at, context), width, context));
  return boxes;
}

// The code begins at the height of the first line's capitals.
Box beside(Boxes words, PlacedCode code, Length width) {
  Box text = stack(std::move(words));
  Length const size = code.drawing.size.width;
  Length const left = width + code.quiet;
  Boxes right;
  right.push_back(gap(air_above(text)));
  right.push_back(code_box(std::move(code)));
  Columns columns;
  columns.columns.push_back(column(Length(), width, std::move(text)));
  columns.columns.push_back(column(left, size, stack(std::move(right))));
  return {std::move(columns), {}, {}, {}, {}};
}

Boxes below(Boxes words, PlacedCode code, Context const& context) {
  words.push_back(gap(std::max(context.measures().title_gap, code.quiet)));
  words.push_back(code_box(std::move(code)));
  return words;
}

void check_module(PlacedCode const& code, Qr const& qr, Length width, Span const& at, Context const& context) {
  if (code.module >= qr_module_min) return;
  report_too_wide(at, fmt::format("a qr code of {} characters", qr.link.size()), width * (qr_module_min / code.module),
                  width, "give it a wider span or a shorter link", context);
}

}  // namespace

Box build_content(resolve::Common const& common, Qr const& qr, Length width, Context const& context) {
  // An address with a fault is told as that.
  if (qr.link.empty()) return stack(words(common, qr, width, context));
  auto const code = context.codes.encode(qr.link, common.at).take(context.problems);
  if (!code) return stack(words(common, qr, width, context));
  PlacedCode placed = place_figure(*code, width, common.at, context);
  check_module(placed, qr, width, common.at, context);
  Length const air = std::max(context.measures().column_gutter, placed.quiet);
  Length const beside_code = width - context.icon_width - placed.drawing.size.width - air;
  Boxes boxes;
  if (beside_code >= narrowest_words) {
    Context words_context = context;
    words_context.icon_width = {};
    placed.quiet = air;
    boxes.push_back(beside(words(common, qr, beside_code, words_context), std::move(placed), beside_code));
  } else {
    boxes = below(words(common, qr, width, context), std::move(placed), context);
  }
  append(boxes, cite_boxes(common, width, context));
  return stack(std::move(boxes));
}

}  // namespace factsheet::layout
