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

/// Makes the drawing high enough for texts and lines that reach over its ends a little, and moves it below its top.
void hold_all(BarDrawing& drawing);

/// Moves all that is drawn so far.
void move_all(BarDrawing& drawing, Point by);

}  // namespace factsheet::charts
