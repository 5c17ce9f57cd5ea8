
#include "charts/bars/axis.h"

#include "charts/bars/bar_steps.h"

#include <algorithm>
#include <cmath>

namespace factsheet::charts {

namespace {

constexpr Length tick_gap = Length::from_mm(2);         // between numbers side by side
constexpr Length tick_line_gap = Length::from_mm(0.8);  // between numbers above one another
constexpr Length tick_lift = Length::from_mm(1.2);      // between the bars and the numbers below them
constexpr Length beside_plot = Length::from_mm(2);      // between the numbers at the left and the bars
constexpr Length around_parts = Length::from_mm(0.7);   // left free by guides around texts
constexpr Length least_piece = Length::from_mm(1);      // shorter ones look like dirt

// Whether some stacks are shorter than others: their sums stand nowhere else.
bool sums_differ(BarTask const& task) {
  std::vector<double> sums(task.categories());
  for (std::size_t c = 0; c < task.categories(); ++c) {
    for (std::size_t s = 0; s < task.series(); ++s) sums[c] += task.datum(c, s).value;
  }
  auto const [least, most] = std::minmax_element(sums.begin(), sums.end());
  constexpr double off_by_rounding = 0.01;
  return *most - *least > *most * off_by_rounding;
}

// From so many bars on the eye looks along a line rather than from number to number.
bool has_many_bars(BarTask const& task, bool upright) {
  constexpr std::size_t many_bars = 12;
  constexpr std::size_t many_columns = 8;
  if (upright && task.categories() >= many_columns) return true;
  return task.series() > 1 && task.series() * task.categories() >= many_bars;
}

/// A tick that is to be drawn, with its number.
struct ShownTick {
  double value = 0;
  TextPiece piece;
  Length start;  ///< of its number along the axis
  Length size;   ///< of its number along the axis
};

Length place_of(ValueScale const& scale, double value) {
  Length const reach = Length::from_pt(value * scale.factor);
  return scale.upright ? scale.zero - reach : scale.zero + reach;
}

Length capitals_of(TextPiece const& piece) {
  return piece.block.last_baseline - piece.block.first_baseline + piece.cap_height;
}

ShownTick shown_tick(BarTask const& task, ValueScale const& scale, Tick const& of, Wording const& wording) {
  ShownTick tick{of.value, set_piece(task, wording, wording.natural), {}, {}};
  Length const place = place_of(scale, tick.value);
  tick.size = scale.upright ? capitals_of(tick.piece) : tick.piece.block.size.width;
  tick.start = place - tick.size / 2;
  // The first and the last number lean inwards where the chart ends.
  if (!scale.upright) tick.start = std::clamp(tick.start, Length(), std::max(Length(), task.width - tick.size));
  return tick;
}

bool apart(std::vector<ShownTick> const& ticks, Length gap) {
  for (std::size_t i = 0; i < ticks.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      Length const between = std::max(ticks[i].start - ticks[j].start - ticks[j].size,  //
                                      ticks[j].start - ticks[i].start - ticks[i].size);
      if (between < gap) return false;
    }
  }
  return true;
}

// The first set of ticks whose numbers do not touch; none when even zero and one more do.
std::vector<ShownTick> ticks_with_room(BarTask const& task, ValueScale const& scale) {
  for (std::size_t set = 0; set < task.bars.ticks.size(); ++set) {
    std::vector<ShownTick> shown;
    for (std::size_t i = 0; i < task.bars.ticks[set].size(); ++i) {
      shown.push_back(shown_tick(task, scale, task.bars.ticks[set][i], task.texts.ticks[set][i]));
    }
    if (shown.size() > 1 && apart(shown, scale.upright ? tick_line_gap : tick_gap)) return shown;
  }
  return {};
}

bool has_negative(BarTask const& task) {
  return std::any_of(task.bars.series.begin(), task.bars.series.end(), [](BarSeriesSpec const& series) {
    return std::any_of(series.bars.begin(), series.bars.end(), [](Datum const& bar) { return bar.value < 0; });
  });
}

// Below zero there is a line of its own already.
void add_guide(BarTask const& task, ValueScale const& scale, double value, BarDrawing& drawing) {
  if (value == 0 && has_negative(task)) return;
  Length const at = place_of(scale, value);
  if (scale.upright) {
    drawing.guides.push_back({{scale.room.left(), at}, {scale.room.right(), at}});
  } else {
    drawing.guides.push_back({{at, scale.room.top()}, {at, scale.room.bottom()}});
  }
}

Length add_number(ValueScale const& scale, ShownTick tick, Length top, BarDrawing& drawing) {
  if (scale.upright) {
    Length const right = scale.room.left() - beside_plot;
    Length const x = right - tick.piece.block.size.width;
    Length const middle = place_of(scale, tick.value);
    drawing.ticks.push_back(middled(std::move(tick.piece), x, middle));
    return {};
  }
  Length const bottom = top + tick.piece.block.size.height;
  drawing.ticks.push_back({std::move(tick.piece), {tick.start, top}});
  return bottom;
}

/// A stretch along a guide.
struct Stretch {
  Length from, to;
};

// What of the guide lies under `box`, as a stretch along it.
std::optional<Stretch> covered(Polyline const& guide, Rect box) {
  if (!meets(box, guide)) return std::nullopt;
  bool const upright = guide.front().x == guide.back().x;
  return upright ? Stretch{box.top(), box.bottom()} : Stretch{box.left(), box.right()};
}

std::vector<Polyline> pieces_of(Polyline const& guide, std::vector<Rect> const& parts) {
  std::vector<Stretch> gaps;
  for (Rect const& part : parts) {
    if (auto const gap = covered(guide, part)) gaps.push_back(*gap);
  }
  std::sort(gaps.begin(), gaps.end(), [](Stretch a, Stretch b) { return a.from < b.from; });
  bool const upright = guide.front().x == guide.back().x;
  Length at = upright ? guide.front().y : guide.front().x;
  Length const end = upright ? guide.back().y : guide.back().x;
  std::vector<Polyline> pieces;
  auto const add = [&](Length to) {
    if (to - at < least_piece) return;
    if (upright) pieces.push_back({{guide.front().x, at}, {guide.front().x, to}});
    if (!upright) pieces.push_back({{at, guide.front().y}, {to, guide.front().y}});
  };
  for (Stretch const& gap : gaps) {
    add(std::min(gap.from, end));
    at = std::max(at, gap.to);
  }
  add(end);
  return pieces;
}

}  // namespace

bool wants_axis(BarTask const& task, bool upright) {
  if (task.bars.axis == Axis::never || task.texts.ticks.empty()) return false;
  if (task.bars.axis == Axis::always) return true;
  bool const stacked = task.bars.stacked && task.series() > 1;
  return stacked ? sums_differ(task) : has_many_bars(task, upright);
}

Length axis_width(BarTask const& task) {
  Length width;
  for (std::vector<Wording> const& ticks : task.texts.ticks) width = std::max(width, widest(ticks));
  return width + beside_plot;
}

void add_axis(BarTask const& task, BarDrawing& drawing) {
  Length const top = drawing.height + tick_lift;
  for (ValueScale const& scale : drawing.scales) {
    for (ShownTick& tick : ticks_with_room(task, scale)) {
      add_guide(task, scale, tick.value, drawing);
      drawing.height = std::max(drawing.height, add_number(scale, std::move(tick), top, drawing));
    }
  }
}

void cut_guides(BarDrawing& drawing) {
  std::vector<Rect> parts;
  // A guide that ends right at a bar would show a seam.
  for (DrawnBar const& bar : drawing.bars) parts.push_back(inflated(bar.rect, Length::from_pt(0.02)));
  auto const leave = [&](PlacedText const& text) { parts.push_back(inflated(text.ink(), around_parts)); };
  std::for_each(drawing.names.begin(), drawing.names.end(), leave);
  std::for_each(drawing.categories.begin(), drawing.categories.end(), leave);
  for (auto const& values : drawing.values) std::for_each(values.begin(), values.end(), leave);
  std::vector<Polyline> pieces;
  for (Polyline const& guide : drawing.guides) {
    for (Polyline& piece : pieces_of(guide, parts)) pieces.push_back(std::move(piece));
  }
  drawing.guides = std::move(pieces);
}

}  // namespace factsheet::charts
