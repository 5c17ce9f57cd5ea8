#include "charts/bars/bar_chart.h"

#include "charts/bars/axis.h"
#include "charts/bars/bar_steps.h"
#include "charts/bars/horizontal_bars.h"
#include "charts/bars/multiple_bars.h"
#include "charts/bars/stacked_bars.h"
#include "charts/bars/upright_fit.h"
#include "charts/chart_frame.h"
#include "scene/shapes.h"

#include <algorithm>

namespace factsheet::charts {

namespace {

scene::Path bar_path(DrawnBar const& bar) {
  scene::Path path = bar.corner <= Length() ? scene::rectangle(bar.rect.size)
                     : bar.end              ? scene::rounded_at(*bar.end, bar.rect.size, bar.corner)
                                            : scene::rounded_rectangle(bar.rect.size, bar.corner);
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

// Who hears the chart is told what there was no room to print.
void add_label_cell(ChartFrame& frame, scene::NodeId row, Datum const& datum, PlacedText const& label) {
  if (label.piece.block.lines.empty()) {
    frame.unprinted_cell(row, scene::Role::header_cell, text::plain_text(datum.label), datum.at);
  } else {
    frame.header_cell(row, scene::Scope::row, label.piece, label.at, datum.at);
  }
}

void add_value_cell(ChartFrame& frame, scene::NodeId row, Datum const& datum, PlacedText const& value) {
  if (value.piece.block.lines.empty()) {
    frame.unprinted_cell(row, scene::Role::data_cell, datum.shown, datum.at);
  } else {
    frame.data_cell(row, value.piece, value.at, datum.at);
  }
}

bool is_stacked(BarTask const& task) { return task.bars.stacked && task.series() > 1; }

BarDrawing finished(BarTask const& task, BarDrawing drawing, bool with_axis) {
  hold_all(drawing);
  if (with_axis) add_axis(task, drawing);
  return drawing;
}

BarDrawing lying_drawing(BarTask const& task, double spread) {
  BarDrawing drawing = is_stacked(task) ? stacked_bars(task, spread) : horizontal_bars(task, spread);
  return finished(task, std::move(drawing), wants_axis(task, false));
}

void report_no_room_in_stack(BarTask const& task) {
  task.typesetter.report(error({}, "does-not-fit", "there is no room for the values of a stack beside its parts",
                               "give the block more columns, or join parts that are small"));
}

/// Nothing where there is no room for a column a series.
std::optional<BarDrawing> multiples_drawing(BarTask const& task, double spread) {
  if (!task.bars.multiples || task.series() < 2) return std::nullopt;
  auto drawing = multiple_bars(task, spread);
  if (drawing) drawing = finished(task, std::move(*drawing), task.bars.axis == Axis::always);
  return drawing;
}

// Numbers in full are worth a little height, and not a line, nor that an axis is left out that the sheet asks for.
bool suits_better(BarSpec const& bars, BarDrawing const& brief, BarDrawing const& full) {
  if (bars.axis == Axis::always && full.ticks.empty() != brief.ticks.empty()) return full.ticks.empty();
  return brief.height < full.height - Length::from_pt(1);
}

template <class Draw>
std::optional<BarDrawing> in_full_or_brief(BarSpec const& bars, BarWording& wording, Draw const& draw) {
  std::optional<BarDrawing> drawing = draw(wording.texts(10, 10, false));
  if (!wording.has_brief()) return drawing;
  std::optional<BarDrawing> other = draw(wording.texts(10, 10, true));
  return !drawing || (other && suits_better(bars, *other, *drawing)) ? std::move(other) : std::move(drawing);
}

/// Where lying bars are many, they and the gaps between them become thinner.
ChartStyle style_of_lying(BarSpec const& bars, ChartStyle style) {
  constexpr double many = 20;
  constexpr Length least_gap = Length::from_mm(0.4);
  auto const count = static_cast<double>(bars.series.front().bars.size());
  if (count <= many || (bars.series.size() > 1 && !bars.stacked)) return style;
  double const density = many / count;
  Length const gap = std::max((style.bar_pitch - style.bar_thickness) * density * density, least_gap);
  style.bar_thickness = std::min(style.bar_thickness, std::max(style.bar_thickness * density, style.label.size * 0.8));
  style.bar_pitch = style.bar_thickness + gap;
  return style;
}

}  // namespace

BarTexts const& BarWording::texts(int label_tenths, int value_tenths, bool brief) {
  auto const [place, fresh] = done_.try_emplace({label_tenths, value_tenths, brief});
  if (!fresh) return place->second;
  ChartStyle style = style_;
  auto const scale = [](TextStyle& text, int tenths) {
    text.size *= tenths / 10.0;
    text.leading *= tenths / 10.0;
  };
  // Values of several bars are hardly larger than labels, whatever the size of these.
  if (bars_.series.size() > 1) style.value.size = std::min(style.value.size, style.label.size * 1.1);
  scale(style.label, label_tenths);
  scale(style.value, value_tenths);
  place->second = bar_texts(bars_, style, typesetter_, brief);
  return place->second;
}

bool BarWording::has_brief() const {
  return std::any_of(bars_.series.begin(), bars_.series.end(), [](BarSeriesSpec const& series) {
    return std::any_of(series.bars.begin(), series.bars.end(), [](Datum const& bar) { return !bar.brief.empty(); });
  });
}

BarDrawing bar_drawing(BarSpec const& bars, ChartStyle const& style, BarWording& wording, Length width,
                       Typesetter& typesetter, double spread) {
  auto const with = [&](BarTexts const& texts) { return BarTask{bars, style, texts, width, typesetter}; };
  ChartStyle const lying = style_of_lying(bars, style);
  auto const lying_with = [&](BarTexts const& texts) { return BarTask{bars, lying, texts, width, typesetter}; };
  auto drawing =
      in_full_or_brief(bars, wording, [&](BarTexts const& texts) { return multiples_drawing(with(texts), spread); });
  if (!drawing && !bars.horizontal) {
    drawing = fitted_upright(bars, style, wording, width, typesetter, spread);
    if (!drawing) report_no_room_upright(with(wording.texts(smallest_tenths, smallest_tenths, wording.has_brief())));
  }
  if (!drawing) {
    drawing = in_full_or_brief(
        bars, wording, [&](BarTexts const& texts) { return std::optional(lying_drawing(lying_with(texts), spread)); });
  }
  for (int tenths = 9; tenths >= smallest_tenths && !drawing->fits; --tenths) {
    drawing = lying_drawing(lying_with(wording.texts(tenths, tenths, wording.has_brief())), spread);
  }
  if (!drawing->fits) report_no_room_in_stack(with(wording.texts(10, 10, false)));
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
    add_label_cell(frame, row, bars.series.front().bars[c], drawing.categories[c]);
    for (std::size_t s = 0; s < drawing.values[c].size(); ++s) {
      add_value_cell(frame, row, bars.series[s].bars[c], drawing.values[c][s]);
    }
  }
  for (PlacedText const& tick : drawing.ticks) frame.tick(tick.piece, tick.at);
  return std::move(frame).finish();
}

}  // namespace factsheet::charts
