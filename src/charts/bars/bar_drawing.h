// Bars: horizontal and vertical, one series or several, side by side or stacked.
#pragma once
#include "charts/chart.h"
#include "charts/geometry.h"
#include "charts/typesetter.h"

#include <functional>
#include <optional>
#include <vector>

namespace factsheet::charts {

/// All texts of a bar chart, measured. One category is one row of the data: a bar, a group or a stack.
struct BarTexts {
  std::vector<Wording> categories;
  std::vector<std::vector<Wording>> values;  ///< by category, then by series
  std::vector<Wording> names;                ///< of the series; empty when there is one
  std::vector<std::vector<Wording>> ticks;   ///< of the axis, by set
};
/// `brief`: values in their short form, where they have one.
BarTexts bar_texts(BarSpec const& bars, ChartStyle const& style, Typesetter& typesetter, bool brief = false);

struct PlacedText {
  TextPiece piece;
  Point at;
  /// From the first line's capitals to the last line's descenders.
  [[nodiscard]] Rect ink() const;
};
struct DrawnBar {
  Rect rect;
  scene::Fill fill;
  Length corner;
  Span at;
};
/// Where values stand in a drawing: zero, and how far a unit of value reaches from it, right or (`upright`) up.
struct ValueScale {
  bool upright = false;
  Length zero;
  double factor = 0;  ///< points for each unit of value
  Rect room;          ///< of the bars with what stands between them
};
/// Everything at its place.
struct BarDrawing {
  std::vector<DrawnBar> bars;
  std::vector<Polyline> lines;
  std::vector<ValueScale> scales = {};  ///< several in multiples
  std::vector<Polyline> guides = {};    ///< of the axis
  std::vector<PlacedText> ticks = {};   ///< its numbers
  std::vector<PlacedText> names, categories;
  std::vector<std::vector<PlacedText>> values;  ///< by category, then by series
  Length height;
};

/// What all ways to draw bars start from.
struct BarTask {
  BarSpec const& bars;
  ChartStyle const& style;
  BarTexts const& texts;
  Length width;
  Typesetter& typesetter;

  [[nodiscard]] std::size_t categories() const { return texts.categories.size(); }
  [[nodiscard]] std::size_t series() const { return bars.series.size(); }
  [[nodiscard]] Datum const& datum(std::size_t category, std::size_t of_series) const {
    return bars.series[of_series].bars[category];
  }
};

/// Draws with `spread` of the way from the natural to the greatest height, 0–1.
BarDrawing horizontal_bars(BarTask const& task, double spread);
BarDrawing stacked_bars(BarTask const& task, double spread);
/// Horizontal bars of each series in a column of its own, all on one scale. Nothing when the columns would be so narrow
/// that bars or names could not be read.
std::optional<BarDrawing> multiple_bars(BarTask const& task, double spread);
/// Nothing when labels or values find no room side by side.
std::optional<BarDrawing> upright_bars(BarTask const& task, double spread);
std::optional<BarDrawing> upright_stacks(BarTask const& task, double spread);

/// The texts of a bar chart in full and, where values have a short form, with that.
struct BarWording {
  BarTexts full;
  std::optional<BarTexts> brief;
};
BarWording bar_wording(BarSpec const& bars, ChartStyle const& style, Typesetter& typesetter);

/// The way that the chart asks for and its texts allow.
BarDrawing bar_drawing(BarSpec const& bars, ChartStyle const& style, BarWording const& wording, Length width,
                       Typesetter& typesetter, double spread);

scene::Frame draw_bars(ChartSpec const& spec, Size size, BarDrawing const& drawing);

/// Makes the drawing high enough for texts and lines that reach over its ends a little, and moves it below its top.
void hold_all(BarDrawing& drawing);

/// Moves all that is drawn so far.
void move_all(BarDrawing& drawing, Point by);

// ---- the axis ----

/// Whether an axis is drawn: where the sheet asks for it, or helps more than the values at the bars alone do.
bool wants_axis(BarTask const& task, bool upright);
/// What upright bars leave free at the left for the numbers of their axis.
Length axis_width(BarTask const& task);
/// Numbers and guides along the scales of the drawing: of the sets of ticks the first whose numbers do not touch.
void add_axis(BarTask const& task, BarDrawing& drawing);
/// Parts the guides where bars and texts stand.
void cut_guides(BarDrawing& drawing);

// ---- steps that several of them share ----

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
/// `least_bars`: what bars and values beside them need at least; `bars_height`: of the bars of one category.
LabelColumn label_column(BarTask const& task, Length least_bars, Length bars_height);

constexpr Length label_gap = Length::from_mm(3.5);        // between the label column and the bars
constexpr Length value_gap = Length::from_mm(1.4);        // between a bar and its value
constexpr Length label_above_gap = Length::from_mm(0.6);  // between a label above its bars and the bars

}  // namespace factsheet::charts
