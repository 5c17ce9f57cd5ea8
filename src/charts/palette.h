// Which ink and pattern a part takes, and which ink can be read on it.
#pragma once
#include "charts/chart.h"

#include <optional>
#include <vector>

namespace factsheet::charts {

/// `count` fills in the order of the style's parts, starting with the first, each unlike the one before it; with
/// `around`, the last unlike the first too.
std::vector<scene::Fill> part_fills(ChartStyle const& style, std::size_t count, bool around);

/// One fill a series, so that a key can tell them apart: after the style's parts come darker and lighter inks made of
/// them, and only past these the first again.
std::vector<scene::Fill> series_fills(ChartStyle const& style, std::size_t count);

/// One fill for each step of an answer scale: from dark to light, in even steps of lightness.
std::vector<scene::Fill> scale_fills(ChartStyle const& style, std::size_t count);

/// The fills of slices: the first colour is the greatest part's, the others follow it clockwise.
///
/// `places`: for each slice the place of its colour among the theme's, or among `shades` of one of them, where the
/// author's sheet gives one; empty: none.
std::vector<scene::Fill> slice_fills(ChartStyle const& style, std::vector<double> const& values,
                                     std::vector<std::size_t> const& places = {},
                                     std::optional<PieShades> const& shades = {});

/// Of ink and paper the one with more contrast to `ground` (WCAG 2.1).
Colour const& readable_on(Colour const& ground, ChartStyle const& style);

}  // namespace factsheet::charts
