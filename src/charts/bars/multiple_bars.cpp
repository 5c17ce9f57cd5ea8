
#include "charts/bars/multiple_bars.h"

#include "charts/bars/bar_steps.h"

#include <algorithm>
#include <cmath>

namespace factsheet::charts {

namespace {

constexpr double multiple_corner = 0.12;                 // of a bar's thickness
constexpr Length multiple_gap = Length::from_mm(5);      // between the columns
constexpr Length least_bar = Length::from_mm(8);         // for the longest one
constexpr Length below_names = Length::from_mm(1.5);     // between the names and the first bars
constexpr Length over_zero_line = Length::from_mm(0.9);  // how far the line at zero passes the bars

/// What the columns have in common.
struct Grid {
  LabelColumn labels;
  Length column;  ///< width of each
  BarScale scale;
  bool negative = false;
  bool with_zero_line = false;  ///< bars on both sides of it, or values without a bar

  [[nodiscard]] Length left(std::size_t series) const {
    return labels.bars_from + (column + multiple_gap) * static_cast<double>(series);
  }
};

template <class Visit>
void for_each_value(BarTask const& task, Visit const& visit) {
  for (std::size_t s = 0; s < task.series(); ++s) {
    for (std::size_t c = 0; c < task.categories(); ++c) visit(c, s);
  }
}

Length end_of(BarTask const& task, std::size_t category, std::size_t series) {
  return value_gap + task.texts.values[category][series].natural;
}

/// The columns' least width: the longest word of a name, or a short bar with its value.
Length least_column(BarTask const& task, bool negative) {
  Length least;
  for (Wording const& name : task.texts.names) least = std::max(least, name.longest_word);
  for_each_value(task, [&](std::size_t c, std::size_t s) {
    least = std::max(least, end_of(task, c, s) * (negative ? 2 : 1) + least_bar);
  });
  return least;
}

std::optional<Grid> grid_for(BarTask const& task) {
  Grid grid;
  std::vector<BarEnd> ends;
  for_each_value(task, [&](std::size_t c, std::size_t s) {
    ends.push_back({task.datum(c, s).value, end_of(task, c, s)});
    grid.negative = grid.negative || ends.back().value < 0;
    grid.with_zero_line = grid.with_zero_line || ends.back().value <= 0;
  });
  double const count = static_cast<double>(task.series());
  Length const gaps = multiple_gap * (count - 1);
  Length const least = least_column(task, grid.negative);
  grid.labels = label_column(task, least * count + gaps, task.style.bar_thickness);
  // Labels above every row would tear the columns apart.
  if (grid.labels.above()) return std::nullopt;
  grid.column = (task.width - grid.labels.bars_from - gaps) / count;
  if (grid.column < least) return std::nullopt;
  grid.scale = scale_for(ends, grid.column);
  return grid;
}

/// The names stand on the line above the first bars, however many lines they take.
void add_names(BarTask const& task, Grid const& grid, BarDrawing& drawing) {
  Length highest;
  for (Wording const& name : task.texts.names) {
    drawing.names.push_back({set_piece(task, name, grid.column), {}});
    highest = std::max(highest, drawing.names.back().piece.block.size.height);
  }
  for (std::size_t s = 0; s < task.series(); ++s) {
    Length const height = drawing.names[s].piece.block.size.height;
    drawing.names[s].at = {grid.left(s), highest - height};
  }
  drawing.height = highest + below_names;
}

/// The columns tell the series apart, so that the bars need no colours for it.
scene::Fill fill_of(BarTask const& task) { return {task.style.bar_rest, scene::Pattern::diagonal}; }

void add_bar(BarTask const& task, Grid const& grid, std::size_t category, std::size_t series, Length middle,
             BarDrawing& drawing) {
  Datum const& datum = task.datum(category, series);
  Length const zero = grid.left(series) + grid.scale.zero;
  Length const reach = Length::from_pt(std::abs(datum.value) * grid.scale.factor);
  bool const left = datum.value < 0;
  Length const thickness = task.style.bar_thickness;
  Rect const rect{{left ? zero - reach : zero, middle - thickness / 2}, {reach, thickness}};
  if (reach > Length()) {
    drawing.bars.push_back(
        {rect, fill_of(task), thickness * multiple_corner, datum.at, left ? scene::Edge::left : scene::Edge::right});
  }
  Wording const& value = task.texts.values[category][series];
  TextPiece piece = set_piece(task, value, value.natural);
  Length const end = left ? rect.left() - value_gap - piece.block.size.width : rect.right() + value_gap;
  drawing.values[category].push_back(middled(std::move(piece), end, middle));
}

void add_zero_lines(BarTask const& task, Grid const& grid, Length top, BarDrawing& drawing) {
  if (!grid.with_zero_line) return;
  for (std::size_t s = 0; s < task.series(); ++s) {
    Length const x = grid.left(s) + grid.scale.zero;
    drawing.lines.push_back({{x, top - over_zero_line}, {x, drawing.height + over_zero_line}});
  }
}

}  // namespace

std::optional<BarDrawing> multiple_bars(BarTask const& task, double spread) {
  auto grid = grid_for(task);
  if (!grid) return std::nullopt;
  BarDrawing drawing;
  drawing.values.resize(task.categories());
  add_names(task, *grid, drawing);
  Length const top = drawing.height;
  Length const pitch = task.style.bar_pitch + (task.style.bar_pitch_max - task.style.bar_pitch) * spread;
  Length const gap = pitch - task.style.bar_thickness;
  for (std::size_t c = 0; c < task.categories(); ++c) {
    if (c > 0) drawing.height += gap;
    TextPiece& label = grid->labels.labels[c];
    Length const height = std::max(label.block.size.height, task.style.bar_thickness);
    Length const middle = drawing.height + height / 2;
    drawing.categories.push_back(middled(std::move(label), {}, middle));
    for (std::size_t s = 0; s < task.series(); ++s) add_bar(task, *grid, c, s, middle, drawing);
    drawing.height += height;
  }
  add_zero_lines(task, *grid, top, drawing);
  for (std::size_t s = 0; s < task.series(); ++s) {
    Rect const room{{grid->left(s), top}, {grid->column, drawing.height - top}};
    drawing.scales.push_back({false, grid->left(s) + grid->scale.zero, grid->scale.factor, room});
  }
  return drawing;
}

}  // namespace factsheet::charts
