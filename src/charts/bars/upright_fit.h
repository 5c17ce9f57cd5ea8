// How upright bars find room for their texts: smaller ones, parted ones, and of a row of years every other.
#pragma once
#include "charts/bars/bar_chart.h"

#include <optional>

namespace factsheet::charts {

/// Upright bars with the largest and fullest texts that find room below and above them.
std::optional<BarDrawing> fitted_upright(BarSpec const& bars, ChartStyle const& style, BarWording& wording,
                                         Length width, Typesetter& typesetter, double spread);
/// Says which label or value has no room, of texts as small as they may be.
void report_no_room_upright(BarTask const& task);
constexpr int smallest_tenths = 7;

}  // namespace factsheet::charts
