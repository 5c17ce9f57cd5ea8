// The chrome of a block: ground, padding, icon, Sect; its title at the head and its source at the foot.
#include "layout/blocks/block.h"

#include "layout/blocks/block_name.h"
#include "layout/blocks/callout.h"
#include "layout/blocks/charts.h"
#include "layout/blocks/contact.h"
#include "layout/blocks/context.h"
#include "layout/blocks/definitions.h"
#include "layout/blocks/icon_frame.h"
#include "layout/blocks/image.h"
#include "layout/blocks/link_code.h"
#include "layout/blocks/panel.h"
#include "layout/blocks/qr.h"
#include "layout/blocks/quote.h"
#include "layout/blocks/sources.h"
#include "layout/blocks/table.h"
#include "layout/blocks/text_boxes.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using resolve::Block;
using resolve::Common;
using resolve::TextRole;

scene::Role heading(int level) {
  static constexpr std::array roles{scene::Role::h1, scene::Role::h2, scene::Role::h3,
                                    scene::Role::h4, scene::Role::h5, scene::Role::h6};
  int const deepest = static_cast<int>(roles.size());
  return roles[static_cast<std::size_t>(std::clamp(level, 1, deepest) - 1)];
}

/// Air between a block's icon and the text that turns before it.
Length icon_air(Context const& context) { return context.measures().padding / 2; }

void set_icon(Ground& ground, Common const& common, Context const& context) {
  if (common.icon.empty()) return;
  TextStyle const title = context.style(TextRole::block_title);
  ground.icon = icon_frame(common.icon, context.measures().icon, title.colour, Length(), common.at, context);
  auto const baseline = first_baseline(ground.content);
  ground.icon_middle = baseline ? (*baseline + air_above(ground.content)) / 2 : ground.icon->size.height / 2;
}

/// `around` is what the block stands on: a block without a ground of its own in a panel with one is of paper.
Ground make_ground(Context const& context, Colour const& around) {
  resolve::Tone const& tone = context.tone_colours();
  Ground ground;
  ground.fill = tone.ground;
  if (!ground.fill && !(around == context.theme().paper)) ground.fill = context.theme().paper;
  if (tone.rule) ground.outline = scene::Stroke{*tone.rule, context.measures().rule};
  ground.corner = context.measures().corner;
  ground.top = ground.right = ground.bottom = ground.left = context.padding();
  return ground;
}

Box build_stack(Common const& common, resolve::Stack const& stack_block, Length width, Context const& context) {
  Boxes parts = title_boxes(common, width, context);
  append(parts, markup_boxes(common.text, TextRole::body, width, context));
  for (Block const& block : stack_block.blocks) {
    if (!parts.empty()) parts.push_back(gap(context.measures().row_gap));
    parts.push_back(build_block(block, width, context));
  }
  Box box = stack(std::move(parts));
  std::get<Stack>(box.what).share = true;
  return box;
}

bool places_its_icon(Block const& block) { return std::holds_alternative<resolve::Quote>(block.content); }

/// In a narrower cell not even short words stand whole.
constexpr double narrowest_text = 3;  // sizes of the body text

/// Says once what each letter would otherwise say.
bool is_too_narrow(Block const& block, Length inside, Context const& context) {
  if (inside >= context.body * narrowest_text) return false;
  std::string const message =
      fmt::format("the {} is too narrow: {:.1f} mm are left for text", name_of(block), std::max(Length(), inside).mm());
  context.problems.push_back(does_not_fit(block.common.at, message, "give it more columns (span)"));
  return true;
}

Box build_grounded(Block const& block, Length width, Context const& context, Colour const& around) {
  Common const& common = block.common;
  Ground ground = make_ground(context, around);
  Length const inside = width - ground.left - ground.right;
  Context inner = context;
  bool const icon_here = !common.icon.empty() && !places_its_icon(block);
  inner.icon_width = icon_here ? context.measures().icon + icon_air(context) : Length();
  if (is_too_narrow(block, inside - inner.icon_width, context)) return {std::move(ground), {}, {}, common.at, {}};
  Box content = std::visit(
      [&](auto const& kind) {
        if constexpr (std::is_same_v<std::decay_t<decltype(kind)>, resolve::Stack>) {
          return Box{};
        } else {
          return build_content(common, kind, inside, inner);
        }
      },
      block.content);
  ground.content = std::get<Stack>(std::move(content.what));
  append(ground.content.parts, code_boxes(ground.content, inside, inner));
  if (icon_here) set_icon(ground, common, inner);
  Box box{std::move(ground), {}, {}, common.at, {}};
  box.node.emplace().role = scene::Role::sect;
  box.node->at = common.at;
  if (common.foreign) box.node->language = common.language;
  return box;
}

}  // namespace

Boxes title_boxes(Common const& common, Length width, Context const& context, bool gap_below) {
  if (common.title.empty()) return {};
  text::Inlines const& inlines = context.inlines(common.title);
  if (inlines.empty()) return {};
  TextStyle const style = context.style(TextRole::block_title);
  text::Paragraph paragraph = text::make_paragraph(inlines, style, context.language, nullptr, style.weight);
  paragraph.hyphenate = false;
  paragraph.balance = true;
  Boxes boxes = boxes_of(text_box(std::move(paragraph), width - context.icon_width, context, heading(context.level)));
  boxes.front().bookmark = scene::Bookmark{text::plain_text(inlines), common.id, context.bookmark_level, {}, 0};
  if (gap_below) boxes.push_back(gap(context.measures().title_gap));
  return boxes;
}

Boxes cite_boxes(Common const& common, Length width, Context const& context) {
  auto cite = inline_box(common.cite, TextRole::source, width, context, scene::Role::note);
  if (!cite) return {};
  return boxes_of(spring(), gap(context.measures().paragraph_gap), std::move(*cite));
}

Box build_block(Block const& block, Length width, Context const& context) {
  Context inner = context;
  inner.tone = block.common.tone;
  inner.language = block.common.language.empty() ? context.language : block.common.language;
  Box box = std::holds_alternative<resolve::Stack>(block.content)
                ? build_stack(block.common, std::get<resolve::Stack>(block.content), width, inner)
                : build_grounded(block, width, inner, context.ground());
  box.mirrored = block.common.right_to_left;
  // A block without a title can still be the target of a link.
  if (block.common.title.empty() && !block.common.id.empty()) {
    box.bookmark = scene::Bookmark{"", block.common.id, 0, {}, 0};
  }
  return box;
}

}  // namespace factsheet::layout
