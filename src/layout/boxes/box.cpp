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

/// What is known of a box from one walk through it. Walks that start anew at each level of blocks in blocks would take
/// a time that grows as a power of the depth.
struct Measured {
  Extent extent;
  Length air_below;  ///< from the last line's optical foot to the box's bottom
};

Measured fixed(Length height) { return {{height, height}, {}}; }
Measured measured(Box const& box);

Measured measured(TextPart const& text) {
  Length const height = text.block.size.height;
  return {{height, height}, height - text.block.last_baseline - text.ink_descent};
}

Measured measured(Stack const& stack) {
  Measured sum;
  for (Box const& part : stack.parts) {
    Measured const one = measured(part);
    sum.extent.natural += one.extent.natural;
    sum.extent.maximum += one.extent.maximum;
    sum.air_below = one.air_below;
  }
  return sum;
}

Length padding_below(Ground const& ground, Length air_below) {
  return std::max(Length(), ground.bottom - air_below) + ground.more_bottom;
}

/// At the foot a column counts with what it leaves free below as well.
Measured measured(Columns const& columns) {
  Measured highest;
  std::vector<Length> feet;
  for (Column const& column : columns.columns) {
    Measured const one = measured(*column.content);
    highest.extent.natural = std::max(highest.extent.natural, one.extent.natural);
    highest.extent.maximum = std::max(highest.extent.maximum, one.extent.maximum);
    feet.push_back(one.extent.natural - one.air_below);
  }
  if (!feet.empty()) highest.air_below = highest.extent.natural - *std::max_element(feet.begin(), feet.end());
  return highest;
}

Measured measured(Ground const& ground) {
  Measured const inside = measured(ground.content);
  Length const padding = padding_above(ground) + padding_below(ground, inside.air_below);
  return {{inside.extent.natural + padding, inside.extent.maximum + padding}, {}};
}

Measured measured(Box const& box) {
  return std::visit(Overloaded{
                        [](TextPart const& text) { return measured(text); },
                        [](Gap const& gap) { return fixed(gap.height); },
                        [](Spring const&) { return Measured{}; },
                        [](ChartPart const& chart) {
                          return Measured{chart.extent, {}};
                        },
                        [](PicturePart const& picture) {
                          return Measured{picture.extent, {}};
                        },
                        [](FramePart const& part) { return fixed(part.frame.size.height); },
                        [](DrawnPart const& part) { return fixed(part.size.height); },
                        [](RulePart const& rule) { return fixed(rule.thickness); },
                        [](Stack const& stack) { return measured(stack); },
                        [](Columns const& columns) { return measured(columns); },
                        [](Ground const& ground) { return measured(ground); },
                    },
                    box.what);
}

std::optional<Length> columns_baseline(Columns const& columns) {
  std::optional<Length> highest;
  for (Column const& column : columns.columns) {
    auto const baseline = first_baseline(*column.content);
    if (baseline && (!highest || *baseline < *highest)) highest = baseline;
  }
  return highest;
}

Length least_air_above(Columns const& columns) {
  if (columns.columns.empty()) return {};
  Length least = air_above(*columns.columns.front().content);
  for (Column const& column : columns.columns) least = std::min(least, air_above(*column.content));
  return least;
}

}  // namespace

Extent extent(Box const& box) { return measured(box).extent; }

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

Length padding_below(Ground const& ground) { return padding_below(ground, measured(ground.content).air_below); }

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
  return std::visit(Overloaded{
                        [](TextPart const& text) { return text.block.first_baseline - text.cap_height; },
                        [](Gap const& gap) { return gap.height; },
                        [](Spring const&) { return Length(); },
                        [](ChartPart const&) { return Length(); },
                        [](PicturePart const&) { return Length(); },
                        [](FramePart const&) { return Length(); },
                        [](DrawnPart const&) { return Length(); },
                        [](RulePart const&) { return Length(); },
                        [](Stack const& stack) { return air_above(stack); },
                        [](Columns const& columns) { return least_air_above(columns); },
                        [](Ground const&) { return Length(); },
                    },
                    box.what);
}

Length air_below(Box const& box) { return measured(box).air_below; }

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
