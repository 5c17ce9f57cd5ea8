// Which way bars are drawn, and how the drawing becomes a frame.
#pragma once
#include "charts/bars/bar_drawing.h"

#include <map>
#include <tuple>

namespace factsheet::charts {

/// The texts of a bar chart in the sizes and forms that its drawings ask for, each measured once.
class BarWording {
 public:
  BarWording(BarSpec const& bars, ChartStyle const& style, Typesetter& typesetter)
      : bars_(bars), style_(style), typesetter_(typesetter) {}

  /// In tenths of the sizes that the theme has for labels and for values; `brief`: values in their short form.
  BarTexts const& texts(int label_tenths, int value_tenths, bool brief);
  /// Whether some value has a short form.
  [[nodiscard]] bool has_brief() const;

 private:
  BarSpec const& bars_;
  ChartStyle const& style_;
  Typesetter& typesetter_;
  std::map<std::tuple<int, int, bool>, BarTexts> done_;
};

/// The way that the chart asks for, its texts being made smaller, parted or left out as far as upright bars need that.
/// Upright bars without room are reported, and drawn lying.
BarDrawing bar_drawing(BarSpec const& bars, ChartStyle const& style, BarWording& wording, Length width,
                       Typesetter& typesetter, double spread);

scene::Frame draw_bars(ChartSpec const& spec, Size size, BarDrawing const& drawing);

}  // namespace factsheet::charts
