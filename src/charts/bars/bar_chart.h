// Which way bars are drawn, and how the drawing becomes a frame.
#pragma once
#include "charts/bars/bar_drawing.h"

#include <optional>

namespace factsheet::charts {

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

}  // namespace factsheet::charts
