#include "charts/bars/bar_chart.h"

#include "charts/bars/axis.h"
#include "charts/bars/bar_steps.h"
#include "charts/bars/horizontal_bars.h"
#include "charts/bars/multiple_bars.h"
#include "charts/bars/stacked_bars.h"
#include "charts/bars/upright_bars.h"
#include "charts/bars/upright_stacks.h"
#include "charts/chart_frame.h"
#include "scene/shapes.h"

#include <algorithm>

namespace factsheet::charts {

namespace {

scene::Path bar_path(DrawnBar const& bar) {
  scene::Path path =
      bar.corner > Length() ? scene::rounded_rectangle(bar.rect.size, bar.corner) : scene::rectangle(bar.rect.size);
  path.fill = bar.fill;
  return path;
}

void add_head(ChartFrame& frame, BarSpec const& bars, BarDrawing const& drawing, Point at) {
  if (drawing.names.empty()) return;
  scene::NodeId const row = frame.row();
  frame.empty_cell(row);
  for (std::size_t s = 0; s < drawing.names.size(); ++s) {
    Span const& span = bars.series[s].bars.front().at;
    frame.header_cell(row, scene::Scope::column, drawing.names[s].piece, at + drawing.names[s].at, span);
  }
}

bool is_stacked(BarTask const& task) { return task.bars.stacked && task.series() > 1; }

BarDrawing finished(BarTask const& task, BarDrawing drawing, bool with_axis) {
  hold_all(drawing);
  if (with_axis) add_axis(task, drawing);
  return drawing;
}

std::optional<BarDrawing> upright_drawing(BarTask const& task, double spread) {
  auto const draw = [&](BarTask const& within) {
    return is_stacked(task) ? upright_stacks(within, spread) : upright_bars(within, spread);
  };
  if (wants_axis(task, true)) {
    Length const left = axis_width(task);
    BarTask const beside{task.bars, task.style, task.texts, task.width - left, task.typesetter};
    if (auto drawing = beside.width > Length() ? draw(beside) : std::nullopt) {
      move_all(*drawing, {left, {}});
      return finished(task, std::move(*drawing), true);
    }
  }
  auto drawing = draw(task);
  if (drawing) drawing = finished(task, std::move(*drawing), false);
  return drawing;
}

BarDrawing lying_drawing(BarTask const& task, double spread) {
  BarDrawing drawing = is_stacked(task) ? stacked_bars(task, spread) : horizontal_bars(task, spread);
  return finished(task, std::move(drawing), wants_axis(task, false));
}

/// Nothing where the chart was to be drawn another way and there is no room for that.
std::optional<BarDrawing> drawing_as_asked(BarTask const& task, double spread) {
  if (task.bars.multiples && task.series() > 1) {
    auto drawing = multiple_bars(task, spread);
    if (drawing) return finished(task, std::move(*drawing), task.bars.axis == Axis::always);
  }
  if (!task.bars.horizontal) return upright_drawing(task, spread);
  return lying_drawing(task, spread);
}

bool has_brief_values(BarSpec const& bars) {
  return std::any_of(bars.series.begin(), bars.series.end(), [](BarSeriesSpec const& series) {
    return std::any_of(series.bars.begin(), series.bars.end(), [](Datum const& bar) { return !bar.brief.empty(); });
  });
}

// Numbers in full are worth a little height, and not a line, nor that an axis is left out that the sheet asks for.
bool suits_better(BarSpec const& bars, BarDrawing const& brief, BarDrawing const& full) {
  if (bars.axis == Axis::always && full.ticks.empty() != brief.ticks.empty()) return full.ticks.empty();
  return brief.height < full.height - Length::from_pt(1);
}

}  // namespace

BarWording bar_wording(BarSpec const& bars, ChartStyle const& style, Typesetter& typesetter) {
  BarWording wording{bar_texts(bars, style, typesetter), std::nullopt};
  if (has_brief_values(bars)) wording.brief = bar_texts(bars, style, typesetter, true);
  return wording;
}

BarDrawing bar_drawing(BarSpec const& bars, ChartStyle const& style, BarWording const& wording, Length width,
                       Typesetter& typesetter, double spread) {
  BarTask const task{bars, style, wording.full, width, typesetter};
  auto drawing = drawing_as_asked(task, spread);
  if (wording.brief) {
    BarTask const brief{bars, style, *wording.brief, width, typesetter};
    auto other = drawing_as_asked(brief, spread);
    if (!drawing && !other) other = lying_drawing(brief, spread);
    if (!drawing || (other && suits_better(bars, *other, *drawing))) drawing = std::move(other);
  }
  if (!drawing) drawing = lying_drawing(task, spread);
  cut_guides(*drawing);
  return std::move(*drawing);
}

scene::Frame draw_bars(ChartSpec const& spec, Size size, BarDrawing const& drawing) {
  auto const& bars = std::get<BarSpec>(spec.chart);
  ChartFrame frame(spec, size);
  for (Polyline const& guide : drawing.guides) frame.guide(guide);
  for (DrawnBar const& bar : drawing.bars) frame.draw(bar_path(bar), bar.rect.at, bar.at);
  for (Polyline const& line : drawing.lines) frame.draw(line, {}, spec.at);
  add_head(frame, bars, drawing, {});
  for (std::size_t c = 0; c < drawing.categories.size(); ++c) {
    Span const& span = bars.series.front().bars[c].at;
    scene::NodeId const row = frame.row(span);
    frame.header_cell(row, scene::Scope::row, drawing.categories[c].piece, drawing.categories[c].at, span);
    for (std::size_t s = 0; s < drawing.values[c].size(); ++s) {
      PlacedText const& value = drawing.values[c][s];
      frame.data_cell(row, value.piece, value.at, bars.series[s].bars[c].at);
    }
  }
  for (PlacedText const& tick : drawing.ticks) frame.tick(tick.piece, tick.at);
  return std::move(frame).finish();
}

}  // namespace factsheet::charts
