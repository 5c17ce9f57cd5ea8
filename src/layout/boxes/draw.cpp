#include "layout/boxes/draw.h"

#include "layout/blocks/text_boxes.h"
#include "layout/boxes/picture_place.h"
#include "scene/shapes.h"
#include "text/lines/place.h"

#include <algorithm>

namespace factsheet::layout {

namespace {

bool takes_rest(Box const& box) {
  auto const* picture = std::get_if<PicturePart>(&box.what);
  return picture != nullptr && picture->takes_rest;
}

}  // namespace

std::vector<Length> share_height(Stack const& stack, Length height) {
  std::vector<Extent> extents;
  Extent sum;
  double springs = 0;
  int sharers = 0;
  for (Box const& part : stack.parts) {
    extents.push_back(extent(part));
    sum.natural += extents.back().natural;
    sum.maximum += extents.back().maximum;
    if (auto const* one = std::get_if<Spring>(&part.what)) springs += one->weight;
    if (stack.share && !std::holds_alternative<Gap>(part.what)) ++sharers;
  }
  Length const extra = std::max(Length(), height - sum.natural);
  Length const room = sum.maximum - sum.natural;
  Length const growth = std::min(extra, room);
  Length const rest = extra - growth;
  auto const takers = std::count_if(stack.parts.begin(), stack.parts.end(), takes_rest);
  std::vector<Length> heights;
  for (std::size_t i = 0; i < extents.size(); ++i) {
    Length one = extents[i].natural;
    if (room > Length()) one += growth * ((extents[i].maximum - extents[i].natural) / room);
    if (takers > 0) {
      if (takes_rest(stack.parts[i])) one += rest / static_cast<double>(takers);
    } else if (auto const* elastic = std::get_if<Spring>(&stack.parts[i].what)) {
      one += rest * (elastic->weight / springs);
    } else if (springs <= 0 && sharers > 0 && !std::holds_alternative<Gap>(stack.parts[i].what)) {
      one += rest / sharers;
    }
    heights.push_back(one);
  }
  return heights;
}

namespace {

/// Starts and ends change sides.
text::Paragraph turned(text::Paragraph paragraph) {
  if (paragraph.alignment == text::Alignment::left) {
    paragraph.alignment = text::Alignment::right;
  } else if (paragraph.alignment == text::Alignment::right) {
    paragraph.alignment = text::Alignment::left;
  }
  return paragraph;
}

/// Draws one kind each.
struct Painter {
  Rect area;
  scene::NodeId node;
  Box const& box;
  Canvas& canvas;
  bool mirrored;

  /// Where something so wide stands that begins `x` behind the side at which lines start.
  [[nodiscard]] Length left_of(Length x, Length width) const {
    return area.at.x + (mirrored ? area.size.width - x - width : x);
  }

  void add(Point at, scene::Artifact artifact, decltype(scene::Item::what) what) const {
    canvas.frame.items.push_back({at, scene::Tag::as(artifact), box.at, std::move(what)});
  }

  void operator()(TextPart const& text) const {
    // What there is to say was said when it was measured.
    auto set = canvas.shaper.set(mirrored ? turned(text.paragraph) : text.paragraph, text.width);
    Point const at{left_of({}, text.width), area.at.y};
    if (set.value) text::place(std::move(*set), canvas.frame, at, scene::Tag::of(node));
  }
  void operator()(Gap const&) const {}
  void operator()(Spring const&) const {}
  void operator()(ChartPart const& chart) const {
    Length const height = std::min(area.size.height, chart.extent.maximum);
    Size const size{chart.width, height};
    auto frame = charts::draw(chart.spec, size, canvas.shaper, chart.options).take(canvas.problems);
    if (frame) canvas.frame.append(std::move(*frame), area.at + Point{{}, (area.size.height - height) / 2}, node);
  }
  void operator()(PicturePart const& picture) const {
    PlacedPicture const placed = place_picture(picture, area.size);
    Size const& size = placed.size;
    Length const beside = picture.starts_line ? Length() : (area.size.width - size.width) / 2;
    Point const at{left_of(beside, size.width), area.at.y + (area.size.height - size.height) / 2};
    bool const told = tell_of_picture(picture, placed, area.size.width, box.at, canvas.problems);
    bool const decorative = !box.node;
    scene::Tag const tag = decorative ? scene::Tag::as(scene::Artifact::layout) : scene::Tag::of(node);
    if (!decorative) canvas.frame.nodes[static_cast<std::size_t>(node)].bbox = Rect{at, size};
    canvas.frame.items.push_back({at, tag, box.at, scene::Image{picture.file, size, placed.crop, told}});
  }
  void operator()(FramePart const& part) const {
    canvas.frame.append(part.frame, {left_of({}, part.frame.size.width), area.at.y}, node);
  }
  void operator()(DrawnPart const& part) const {
    canvas.frame.append(part.make(), {left_of({}, part.size.width), area.at.y}, node);
  }
  void operator()(RulePart const& rule) const {
    scene::Path path = scene::rectangle({area.size.width, rule.thickness});
    path.fill = scene::Fill{rule.colour};
    add(area.at, scene::Artifact::layout, std::move(path));
  }
  void operator()(Stack const& stack) const { draw_stack(stack, area); }
  void operator()(Columns const& columns) const {
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
      Column const& column = columns.columns[i];
      if (i > 0 && columns.separator) draw_separator(columns, i);
      Rect const cell{{left_of(column.x, column.width), area.at.y}, {column.width, area.size.height}};
      draw(*column.content, cell, node, canvas, mirrored);
    }
  }
  void operator()(Ground const& ground) const {
    draw_ground(ground);
    Length const above = padding_above(ground);
    Rect const inside{{area.at.x + ground.left, area.at.y + above},
                      {area.size.width - ground.left - ground.right, area.size.height - above - padding_below(ground)}};
    if (ground.icon) draw_icon(ground, inside);
    draw_stack(ground.content, inside);
  }

  void draw_stack(Stack const& stack, Rect inside) const {
    std::vector<Length> const heights = share_height(stack, inside.size.height);
    Length y = inside.at.y;
    for (std::size_t i = 0; i < heights.size(); ++i) {
      draw(stack.parts[i], {{inside.at.x, y}, {inside.size.width, heights[i]}}, node, canvas, mirrored);
      y += heights[i];
    }
  }
  void draw_separator(Columns const& columns, std::size_t right) const {
    Column const& before = columns.columns[right - 1];
    Length const x = left_of((before.x + before.width + columns.columns[right].x) / 2, {});
    scene::Path path = scene::line({}, {{}, area.size.height});
    path.stroke = columns.separator;
    add({x, area.at.y}, scene::Artifact::layout, std::move(path));
  }
  void draw_ground(Ground const& ground) const {
    if (!ground.fill && !ground.outline) return;
    // The outline stays inside the block, so that grounds with and without one end at the same edges.
    Length const inset = ground.outline ? ground.outline->width / 2 : Length();
    scene::Path path =
        scene::rounded_rectangle({area.size.width - inset * 2, area.size.height - inset * 2}, ground.corner - inset);
    if (ground.fill) path.fill = scene::Fill{*ground.fill};
    path.stroke = ground.outline;
    add(area.at + Point{inset, inset}, scene::Artifact::background, std::move(path));
  }
  void draw_icon(Ground const& ground, Rect inside) const {
    Size const size = ground.icon->size;
    Length const capitals = ground.icon_middle;
    Length const x = mirrored ? inside.at.x : inside.right() - size.width;
    canvas.frame.append(*ground.icon, {x, inside.at.y + capitals - size.height / 2});
  }
};

}  // namespace

void draw(Box const& box, Rect area, scene::NodeId under, Canvas& canvas, bool mirrored) {
  mirrored = box.mirrored.value_or(mirrored);
  if (!mirrored) area.at.x += box.indent;
  area.size.width -= box.indent;
  scene::NodeId node = under;
  if (box.node) {
    scene::StructureNode element = *box.node;
    element.parent = under;
    node = canvas.frame.add_node(std::move(element));
  }
  if (box.bookmark) {
    canvas.frame.bookmarks.push_back(*box.bookmark);
    canvas.frame.bookmarks.back().at = area.at;
  }
  std::visit(Painter{area, node, box, canvas, mirrored}, box.what);
}

}  // namespace factsheet::layout
