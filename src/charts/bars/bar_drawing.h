// Bars: horizontal and vertical, one series or several, side by side or stacked.
#pragma once
#include "charts/chart.h"
#include "charts/geometry.h"
#include "charts/typesetter.h"
#include "scene/shapes.h"

#include <functional>
#include <map>
#include <optional>
#include <tuple>
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
  std::optional<scene::Edge> end = {};  ///< where the value is: only its corners are round, else all
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
  std::vector<std::vector<PlacedText>> values;  ///< by category, then by series; without lines: not printed
  Length height;
  bool fits = true;  ///< false when values of stacks reach out of the chart
};

/// What all ways to draw bars start from.
struct BarTask {
  BarSpec const& bars;
  ChartStyle const& style;
  BarTexts const& texts;
  Length width;
  Typesetter& typesetter;
  bool hyphenate = false;       ///< labels below upright bars may be parted by hyphens
  std::size_t every_label = 1;  ///< of the categories, from the last backwards, so many have their label printed
  bool some_values = false;     ///< values are printed where they touch nothing, the last and the longest bar's first

  /// The same in less width.
  [[nodiscard]] BarTask within(Length narrower) const {
    return {bars, style, texts, narrower, typesetter, hyphenate, every_label, some_values};
  }
  [[nodiscard]] bool is_shown(std::size_t category, std::size_t every) const {
    return (categories() - 1 - category) % every == 0;
  }
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
