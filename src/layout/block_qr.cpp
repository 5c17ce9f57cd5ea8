// A code for telephones with the address for people.
#include "layout/block_shared.h"
#include "layout/qr.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using resolve::Qr;
using resolve::TextRole;

// As large as a thumb covers, unless the code has so many modules that they would be hard to read.
constexpr Length wanted_size = Length::from_mm(25);
constexpr Length easy_module = Length::from_mm(0.5);
// Words beside the code need a line of some length.
constexpr Length narrowest_words = Length::from_mm(32);

int modules_with_quiet(QrCode const& code) { return code.modules + 2 * qr_quiet_modules; }

Length code_size(QrCode const& code, Length width) {
  Length const wanted = std::max(wanted_size, easy_module * modules_with_quiet(code));
  return std::min(wanted, width);
}

// White below and four modules around, whatever the block's ground is.
scene::Frame code_frame(QrCode const& code, Length size, Span const& at, Context const& context) {
  resolve::Theme const& theme = context.theme();
  Length const module = size / modules_with_quiet(code);
  scene::Frame frame;
  frame.size = {size, size};
  scene::Path ground = scene::rectangle(frame.size);
  ground.fill = scene::Fill{theme.paper};
  frame.items.push_back({{}, scene::Tag::as(scene::Artifact::background), at, std::move(ground)});
  scene::StructureNode figure;
  figure.role = scene::Role::figure;
  figure.alt = context.language == "nl" ? "QR-code" : "QR code";
  figure.bbox = Rect{{}, frame.size};
  figure.at = at;
  scene::NodeId const node = frame.add_node(std::move(figure));
  Length const quiet = module * qr_quiet_modules;
  frame.items.push_back({{quiet, quiet}, scene::Tag::of(node), at, qr_outline(code, module, theme.ink)});
  return frame;
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

Box beside(Boxes words, scene::Frame code, Length width, Length gutter) {
  Columns columns;
  Length const size = code.size.width;
  columns.columns.push_back({{}, width - size - gutter, {stack(std::move(words))}});
  columns.columns.push_back({width - size, size, {frame_box(std::move(code))}});
  return {std::move(columns), {}, {}, {}, {}};
}

}  // namespace

Box build_content(resolve::Common const& common, Qr const& qr, Length width, Context const& context) {
  auto const code = encode_qr(qr.link, common.at).take(context.problems);
  if (!code) return stack(words(common, qr, width, context));
  Length const size = code_size(*code, width);
  if (size / modules_with_quiet(*code) < qr_module_min) {
    report_too_wide(common.at, fmt::format("a qr code of {} characters", qr.link.size()),
                    qr_module_min * modules_with_quiet(*code), width, "give it a wider span or a shorter link",
                    context);
  }
  scene::Frame frame = code_frame(*code, size, common.at, context);
  Length const gutter = context.measures().column_gutter;
  Length const words_width = width - context.icon_width - size - gutter;
  Boxes boxes;
  if (words_width >= narrowest_words) {
    Context words_context = context;
    words_context.icon_width = {};
    boxes.push_back(
        beside(words(common, qr, words_width, words_context), std::move(frame), width - context.icon_width, gutter));
  } else {
    boxes = words(common, qr, width, context);
    boxes.push_back(gap(context.measures().title_gap));
    boxes.push_back(frame_box(std::move(frame)));
  }
  append(boxes, cite_boxes(common, width, context));
  return stack(std::move(boxes));
}

}  // namespace factsheet::layout
