#include "charts/bars/bar_drawing.h"

namespace factsheet::charts {
namespace {

template <class Visit>
void for_each_text(BarDrawing& drawing, Visit const& visit) {
  for (PlacedText& text : drawing.names) visit(text);
  for (PlacedText& text : drawing.categories) visit(text);
  for (auto& values : drawing.values) {
    for (PlacedText& text : values) visit(text);
  }
  for (PlacedText& text : drawing.ticks) visit(text);
}

}  // namespace

Rect PlacedText::ink() const {
  constexpr double descent = 0.35;  // of the capitals' height
  Length const top = piece.block.first_baseline - piece.cap_height;
  Length const bottom = piece.block.last_baseline + piece.cap_height * descent;
  return {{at.x + piece.at.x, at.y + piece.at.y + top}, {piece.block.size.width, bottom - top}};
}

void move_all(BarDrawing& drawing, Point by) {
  for (DrawnBar& bar : drawing.bars) bar.rect = moved(bar.rect, by);
  for (auto* lines : {&drawing.lines, &drawing.guides}) {
    for (Polyline& line : *lines) {
      for (Point& point : line) point = point + by;
    }
  }
  for (ValueScale& scale : drawing.scales) {
    scale.zero += scale.upright ? by.y : by.x;
    scale.room = moved(scale.room, by);
  }
  for_each_text(drawing, [&](PlacedText& text) { text.at = text.at + by; });
}

void hold_all(BarDrawing& drawing) {
  Rect all{{}, {{}, drawing.height}};
  for_each_text(drawing, [&](PlacedText& text) { all = united(all, text.ink()); });
  for (Polyline const& line : drawing.lines) all = united(all, bounds(line));
  drawing.height = all.size.height;
  if (all.top() != Length()) move_all(drawing, {{}, -all.top()});
}

}  // namespace factsheet::charts
