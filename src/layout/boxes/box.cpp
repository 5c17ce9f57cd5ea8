#include "layout/boxes/box.h"

#include <algorithm>

namespace factsheet::layout {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

Extent fixed(Length height) { return {height, height}; }

Extent stack_extent(Stack const& stack) {
  Extent sum;
  for (Box const& part : stack.parts) {
    Extent const one = extent(part);
    sum.natural += one.natural;
    sum.maximum += one.maximum;
  }
  return sum;
}

Extent columns_extent(Columns const& columns) {
  Extent highest;
  for (Column const& column : columns.columns) {
    Extent const one = extent(*column.content);
    highest.natural = std::max(highest.natural, one.natural);
    highest.maximum = std::max(highest.maximum, one.maximum);
  }
  return highest;
}

Extent ground_extent(Ground const& ground) {
  Extent const inside = stack_extent(ground.content);
  Length const padding = padding_above(ground) + padding_below(ground);
  return {inside.natural + padding, inside.maximum + padding};
}

std::optional<Length> columns_baseline(Columns const& columns) {
  std::optional<Length> highest;
  for (Column const& column : columns.columns) {
    auto const baseline = first_baseline(*column.content);
    if (baseline && (!highest || *baseline < *highest)) highest = baseline;
  }
  return highest;
}

Length stack_air_below(Stack const& stack) { return stack.parts.empty() ? Length() : air_below(stack.parts.back()); }

template <class Air>
Length least_air(Columns const& columns, Air air) {
  if (columns.columns.empty()) return {};
  Length least = air(*columns.columns.front().content);
  for (Column const& column : columns.columns) least = std::min(least, air(*column.content));
  return least;
}

/// At the foot a column counts with what it leaves free below as well.
Length columns_air_below(Columns const& columns) {
  Length const height = columns_extent(columns).natural;
  return least_air(columns, [&](Box const& box) { return height - natural_height(box) + air_below(box); });
}

}  // namespace

Extent extent(Box const& box) {
  return std::visit(Overloaded{
                        [](TextPart const& text) { return fixed(text.block.size.height); },
                        [](Gap const& gap) { return fixed(gap.height); },
                        [](Spring const&) { return Extent{}; },
                        [](ChartPart const& chart) { return chart.extent; },
                        [](PicturePart const& picture) { return picture.extent; },
                        [](FramePart const& part) { return fixed(part.frame.size.height); },
                        [](DrawnPart const& part) { return fixed(part.size.height); },
                        [](RulePart const& rule) { return fixed(rule.thickness); },
                        [](Stack const& stack) { return stack_extent(stack); },
                        [](Columns const& columns) { return columns_extent(columns); },
                        [](Ground const& ground) { return ground_extent(ground); },
                    },
                    box.what);
}

Length natural_height(Box const& box) { return extent(box).natural; }

std::optional<Length> first_baseline(Stack const& stack) {
  Length passed;
  for (Box const& part : stack.parts) {
    if (auto const baseline = first_baseline(part)) return passed + *baseline;
    passed += natural_height(part);
  }
  return std::nullopt;
}

Length air_above(Stack const& stack) {
  for (Box const& part : stack.parts) {
    if (std::holds_alternative<Spring>(part.what)) continue;
    return air_above(part);
  }
  return {};
}

Length padding_above(Ground const& ground) {
  return std::max(Length(), ground.top - air_above(ground.content)) + ground.more_top;
}

Length padding_below(Ground const& ground) {
  return std::max(Length(), ground.bottom - stack_air_below(ground.content)) + ground.more_bottom;
}

std::optional<Length> first_baseline(Box const& box) {
  using Baseline = std::optional<Length>;
  return std::visit(Overloaded{
                        [](TextPart const& text) { return Baseline(text.block.first_baseline); },
                        [](Gap const&) { return Baseline(); },
                        [](Spring const&) { return Baseline(); },
                        [](ChartPart const&) { return Baseline(); },
                        [](PicturePart const&) { return Baseline(); },
                        [](FramePart const& part) {
                          return part.frame.baseline > Length() ? Baseline(part.frame.baseline) : Baseline();
                        },
                        [](DrawnPart const&) { return Baseline(); },
                        [](RulePart const&) { return Baseline(); },
                        [](Stack const& stack) { return first_baseline(stack); },
                        [](Columns const& columns) { return columns_baseline(columns); },
                        [](Ground const& ground) {
                          Baseline const inside = first_baseline(ground.content);
                          return inside ? Baseline(padding_above(ground) + *inside) : Baseline();
                        },
                    },
                    box.what);
}

Length air_above(Box const& box) {
  return std::visit(
      Overloaded{
          [](TextPart const& text) { return text.block.first_baseline - text.cap_height; },
          [](Gap const& gap) { return gap.height; },
          [](Spring const&) { return Length(); },
          [](ChartPart const&) { return Length(); },
          [](PicturePart const&) { return Length(); },
          [](FramePart const&) { return Length(); },
          [](DrawnPart const&) { return Length(); },
          [](RulePart const&) { return Length(); },
          [](Stack const& stack) { return air_above(stack); },
          [](Columns const& columns) { return least_air(columns, [](Box const& one) { return air_above(one); }); },
          [](Ground const&) { return Length(); },
      },
      box.what);
}

Length air_below(Box const& box) {
  return std::visit(
      Overloaded{
          [](TextPart const& text) { return text.block.size.height - text.block.last_baseline - text.ink_descent; },
          [](Gap const&) { return Length(); },
          [](Spring const&) { return Length(); },
          [](ChartPart const&) { return Length(); },
          [](PicturePart const&) { return Length(); },
          [](FramePart const&) { return Length(); },
          [](DrawnPart const&) { return Length(); },
          [](RulePart const&) { return Length(); },
          [](Stack const& stack) { return stack_air_below(stack); },
          [](Columns const& columns) { return columns_air_below(columns); },
          [](Ground const&) { return Length(); },
      },
      box.what);
}

namespace {

void lower(Box& box, Length by) {
  if (by <= Length()) return;
  if (auto* ground = std::get_if<Ground>(&box.what)) {
    ground->more_top += by;
  } else if (auto* parts = std::get_if<Stack>(&box.what)) {
    parts->parts.insert(parts->parts.begin(), gap(by));
  } else {
    Box inside = std::move(box);
    box = stack(boxes_of(gap(by), std::move(inside)));
  }
}

void align(std::vector<Box*> const& boxes) {
  Length lowest;
  for (Box const* box : boxes) lowest = std::max(lowest, first_baseline(*box).value_or(Length()));
  for (Box* box : boxes) {
    if (auto const baseline = first_baseline(*box)) lower(*box, lowest - *baseline);
  }
}

}  // namespace

void align_first_baselines(Boxes& boxes) {
  std::vector<Box*> pointers;
  for (Box& box : boxes) pointers.push_back(&box);
  align(pointers);
}

void align_first_baselines(Columns& columns) {
  std::vector<Box*> pointers;
  for (Column& column : columns.columns) pointers.push_back(column.content.get());
  align(pointers);
}

Column column(Length x, Length width, Box content) { return {x, width, std::make_unique<Box>(std::move(content))}; }
Box gap(Length height) { return {Gap{height}, {}, {}, {}, {}}; }
Box spring(double weight) { return {Spring{weight}, {}, {}, {}, {}}; }
Box frame_box(scene::Frame frame) { return {FramePart{std::move(frame)}, {}, {}, {}, {}}; }
Box rule_box(Colour const& colour, Length thickness) { return {RulePart{colour, thickness}, {}, {}, {}, {}}; }

Box stack(Boxes parts, std::optional<scene::Role> role, Span at) {
  Box box{Stack{std::move(parts), false}, {}, {}, at, {}};
  if (role) {
    box.node.emplace();
    box.node->role = *role;
    box.node->at = std::move(at);
  }
  return box;
}

Length cell_width(Length width, int count, Length gutter) { return (width - gutter * (count - 1)) / count; }

Columns equal_columns(Boxes contents, Length width, Length gutter) {
  Columns columns;
  Length const cell = cell_width(width, static_cast<int>(contents.size()), gutter);
  Length x;
  for (Box& content : contents) {
    columns.columns.push_back(column(x, cell, std::move(content)));
    x += cell + gutter;
  }
  return columns;
}

}  // namespace factsheet::layout
