#include "layout/blocks/check_box.h"

#include "core/language.h"
#include "scene/shapes.h"

namespace factsheet::layout {
namespace {

std::string spoken(text::CheckBox state, Context const& context) {
  Words const& words = language_of(context.language).words;
  return std::string(state == text::CheckBox::ticked ? words.ticked : words.not_ticked);
}

scene::Path tick(Length side, scene::Stroke const& stroke) {
  scene::Path path;
  path.segments = {scene::MoveTo{{side * 0.22, side * 0.52}}, scene::LineTo{{side * 0.43, side * 0.74}},
                   scene::LineTo{{side * 0.8, side * 0.26}}};
  path.stroke = stroke;
  return path;
}

}  // namespace

Length check_box_width(TextStyle const& style, Context const& context) {
  return context.shaper.metrics(style).cap_height * 1.1;
}

Box check_box(text::CheckBox state, TextStyle const& style, Span const& at, Context const& context) {
  text::FontMetrics const metrics = context.shaper.metrics(style);
  Length const side = check_box_width(style, context);
  Length const baseline = (style.leading - metrics.ascent - metrics.descent) / 2 + metrics.ascent;
  scene::Stroke const stroke{style.colour, style.size * 0.08, scene::Cap::round};
  scene::Frame frame;
  frame.size = {side, style.leading};
  scene::StructureNode figure;
  figure.role = scene::Role::figure;
  figure.alt = spoken(state, context);
  figure.at = at;
  Point const corner{Length(), baseline - side};
  figure.bbox = Rect{corner, {side, side}};
  scene::Tag const tag = scene::Tag::of(frame.add_node(std::move(figure)));
  scene::Path outline = scene::rectangle({side, side});
  outline.stroke = stroke;
  frame.items.push_back({corner, tag, at, std::move(outline)});
  if (state == text::CheckBox::ticked) frame.items.push_back({corner, tag, at, tick(side, stroke)});
  Box box = frame_box(std::move(frame));
  box.node.emplace().role = scene::Role::label;
  box.node->at = at;
  return box;
}

}  // namespace factsheet::layout
