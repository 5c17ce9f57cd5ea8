#include "charts/bars/bar_steps.h"

#include "charts/palette.h"

#include <algorithm>
#include <cmath>

namespace factsheet::charts {

namespace {

constexpr Length swatch = Length::from_mm(3);
constexpr Length swatch_gap = Length::from_mm(1.3);
constexpr Length key_gap = Length::from_mm(5);  // between names of the key
constexpr Length below_key = Length::from_mm(2.5);
constexpr double widest_column = 0.44;  // of the chart's width

// Several bars a category stand closer together: their values are hardly larger than labels.
TextStyle value_style(BarSpec const& bars, ChartStyle const& style) {
  TextStyle value = style.value;
  if (bars.series.size() < 2) return value;
  value.size = std::min(value.size, style.label.size * 1.1);
  value.leading = std::min(value.leading, style.label.leading);
  return value;
}

std::vector<TextPiece> set_labels(BarTask const& task, Length width) {
  std::vector<TextPiece> labels;
  for (Wording const& wording : task.texts.categories) labels.push_back(set_piece(task, wording, width));
  return labels;
}

Length widest_piece(std::vector<TextPiece> const& pieces) {
  Length width;
  for (TextPiece const& piece : pieces) width = std::max(width, piece.block.size.width);
  return width;
}

Length rows_height(LabelColumn const& column, Length bars_height) {
  Length sum;
  for (TextPiece const& label : column.labels) {
    Length const height = label.block.size.height;
    sum += column.above() ? height + bars_height : std::max(height, bars_height);
  }
  return sum;
}

}  // namespace

BarTexts bar_texts(BarSpec const& bars, ChartStyle const& style, Typesetter& typesetter, bool brief) {
  BarTexts texts;
  TextStyle const value = value_style(bars, style);
  for (Datum const& datum : bars.series.front().bars) {
    texts.categories.push_back(typesetter.wording(datum.label, style.label));
  }
  texts.values.resize(texts.categories.size());
  for (BarSeriesSpec const& series : bars.series) {
    if (bars.series.size() > 1) texts.names.push_back(typesetter.wording(series.label, style.label));
    for (std::size_t i = 0; i < texts.categories.size(); ++i) {
      Datum const& datum = series.bars[i];
      std::string const& shown = brief && !datum.brief.empty() ? datum.brief : datum.shown;
      texts.values[i].push_back(typesetter.number(shown, value, datum.at));
    }
  }
  if (bars.axis == Axis::never) return texts;
  for (std::vector<Tick> const& ticks : bars.ticks) {
    std::vector<Wording>& wordings = texts.ticks.emplace_back();
    for (Tick const& tick : ticks) wordings.push_back(typesetter.number(tick.shown, style.tick, {}));
  }
  return texts;
}

TextPiece set_piece(BarTask const& task, Wording const& wording, Length width, text::Alignment alignment) {
  return {task.typesetter.set(wording, width, alignment), {}, wording.cap_height};
}

PlacedText middled(TextPiece piece, Length x, Length middle) {
  Length const top = piece.block.first_baseline - piece.cap_height;
  Length const y = middle - (top + piece.block.last_baseline) / 2;
  return {std::move(piece), {x, y}};
}

Length widest(std::vector<Wording> const& wordings) {
  Length width;
  for (Wording const& wording : wordings) width = std::max(width, wording.natural);
  return width;
}

std::vector<scene::Fill> series_fills(BarTask const& task) {
  return task.bars.scale ? scale_fills(task.style, task.series()) : series_fills(task.style, task.series());
}

scene::Fill single_fill(BarTask const& task, std::size_t category) {
  bool const stressed = !task.bars.stressed.empty() && task.bars.stressed[category];
  return {stressed ? task.style.bar_first : task.style.bar_rest,
          stressed ? scene::Pattern::cross : scene::Pattern::diagonal};
}

void add_key(BarTask const& task, std::vector<scene::Fill> const& fills, BarDrawing& drawing) {
  Length x;
  Length y;
  Length line_height;
  for (std::size_t i = 0; i < task.texts.names.size(); ++i) {
    Wording const& name = task.texts.names[i];
    TextPiece piece = set_piece(task, name, task.width - swatch - swatch_gap);
    Length const taken = swatch + swatch_gap + piece.block.size.width;
    if (x > Length() && x + taken > task.width) {
      x = {};
      y += line_height;
      line_height = {};
    }
    Length const middle = y + piece.block.first_baseline - piece.cap_height / 2;
    drawing.bars.push_back(
        {{{x, middle - swatch / 2}, {swatch, swatch}}, fills[i], swatch * 0.15, task.bars.series[i].bars.front().at});
    line_height = std::max(line_height, piece.block.size.height);
    drawing.names.push_back({std::move(piece), {x + swatch + swatch_gap, y}});
    x += taken + key_gap;
  }
  drawing.height = y + line_height + below_key;
}

BarScale scale_for(std::vector<BarEnd> const& ends, Length room) {
  std::vector<BarEnd> right{{0, {}}};
  std::vector<BarEnd> left{{0, {}}};
  for (BarEnd const& end : ends) (end.value < 0 ? left : right).push_back(end);
  double factor = -1;
  bool fits = true;
  for (BarEnd const& a : right) {
    for (BarEnd const& b : left) {
      fits = fits && a.text + b.text <= room;
      double const span = a.value - b.value;
      if (span <= 0) continue;
      double const most = std::max((room - a.text - b.text).pt(), 0.0) / span;
      factor = factor < 0 ? most : std::min(factor, most);
    }
  }
  BarScale scale{std::max(factor, 0.0), {}, fits};
  for (BarEnd const& b : left) {
    scale.zero = std::max(scale.zero, Length::from_pt(-b.value * scale.factor) + b.text);
  }
  return scale;
}

LabelColumn labels_above(BarTask const& task) {
  LabelColumn above;
  above.labels = set_labels(task, task.width);
  return above;
}

LabelColumn label_column(BarTask const& task, Length least_bars, Length bars_height) {
  LabelColumn above = labels_above(task);
  above.with_values = least_bars > task.width;
  Length word;
  for (Wording const& label : task.texts.categories) word = std::max(word, label.longest_word);
  Length const most = std::min(task.width * widest_column, task.width - label_gap - least_bars);
  if (word > most) return above;
  LabelColumn before;
  before.labels = set_labels(task, std::min(widest(task.texts.categories), most));
  before.width = widest_piece(before.labels);
  before.bars_from = before.width + label_gap;
  return rows_height(above, bars_height) < rows_height(before, bars_height) ? above : before;
}

}  // namespace factsheet::charts
