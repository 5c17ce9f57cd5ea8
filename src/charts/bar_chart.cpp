// Which way bars are drawn, and how the drawing becomes a frame.
#include "charts/bars.h"
#include "charts/chart_frame.h"

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

}  // namespace

BarDrawing bar_drawing(BarTask const& task, double spread) {
  bool const stacked = task.bars.stacked && task.series() > 1;
  if (!task.bars.horizontal) {
    auto upright = stacked ? upright_stacks(task, spread) : upright_bars(task, spread);
    if (upright) return std::move(*upright);
  }
  return stacked ? stacked_bars(task, spread) : horizontal_bars(task, spread);
}

scene::Frame draw_bars(ChartSpec const& spec, Size size, BarDrawing const& drawing) {
  auto const& bars = std::get<BarSpec>(spec.chart);
  ChartFrame frame(spec, size);
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
  return std::move(frame).finish();
}

}  // namespace factsheet::charts
