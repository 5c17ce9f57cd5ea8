// Pies and rings.
#pragma once
#include "charts/chart.h"
#include "charts/round/round_labels.h"

namespace factsheet::charts {

/// A pie or ring of one size with all its texts; places are measured from the centre.
struct RoundLayout {
  Length radius, hole;
  Length above, below;  ///< from the circle's top up, from its bottom down, as far as there are labels
  PlacedLabels labels;  ///< one or two a datum: a value in the hole may have its label outside
};

/// Lays the chart out around a circle of `diameter`.
RoundLayout lay_out_round(PieSpec const& pie, ChartStyle const& style, Length width, Length diameter,
                          Typesetter& typesetter);

/// Diameters between which the circle grows with spare height.
struct Diameters {
  Length least, most;
};
Diameters diameters(ChartStyle const& style, Length width);

/// The layout with the largest circle that goes into `height`, or the smallest one when none does.
struct FittedRound {
  RoundLayout layout;
  Length above, below, height;  ///< all of it, with what the row asks for
  bool hangs = false;           ///< at the top of a larger frame, not in its middle: the row says where the ring stands
};
FittedRound fit_round(PieSpec const& pie, ChartStyle const& style, Size size, DrawOptions const& options,
                      Typesetter& typesetter);

scene::Frame draw_round(ChartSpec const& spec, PieSpec const& pie, Size size, FittedRound const& fitted);

}  // namespace factsheet::charts
