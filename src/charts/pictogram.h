// So many dots out of so many, with a bracket for each share.
#pragma once
#include "charts/chart.h"
#include "charts/geometry.h"
#include "charts/typesetter.h"

#include <vector>

namespace factsheet::charts {

/// Dots in rows of equal length, from the left, row by row.
struct DotGrid {
  int columns = 1, rows = 1;
  Length dot, pitch;
  /// The left edge of the dot at `position` of its row, and, for a position in between, the place inside a dot at
  /// which so much of its area is to the left.
  [[nodiscard]] Length edge(double position) const;
};
/// From three rows on the dots are smaller, and closer to one another. One row as long as `of` is at most 20 and the
/// dots need not become smaller than three quarters; `growth` 1 is the style's size.
DotGrid dot_grid(int of, Length dot, Length width, double growth);
/// How far dots can grow before they leave the width, at least 1.
double greatest_growth(int of, Length dot, Length width);

/// The share of a disc's width (0–1) left of the upright line that has `area` (0–1) of the disc to its left.
double chord_for_area(double area);

struct PictogramLayout {
  DotGrid grid;
  std::vector<Length> row_tops;    ///< of the dots
  std::vector<Polyline> brackets;  ///< none from three rows on: a key names the shares there
  std::vector<LabelBox> labels;    ///< one a share
  std::vector<Point> label_places;
  Length key_dot;  ///< diameter of the dots before the labels; 0 without a key
  Length height;
};
PictogramLayout lay_out_pictogram(PictogramSpec const& pictogram, ChartStyle const& style, Length width, double growth,
                                  Typesetter& typesetter);

scene::Frame draw_pictogram(ChartSpec const& spec, Size size, PictogramLayout const& layout);

}  // namespace factsheet::charts
