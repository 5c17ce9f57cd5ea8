
#include "charts/bars/horizontal_bars.h"

#include "charts/bars/bar_steps.h"

#include <algorithm>
#include <cmath>

namespace factsheet::charts {

namespace {

constexpr double bar_corner_share = 0.12;           // of a bar's thickness
constexpr Length group_gap = Length::from_mm(0.7);  // between bars of one group
constexpr double least_bars_share = 0.3;            // of the width, for the longest bar alone
constexpr Length least_bars_width = Length::from_mm(12);
constexpr double least_scale_with_names = 0.7;  // names beside the bars may cost so much of their length

struct Lanes {
  Length thickness;
  Length pitch;
  Length height;  ///< of a whole group
};

Lanes lanes_of(BarTask const& task) {
  double const count = static_cast<double>(task.series());
  Lanes lanes{task.style.bar_thickness, {}, {}};
  if (task.series() > 1) {
    Length const text = task.texts.values.front().front().cap_height * 1.25;
    lanes.thickness = std::max(task.style.bar_thickness * 0.6, text);
  }
  lanes.pitch = lanes.thickness + group_gap;
  lanes.height = lanes.pitch * count - group_gap;
  return lanes;
}

// How far the text at a bar's end reaches.
Length end_width(BarTask const& task, std::size_t category, std::size_t series, bool with_names) {
  Wording const& value = task.texts.values[category][series];
  Length const name = with_names && category == 0 ? value_gap + task.texts.names[series].natural : Length();
  return value_gap + value.natural + name;
}

BarScale scale_of(BarTask const& task, LabelColumn const& column, bool with_names) {
  std::vector<BarEnd> ends;
  for (std::size_t c = 0; c < task.categories(); ++c) {
    for (std::size_t s = 0; s < task.series(); ++s) {
      ends.push_back({task.datum(c, s).value, column.with_values ? Length() : end_width(task, c, s, with_names)});
    }
  }
  return scale_for(ends, task.width - column.bars_from);
}

Length room_for_bars(BarTask const& task) {
  Length text;
  bool negative = false;
  for (std::size_t c = 0; c < task.categories(); ++c) {
    for (std::size_t s = 0; s < task.series(); ++s) {
      text = std::max(text, end_width(task, c, s, false));
      negative = negative || task.datum(c, s).value < 0;
    }
  }
  return text * (negative ? 2 : 1) + std::max(task.width * least_bars_share, least_bars_width);
}

/// Everything that the rows of one chart have in common.
struct HorizontalPlan {
  LabelColumn column;
  Lanes lanes;
  BarScale scale;
  bool names_beside = false;
  std::vector<scene::Fill> fills;  ///< of the series; empty when each bar has its own
  bool with_zero_line = false;     ///< bars on both sides of it, or values without a bar that is seen
};

constexpr Length least_seen = Length::from_mm(0.25);  // of a bar

HorizontalPlan plan_for(BarTask const& task) {
  Lanes const lanes = lanes_of(task);
  HorizontalPlan plan{label_column(task, room_for_bars(task), lanes.height), lanes, {}, false, {}, false};
  plan.scale = scale_of(task, plan.column, false);
  if (task.series() > 1) {
    plan.fills = series_fills(task);
    BarScale const named = scale_of(task, plan.column, true);
    plan.names_beside =
        !plan.column.with_values && named.fits && named.factor >= plan.scale.factor * least_scale_with_names;
    if (plan.names_beside) plan.scale = named;
  }
  for (BarSeriesSpec const& series : task.bars.series) {
    // A value that has no bar stands at the line where bars begin.
    plan.with_zero_line =
        plan.with_zero_line || std::any_of(series.bars.begin(), series.bars.end(), [&](Datum const& bar) {
          return bar.value * plan.scale.factor < least_seen.pt();
        });
  }
  return plan;
}

// The bar from zero, its value beyond its end, and the name of its series behind that.
Length add_bar(BarTask const& task, HorizontalPlan const& plan, std::size_t category, std::size_t series, Length top,
               BarDrawing& drawing) {
  Datum const& datum = task.datum(category, series);
  Wording const& value = task.texts.values[category][series];
  Length const zero = plan.column.bars_from + plan.scale.zero;
  Length const reach = Length::from_pt(std::abs(datum.value) * plan.scale.factor);
  bool const left = datum.value < 0;
  if (plan.column.with_values) {
    TextPiece piece = set_piece(task, value, task.width);
    Length const height = piece.block.size.height;
    drawing.values[category].push_back({std::move(piece), {{}, top}});
    top += height;
  }
  Rect const rect{{left ? zero - reach : zero, top}, {reach, plan.lanes.thickness}};
  scene::Fill const fill = plan.fills.empty() ? single_fill(task, category) : plan.fills[series];
  scene::Edge const edge = left ? scene::Edge::left : scene::Edge::right;
  if (reach > Length()) drawing.bars.push_back({rect, fill, plan.lanes.thickness * bar_corner_share, datum.at, edge});
  if (plan.column.with_values) {
    if (plan.with_zero_line) drawing.lines.push_back({{zero, rect.top()}, {zero, rect.bottom()}});
    return rect.bottom() + group_gap;
  }
  Length const middle = top + plan.lanes.thickness / 2;
  TextPiece piece = set_piece(task, value, value.natural);
  Length const end = left ? rect.left() - value_gap - piece.block.size.width : rect.right() + value_gap;
  Length const behind = left ? end : end + piece.block.size.width;
  drawing.values[category].push_back(middled(std::move(piece), end, middle));
  if (plan.names_beside && category == 0) {
    Wording const& name = task.texts.names[series];
    Length const x = left ? behind - value_gap - name.natural : behind + value_gap;
    drawing.names.push_back(middled(set_piece(task, name, name.natural), x, middle));
  }
  return rect.bottom() + group_gap;
}

void add_zero_line(BarTask const& task, HorizontalPlan const& plan, Length top, Length bottom, BarDrawing& drawing) {
  if (!plan.with_zero_line) return;
  Length const x = plan.column.bars_from + plan.scale.zero;
  Length const over = std::min(task.style.bar_pitch - task.style.bar_thickness, Length::from_mm(2)) / 2;
  drawing.lines.push_back({{x, top - over}, {x, bottom + over}});
}

Length add_bars(BarTask const& task, HorizontalPlan const& plan, std::size_t category, Length top,
                BarDrawing& drawing) {
  Length y = top;
  for (std::size_t s = 0; s < task.series(); ++s) y = add_bar(task, plan, category, s, y, drawing);
  return y - group_gap;
}

// When most labels are higher than their bars, all rows take that height; else the high ones alone.
std::vector<Length> row_heights(HorizontalPlan const& plan) {
  Length most;
  std::vector<Length> heights;
  std::size_t high = 0;
  for (TextPiece const& label : plan.column.labels) {
    heights.push_back(std::max(label.block.size.height, plan.lanes.height));
    most = std::max(most, heights.back());
    if (heights.back() > plan.lanes.height) ++high;
  }
  if (high * 2 >= heights.size()) std::fill(heights.begin(), heights.end(), most);
  return heights;
}

void add_rows_beside(BarTask const& task, HorizontalPlan& plan, Length gap, BarDrawing& drawing) {
  std::vector<Length> const heights = row_heights(plan);
  // Each row stands in the middle of its pitch, the first and last too: bars need air to the lines around the chart.
  if (drawing.height == Length()) drawing.height += gap / 2;
  Length const top = drawing.height;
  for (std::size_t c = 0; c < task.categories(); ++c) {
    if (c > 0) drawing.height += gap;
    Length const middle = drawing.height + heights[c] / 2;
    drawing.categories.push_back(middled(std::move(plan.column.labels[c]), {}, middle));
    add_bars(task, plan, c, middle - plan.lanes.height / 2, drawing);
    drawing.height += heights[c];
  }
  Length const inset = (heights.back() - plan.lanes.height) / 2;
  add_zero_line(task, plan, top + (heights.front() - plan.lanes.height) / 2, drawing.height - inset, drawing);
  drawing.height += gap / 2;
}

void add_rows_below_labels(BarTask const& task, HorizontalPlan& plan, Length gap, BarDrawing& drawing) {
  for (std::size_t c = 0; c < task.categories(); ++c) {
    if (c > 0) drawing.height += gap;
    Length const label_height = plan.column.labels[c].block.size.height;
    drawing.categories.push_back({std::move(plan.column.labels[c]), {{}, drawing.height}});
    Length const top = drawing.height + label_height + (plan.with_zero_line ? label_above_gap * 2 : label_above_gap);
    drawing.height = add_bars(task, plan, c, top, drawing);
    if (!plan.column.with_values) add_zero_line(task, plan, top, drawing.height, drawing);
  }
}

}  // namespace

BarDrawing horizontal_bars(BarTask const& task, double spread) {
  HorizontalPlan plan = plan_for(task);
  BarDrawing drawing;
  drawing.values.resize(task.categories());
  if (task.series() > 1 && !plan.names_beside) add_key(task, plan.fills, drawing);
  Length least = task.style.bar_pitch - task.style.bar_thickness;
  if (task.series() > 1 || plan.column.above()) least = std::max(least * 1.4, Length::from_mm(2.5));
  Length const most = std::max(least, task.style.bar_pitch_max - task.style.bar_thickness);
  Length const gap = least + (most - least) * spread;
  Length const top = drawing.height;
  if (plan.column.above()) {
    add_rows_below_labels(task, plan, gap, drawing);
  } else {
    add_rows_beside(task, plan, gap, drawing);
  }
  Length const left = plan.column.bars_from;
  Rect const room{{left, top}, {task.width - left, drawing.height - top}};
  drawing.scales.push_back({false, left + plan.scale.zero, plan.scale.factor, room});
  return drawing;
}

}  // namespace factsheet::charts
