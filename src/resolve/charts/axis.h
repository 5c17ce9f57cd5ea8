// The numbers along an axis.
#pragma once
#include "core/chart.h"
#include "resolve/numbers/number_format.h"

#include <string_view>
#include <vector>

namespace factsheet::resolve {

/// Ticks for bars that reach from `least` (0 or below) to `most` (0 or above): zero, and multiples of a round step (1,
/// 2 or 5 times a power of ten) as far as the bars reach. The first have five steps at most; those that follow have
/// fewer, for charts with less room, down to one step. All ticks of one axis are printed alike, with the digits that
/// the step needs, so that no two look the same: from a million on in short (`0,5 mln`, `1,0 mln`; English `1.0m`),
/// shares of a ratio in percent. A step is never finer than the digits of `how`. None when nothing reaches the first
/// step, or when the numbers are so small or large that nobody reads them (below 10⁻⁹, from 10¹⁸ on).
std::vector<Ticks> axis_ticks(double least, double most, NumberFormat const& how, std::string_view language);

}  // namespace factsheet::resolve
