// Vertical bars, and what vertical stacks have in common with them.
#pragma once

#include "charts/bars/bar_drawing.h"

#include <optional>

namespace factsheet::charts {

/// Between labels side by side: words of one label stand closer to one another than to the next label.
Length label_air(BarTask const& task);
constexpr Length label_lift = Length::from_mm(0.9);  // between bars and the labels below

/// Whether no word of the labels is wider than a category.
bool labels_fit_below(BarTask const& task, Length slot);
/// Height of the bars, without labels and values.
Length upright_room(ChartStyle const& style, double spread);
/// The labels below what is drawn so far, each around `middle` of its category as far as its neighbours let it.
void add_labels_below(BarTask const& task, Length slot, Length middle, BarDrawing& drawing);
/// Nothing when labels or values find no room side by side.
std::optional<BarDrawing> upright_bars(BarTask const& task, double spread);

}  // namespace factsheet::charts
