// The axis of bars: round numbers at their side, and quiet lines behind them.
#pragma once
#include "charts/bars/bar_drawing.h"

namespace factsheet::charts {

/// Whether an axis is drawn: where the sheet asks for it, or helps more than the values at the bars alone do.
bool wants_axis(BarTask const& task, bool upright);
/// What upright bars leave free at the left for the numbers of their axis.
Length axis_width(BarTask const& task);
/// Numbers and guides along the scales of the drawing: of the sets of ticks the first whose numbers do not touch.
void add_axis(BarTask const& task, BarDrawing& drawing);
/// Parts the guides where bars and texts stand.
void cut_guides(BarDrawing& drawing);

}  // namespace factsheet::charts
