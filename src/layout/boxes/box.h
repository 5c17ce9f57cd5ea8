// Boxes: a block as a tree. It is built once for a width, then measured, stretched and drawn without setting its text
// again. A tree is moved and never copied: all glyphs of its texts hang on it.
#pragma once
#include "charts/chart.h"
#include "scene/frame.h"
#include "text/shaper.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace factsheet::layout {

using charts::Extent;  ///< natural height, and the height up to which charts and pictures can take spare height

struct Box;
using Boxes = std::vector<Box>;

/// A paragraph, set when it is drawn.
struct TextPart {
  text::Paragraph paragraph;
  Length width;           ///< that it is set in
  text::TextBlock block;  ///< as measured: without glyphs
  Length cap_height;      ///< of its first line's style
  Length ink_descent;     ///< how far the last line counts as reaching below its baseline when it stands at a foot
};
/// Air of a fixed height.
struct Gap {
  Length height;
};
/// Takes what is left of a stack's height once charts and pictures are as large as they may be.
struct Spring {
  double weight = 1;
};
/// A chart: draws at any height of its extent.
struct ChartPart {
  charts::ChartSpec spec;
  Length width;
  Extent extent;
  charts::DrawOptions options;  ///< of rings: what their labels take; a row raises all to the greatest
};
/// A picture of which width and height keep their ratio, centred in what it is given.
struct PicturePart {
  std::shared_ptr<scene::ImageFile const> file;
  Extent extent;
  bool covers = false;                  ///< fills its place, and what hangs over is cut off
  bool takes_rest = false;              ///< of a stack's height, in place of springs
  double focus_x = 0.5, focus_y = 0.5;  ///< what is to stay in view, as shares from the left and the top
  bool enlarges = false;                ///< however few pixels it has
  bool is_told = false;                 ///< that it has few
  bool starts_line = false;             ///< where the words below it do, not in the middle
};
/// Ready-made items (icons); not stretched.
struct FramePart {
  scene::Frame frame;
};
/// Items that take long to make (codes): made when they are drawn, as most trials of a page are not.
struct DrawnPart {
  Size size;
  std::function<scene::Frame()> make;  ///< a frame of that size
};
/// A line across the width.
struct RulePart {
  Colour colour;
  Length thickness;
};
/// One above the other. Spare height goes to what can grow, then to the springs by weight; without springs it stays at
/// the foot, or, with `share`, goes to the parts that are no gaps, evenly.
struct Stack {
  Boxes parts;
  bool share = false;
};
/// Side by side, all as high as the highest.
struct Column {
  Length x, width;
  std::unique_ptr<Box> content;
};
struct Columns {
  std::vector<Column> columns;
  std::optional<scene::Stroke> separator;  ///< upright line in the middle of each gap
};
/// A ground or outline with padding around its content, a stack. Padding is optical: at the head it is measured to the
/// cap height of the first line, at the foot to the last line's `ink_descent`.
struct Ground {
  std::optional<Colour> fill;
  std::optional<scene::Stroke> outline;
  Length corner;
  Length top, right, bottom, left;  ///< padding
  Length more_top, more_bottom;     ///< spare height that the page gave
  Stack content;
  std::optional<scene::Frame> icon;  ///< at the right end
  Length icon_middle;                ///< from the top of the content
};

/// A part of a block, with the structure element that it opens, if any; what has none belongs to the element around.
struct Box {
  std::variant<TextPart, Gap, Spring, ChartPart, PicturePart, FramePart, DrawnPart, RulePart, Stack, Columns, Ground>
      what;
  std::optional<scene::StructureNode> node;
  Length indent;  ///< from the left edge that it is given (may be negative: hangs out)
  Span at;
  std::optional<scene::Bookmark> bookmark;  ///< at the box's top left corner
  /// Runs from right to left, with all in it that does not say otherwise; empty: as the box around.
  std::optional<bool> mirrored = {};
};

Extent extent(Box const& box);
Length natural_height(Box const& box);
/// From a ground's edges to its content as it is measured: optical padding and what the page added.
Length padding_above(Ground const& ground);
Length padding_below(Ground const& ground);

/// The first line of text in reading order of places: its baseline from the box's top.
std::optional<Length> first_baseline(Box const& box);
std::optional<Length> first_baseline(Stack const& stack);
/// From the box's top to its first line's capitals; 0 when it does not start with text.
Length air_above(Box const& box);
Length air_above(Stack const& stack);
/// From the last line's optical foot to the box's bottom; 0 when it does not end in text.
Length air_below(Box const& box);
/// Lowers the tops of the boxes so that their first baselines share one height (for columns of unlike type sizes).
void align_first_baselines(Boxes& boxes);
void align_first_baselines(Columns& columns);

// ---- making boxes ----

/// The boxes given, in their order. (An initialiser list would copy them.)
template <class... Parts>
Boxes boxes_of(Parts... parts) {
  Boxes boxes;
  boxes.reserve(sizeof...(parts));
  (boxes.push_back(std::move(parts)), ...);
  return boxes;
}
Column column(Length x, Length width, Box content);
Box gap(Length height);
Box spring(double weight = 1);
Box stack(Boxes parts, std::optional<scene::Role> role = std::nullopt, Span at = {});
Box frame_box(scene::Frame frame);
Box rule_box(Colour const& colour, Length thickness);
/// `count` cells of equal width side by side, `gutter` apart.
Length cell_width(Length width, int count, Length gutter);
/// Equal cells of contents built for `cell_width`.
Columns equal_columns(Boxes contents, Length width, Length gutter);

}  // namespace factsheet::layout
