// Charts: validated values drawn to scale, labelled at the parts, with their data as a table for who cannot see them.
#pragma once
#include "core/chart.h"
#include "core/result.h"
#include "core/text_style.h"
#include "scene/frame.h"
#include "text/shaper.h"

#include <variant>

namespace factsheet::charts {

using Datum = ChartDatum<text::Inlines>;
using PieSpec = PieChart<text::Inlines>;
using BarSeriesSpec = ChartSeries<text::Inlines>;
using BarSpec = BarChart<text::Inlines>;
using ShareSpec = ChartShare<text::Inlines>;
using PictogramSpec = PictogramChart<text::Inlines>;
using factsheet::Axis;
using factsheet::Tick;

/// Styles and colours, from the theme.
struct ChartStyle {
  TextStyle label, value, tick, ring_figure, ring_label, table_head;
  std::vector<Colour> parts;                             ///< chart parts in order; then used again from the first
  Colour bar_first, bar_rest, ink, soft, paper, ground;  ///< ground: what lies under the chart
  Colour guide;                                          ///< lines behind bars
  Length guide_width;
  Length part_gap, leader, ring_outer, ring_hole, ring_max, bar_thickness, bar_pitch, bar_pitch_max, dot;
  std::string language;
  std::string label_word, value_word;  ///< heads of the table: "Onderdeel", "Waarde"
};

/// The style with parts and bars that stand out from `style.ground` by 3:1 at least (WCAG 2.1 SC 1.4.11), whatever
/// paper the theme chose them for: on a tint those that are too light get some ink; on a dark ground all get paper, in
/// steps of lightness that keep neighbours apart.
ChartStyle suited_to_ground(ChartStyle style);

struct ChartSpec {
  std::variant<PieSpec, BarSpec, PictogramSpec> chart;
  std::string alt;
  ChartStyle style;
  Span at;
};

/// Heights between which a chart can be drawn at a width. `natural` is what it wants, `maximum` what spare height may
/// make of it.
struct Extent {
  Length natural, maximum;
};

/// What rings side by side have in common, so that they share centre and size.
struct DrawOptions {
  std::optional<Length> above_ring;  ///< at least this much above the ring, from the row
  std::optional<Length> below_ring;  ///< and this much below it
};

Result<Extent> measure(ChartSpec const& spec, Length width, text::Shaper const& shaper,
                       DrawOptions const& options = {});

/// How much height the labels above (below) the ring take. 0 for charts that are not round.
Result<Length> height_above_ring(ChartSpec const& spec, Length width, text::Shaper const& shaper);
Result<Length> height_below_ring(ChartSpec const& spec, Length width, text::Shaper const& shaper);

/// A frame of `size`: the parts as one Figure with alternative text, labels and values as a Table with header cells, in
/// the order of the data. When the labels do not fit, an error that says by how many millimetres. Vertical bars whose
/// labels find no room side by side are an error, and drawn horizontally.
Result<scene::Frame> draw(ChartSpec const& spec, Size size, text::Shaper const& shaper,
                          DrawOptions const& options = {});

}  // namespace factsheet::charts
