#include "layout/blocks/charts.h"

#include "charts/check.h"
#include "core/number_in_words.h"
#include "layout/blocks/callout.h"
#include "layout/blocks/context.h"
#include "layout/blocks/shared.h"
#include "layout/blocks/text_boxes.h"

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using resolve::TextRole;

charts::ChartStyle chart_style(Context const& context) {
  resolve::Theme const& theme = context.theme();
  resolve::Measures const& measures = context.measures();
  charts::ChartStyle style;
  style.label = context.style(TextRole::chart_label);
  style.value = context.style(TextRole::chart_value);
  style.tick = context.style(TextRole::chart_tick);
  style.guide = context.tone_colours().guide;
  style.guide_width = measures.guide;
  style.ring_figure = context.style(TextRole::ring_figure);
  style.ring_label = context.style(TextRole::ring_label);
  style.table_head = context.style(TextRole::table_head);
  style.parts = theme.chart;
  style.bar_first = theme.bar_first;
  style.bar_rest = theme.bar_rest;
  style.ink = theme.ink;
  style.soft = theme.soft;
  style.paper = theme.paper;
  style.ground = context.ground();
  style.part_gap = measures.part_gap;
  style.leader = measures.leader;
  style.ring_outer = measures.ring_outer;
  style.ring_hole = measures.ring_hole;
  style.ring_max = measures.ring_max;
  style.bar_thickness = measures.bar_thickness;
  style.bar_pitch = measures.bar_pitch;
  style.bar_pitch_max = measures.bar_pitch_max;
  style.dot = measures.dot;
  style.language = context.language;
  style.label_word = context.known_language().words.label;
  style.value_word = context.known_language().words.value;
  return charts::suited_to_ground(std::move(style));
}

// A value stands before its label unless the label or the large figure above says it.
std::string shown_before_label(resolve::Pictogram const& pictogram, charts::ShareSpec const& share,
                               Context const& context) {
  std::string const words = text::plain_text(share.label);
  bool const above = !pictogram.figure.empty() && words_of(pictogram.figure, context) == share.shown;
  bool const said = names_number(words, share.shown) || names_number(words, fmt::format("{}", share.count));
  return above || said ? std::string() : share.shown;
}

template <class Chart>
auto spec_of(Chart const& chart, Context const& context) {
  return with_labels<text::Inlines>(chart, [&](SourceText const& label) { return context.inlines(label); });
}

charts::PictogramSpec spec_of(resolve::Pictogram const& pictogram, Context const& context) {
  charts::PictogramSpec spec =
      with_labels<text::Inlines>(pictogram, [&](SourceText const& label) { return context.inlines(label); });
  for (charts::ShareSpec& share : spec.shares) share.shown = shown_before_label(pictogram, share, context);
  return spec;
}

// What the labels of a ring take, for the row to give all its rings one centre.
charts::DrawOptions ring_options(charts::ChartSpec const& spec, Length width, Context const& context) {
  charts::DrawOptions options;
  if (!std::holds_alternative<charts::PieSpec>(spec.chart)) return options;
  options.above_ring = charts::height_above_ring(spec, width, context.shaper).take(context.problems);
  options.below_ring = charts::height_below_ring(spec, width, context.shaper).take(context.problems);
  return options;
}

// Data at fault are reported and not drawn.
std::optional<Box> chart_box(charts::ChartSpec spec, Length width, Context const& context) {
  Diagnostics faults = charts::check(spec);
  bool const drawable = !has_errors(faults);
  context.problems.insert(context.problems.end(), faults.begin(), faults.end());
  if (!drawable) return std::nullopt;
  charts::DrawOptions const options = ring_options(spec, width, context);
  auto const height = charts::measure(spec, width, context.shaper, options).take(context.problems);
  if (!height) return std::nullopt;
  Span const at = spec.at;
  return Box{ChartPart{std::move(spec), width, *height, options}, {}, {}, at, {}};
}

void append_chart(Boxes& boxes, charts::ChartSpec spec, Length width, Context const& context) {
  if (auto chart = chart_box(std::move(spec), width, context)) boxes.push_back(std::move(*chart));
}

template <class Chart>
charts::ChartSpec chart_spec(resolve::Common const& common, Chart const& chart, Context const& context) {
  return {spec_of(chart, context), chart.alt, chart_style(context), common.at};
}

template <class Chart>
Box chart_block(resolve::Common const& common, Chart const& chart, Length width, Context const& context) {
  Boxes boxes = opening_boxes(common, chart.measure, width, context);
  // Bars reach to the edges of their picture; rings bring air of their own.
  Length const air = std::is_same_v<Chart, resolve::Bar> ? context.measures().paragraph_gap * 0.6 : Length();
  if (!boxes.empty()) boxes.push_back(gap(air));
  append_chart(boxes, chart_spec(common, chart, context), width_beside_icon(common, width, context), context);
  // Below a ring a source would read as one of its names.
  bool const is_round = std::is_same_v<Chart, resolve::Pie>;
  if (!common.cite.empty()) boxes.push_back(gap(is_round ? context.measures().paragraph_gap : air));
  append(boxes, cite_boxes(common, width, context));
  return stack(std::move(boxes));
}

}  // namespace

Box build_content(resolve::Common const& common, resolve::Pie const& pie, Length width, Context const& context) {
  return chart_block(common, pie, width, context);
}

Box build_content(resolve::Common const& common, resolve::Bar const& bar, Length width, Context const& context) {
  return chart_block(common, bar, width, context);
}

// A figure set large runs on into the text, and the picture shows what it says.
Box build_content(resolve::Common const& common, resolve::Pictogram const& pictogram, Length width,
                  Context const& context) {
  Boxes boxes = title_boxes(common, width, context);
  auto line = inline_box(pictogram.measure, TextRole::measure, width, context);
  if (pictogram.figure.empty()) {
    if (line) boxes.push_back(std::move(*line));
    append(boxes, markup_boxes(common.text, TextRole::body, width, context));
  } else {
    Boxes figure = figure_boxes(common, pictogram.figure, pictogram.unit, false,
                                width_beside_icon(common, width, context), context);
    append(boxes, figure_with_sentence(common, std::move(figure), width, context));
    if (line && !common.text.empty()) boxes.push_back(gap(context.measures().title_gap));
    if (line) boxes.push_back(std::move(*line));
  }
  if (!pictogram.measure.empty() || !common.text.empty()) boxes.push_back(gap(context.measures().title_gap));
  append_chart(boxes, chart_spec(common, pictogram, context), width, context);
  append(boxes, cite_boxes(common, width, context));
  return stack(std::move(boxes));
}

}  // namespace factsheet::layout
