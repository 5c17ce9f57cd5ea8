#include "support/chart_samples.h"

#include "support/fake_shaper.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <fmt/format.h>

namespace factsheet::test {
namespace {

Colour ink(std::string name, std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
  Colour colour;
  colour.name = std::move(name);
  colour.rgb = {red, green, blue};
  colour.grey = (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
  return colour;
}

TextStyle text_style(double size, double leading, Colour const& colour) {
  TextStyle style = fake_style(size, leading);
  style.colour = colour;
  return style;
}

}  // namespace

charts::ChartStyle chart_style() {
  Colour const black = ink("ink", 0x1b, 0x1f, 0x23);
  Colour const deep = ink("deep", 0x12, 0x35, 0x5b);
  Colour const teal = ink("teal", 0x1a, 0x68, 0x78);
  Colour const amber = ink("amber", 0xc4, 0x82, 0x1a);
  charts::ChartStyle style;
  style.label = style.ring_label = style.table_head = text_style(10, 13, black);
  style.value = text_style(14, 17, deep);
  style.tick = text_style(8, 11, black);
  style.guide = ink("guide", 0xc3, 0xd3, 0xdc);
  style.guide_width = 0.5_pt;
  style.ring_figure = text_style(23, 26, deep);
  style.parts = {deep, teal, amber};
  style.bar_first = deep;
  style.bar_rest = teal;
  style.ink = black;
  style.soft = ink("soft", 0x45, 0x52, 0x5c);
  style.paper = style.ground = ink("paper", 0xff, 0xff, 0xff);
  style.part_gap = 0.55_mm;
  style.leader = 0.26_mm;
  style.ring_outer = 45_mm;
  style.ring_hole = 30_mm;
  style.ring_max = 56_mm;
  style.bar_thickness = 5.6_mm;
  style.bar_pitch = 7.5_mm;
  style.bar_pitch_max = 11_mm;
  style.dot = 5.1_mm;
  style.language = "nl";
  style.label_word = "Onderdeel";
  style.value_word = "Waarde";
  return style;
}

text::Inlines inlines(std::string const& text) {
  text::Inline run;
  run.text = text;
  return {run};
}

Span line_of_sheet(int line) {
  auto file = std::make_shared<SourceFile>();
  file->path = "roads.sheet.yaml";
  return {std::move(file), {line, 7}, {line, 9}};
}

charts::Datum datum(std::string const& label, double value, std::string shown) {
  if (shown.empty()) shown = fmt::format("{}%", value);
  return {inlines(label), value, std::move(shown), {}};
}

std::vector<charts::Datum> data(std::vector<std::pair<std::string, double>> const& rows) {
  std::vector<charts::Datum> data;
  for (auto const& [label, value] : rows) data.push_back(datum(label, value));
  return data;
}

charts::ChartSpec pie(std::vector<charts::Datum> parts, bool hole) {
  return {charts::PieSpec{std::move(parts), hole, false}, "a chart", chart_style(), {}};
}

charts::ChartSpec ring(std::vector<charts::Datum> parts) { return pie(std::move(parts), true); }

charts::ChartSpec bars(std::vector<charts::Datum> bars, bool horizontal) {
  return {charts::BarSpec{{{{}, std::move(bars)}}, horizontal, false, false, {}, {}}, "a chart", chart_style(), {}};
}

charts::ChartSpec series_bars(std::vector<std::string> const& categories,
                              std::vector<std::pair<std::string, std::vector<double>>> const& series, bool horizontal,
                              bool stacked) {
  charts::BarSpec spec;
  spec.horizontal = horizontal;
  spec.stacked = stacked;
  for (auto const& [name, values] : series) {
    charts::BarSeriesSpec one{inlines(name), {}};
    for (std::size_t i = 0; i < values.size(); ++i) one.bars.push_back(datum(categories.at(i), values[i]));
    spec.series.push_back(std::move(one));
  }
  return {std::move(spec), "a chart", chart_style(), {}};
}

charts::ChartSpec pictogram(int of, std::vector<std::pair<std::string, double>> const& shares) {
  charts::PictogramSpec spec;
  spec.of = of;
  for (auto const& [label, count] : shares) spec.shares.push_back({inlines(label), count, {}, {}});
  return {std::move(spec), "a chart", chart_style(), {}};
}

std::vector<std::vector<charts::Tick>> ticks_for(charts::BarSpec const& bars) {
  std::vector<double> sums(bars.series.front().bars.size());
  double least = 0;
  double most = 0;
  for (charts::BarSeriesSpec const& series : bars.series) {
    for (std::size_t i = 0; i < sums.size(); ++i) {
      sums[i] += series.bars[i].value;
      double const reach = bars.stacked ? sums[i] : series.bars[i].value;
      least = std::min(least, reach);
      most = std::max(most, reach);
    }
  }
  std::vector<std::vector<charts::Tick>> sets;
  for (double step = 1; step <= std::max(-least, most); step *= 10) {
    if ((most - least) / step > 5) continue;
    std::vector<charts::Tick>& ticks = sets.emplace_back();
    for (double value = -std::floor(-least / step) * step; value <= most; value += step) {
      ticks.push_back({value, fmt::format("{:.1f} mln", value / 10.0)});
    }
  }
  return sets;
}

// ---- generated ----

int ChartMaker::number(int low, int high) {
  return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
}

std::string ChartMaker::label() {
  static char const* const words[] = {"bus",       "fiets", "lopend",     "schoolzone", "leesplezier", "zwemles",
                                      "oversteek", "buurt", "regenwater", "weekend",    "met",         "de"};
  std::string label = words[number(0, 11)];
  int const wanted = number(0, 3) == 0 ? number(30, 60) : number(3, 16);
  while (static_cast<int>(label.size()) < wanted) label += std::string(" ") + words[number(0, 11)];
  return label;
}

std::vector<charts::Datum> ChartMaker::parts(int count) {
  std::vector<charts::Datum> parts;
  int const kind = number(0, 3);
  int const large = number(0, count - 1);
  for (int i = 0; i < count; ++i) {
    int value = number(1, 400);
    if (kind == 1) value = i == large ? 8000 : number(1, 90);  // all small but one
    if (kind == 2 && number(0, 3) == 0) value = 0;
    // Values of one kind are printed with one decimal, as a sheet would.
    parts.push_back(datum(label() + " " + std::to_string(i + 1), value, fmt::format("{:.1f}%", value / 10.0)));
  }
  if (kind == 2) parts.front().value = 500;
  return parts;
}

Length ChartMaker::width() { return Length::from_mm(number(50, 182)); }

charts::ChartSpec ChartMaker::round() { return pie(parts(number(1, 20)), number(0, 1) == 0); }

charts::ChartSpec ChartMaker::bar_chart() {
  int const categories = number(1, 8);
  int const series = number(0, 1) == 0 ? 1 : number(2, 5);
  charts::BarSpec spec;
  spec.horizontal = number(0, 2) > 0;
  spec.stacked = series > 1 && number(0, 1) == 0;
  spec.multiples = series > 1 && !spec.stacked && number(0, 1) == 0;
  bool const negative = !spec.stacked && number(0, 3) == 0;
  bool const compact = number(0, 3) == 0;
  std::vector<std::string> labels;
  for (int c = 0; c < categories; ++c) labels.push_back(label() + " " + std::to_string(c + 1));
  for (int s = 0; s < series; ++s) {
    charts::BarSeriesSpec one{
        series > 1 ? inlines(label() + " " + std::string(1, static_cast<char>('A' + s))) : text::Inlines(), {}};
    for (std::string const& name : labels) {
      int const value = number(0, 9) == 0 ? 0 : number(negative ? -300 : 1, 900);
      one.bars.push_back(datum(name, value, fmt::format("{:.1f}{}", value / 10.0, compact ? " miljoen" : "%")));
      if (compact) one.bars.back().brief = fmt::format("{:.1f} mln", value / 10.0);
    }
    spec.series.push_back(std::move(one));
  }
  spec.axis = static_cast<charts::Axis>(number(0, 2));
  spec.ticks = ticks_for(spec);
  return {std::move(spec), "a chart", chart_style(), {}};
}

charts::ChartSpec ChartMaker::dots() {
  int const of = number(0, 1) == 0 ? 10 : number(1, 100);
  std::vector<std::pair<std::string, double>> shares;
  double most = of;
  for (int i = number(1, 3); i > 0; --i) {
    most = number(0, static_cast<int>(most * 4)) / 4.0;
    shares.emplace_back(label() + " " + std::to_string(i), most);
  }
  return pictogram(of, shares);
}

scene::Frame drawn(charts::ChartSpec const& spec, Length width, double spare) {
  auto const shaper = make_fake_shaper();
  auto const extent = charts::measure(spec, width, *shaper);
  if (!extent.ok()) return {};
  Length const height = extent->natural + (extent->maximum - extent->natural) * spare;
  auto frame = charts::draw(spec, {width, height}, *shaper);
  return frame.ok() ? std::move(*frame.value) : scene::Frame();
}

}  // namespace factsheet::test
