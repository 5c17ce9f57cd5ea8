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

template <class Visit>
void for_each_text(BarDrawing& drawing, Visit const& visit) {
  for (PlacedText& text : drawing.names) visit(text);
  for (PlacedText& text : drawing.categories) visit(text);
  for (auto& values : drawing.values) {
    for (PlacedText& text : values) visit(text);
  }
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

Rect PlacedText::ink() const {
  constexpr double descent = 0.35;  // of the capitals' height
  Length const top = piece.block.first_baseline - piece.cap_height;
  Length const bottom = piece.block.last_baseline + piece.cap_height * descent;
  return {{at.x + piece.at.x, at.y + piece.at.y + top}, {piece.block.size.width, bottom - top}};
}

void hold_all(BarDrawing& drawing) {
  Rect all{{}, {{}, drawing.height}};
  for_each_text(drawing, [&](PlacedText& text) { all = united(all, text.ink()); });
  for (Polyline const& line : drawing.lines) all = united(all, bounds(line));
  Length const down = -all.top();
  drawing.height = all.size.height;
  if (down == Length()) return;
  for (DrawnBar& bar : drawing.bars) bar.rect.at.y += down;
  for (Polyline& line : drawing.lines) {
    for (Point& point : line) point.y += down;
  }
  for_each_text(drawing, [&](PlacedText& text) { text.at.y += down; });
}

BarDrawing bar_drawing(BarTask const& task, double spread) {
  bool const stacked = task.bars.stacked && task.series() > 1;
  std::optional<BarDrawing> drawing;
  if (task.bars.multiples && task.series() > 1) drawing = multiple_bars(task, spread);
  if (!drawing && !task.bars.horizontal) drawing = stacked ? upright_stacks(task, spread) : upright_bars(task, spread);
  if (!drawing) drawing = stacked ? stacked_bars(task, spread) : horizontal_bars(task, spread);
  hold_all(*drawing);
  return std::move(*drawing);
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
