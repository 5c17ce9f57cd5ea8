// Steps that several ways of drawing bars share.
#pragma once
#include "charts/bars/bar_drawing.h"

#include <vector>

namespace factsheet::charts {

/// `brief`: values in their short form, where they have one.
BarTexts bar_texts(BarSpec const& bars, ChartStyle const& style, Typesetter& typesetter, bool brief = false);

/// The names of the series with a swatch each, side by side from the left, at the head of the drawing.
void add_key(BarTask const& task, std::vector<scene::Fill> const& fills, BarDrawing& drawing);
/// The fill of each series.
std::vector<scene::Fill> series_fills(BarTask const& task);
/// The longest bar is set off from the others.
scene::Fill single_fill(BarTask const& task, std::size_t category);
/// A text as a piece with its first line's capitals around the height `middle`, or, of several lines, all of them.
PlacedText middled(TextPiece piece, Length x, Length middle);
TextPiece set_piece(BarTask const& task, Wording const& wording, Length width,
                    text::Alignment alignment = text::Alignment::left);
Length widest(std::vector<Wording> const& wordings);

/// A bar's value, and how far the text beyond its end reaches.
struct BarEnd {
  double value = 0;
  Length text;
};
/// Points for each unit of value, and where zero stands, from the left end of the room for bars.
struct BarScale {
  double factor = 0;
  Length zero;
  bool fits = true;  ///< false when texts alone take more than the room
};
/// The largest scale at which horizontal bars on both sides of zero go into `room` with their texts.
BarScale scale_for(std::vector<BarEnd> const& ends, Length room);

/// Where the labels of horizontal bars stand.
struct LabelColumn {
  Length width;              ///< 0: the labels stand above their bars
  Length bars_from;          ///< left end of what bars and values have
  bool with_values = false;  ///< the values stand above the bars too, there being no room behind them
  std::vector<TextPiece> labels;
  [[nodiscard]] bool above() const { return width == Length(); }
};
/// All labels above their bars.
LabelColumn labels_above(BarTask const& task);
/// `least_bars`: what bars and values beside them need at least; `bars_height`: of the bars of one category.
LabelColumn label_column(BarTask const& task, Length least_bars, Length bars_height);

constexpr Length label_gap = Length::from_mm(3.5);        // between the label column and the bars
constexpr Length value_gap = Length::from_mm(1.4);        // between a bar and its value
constexpr Length label_above_gap = Length::from_mm(0.6);  // between a label above its bars and the bars

}  // namespace factsheet::charts
