// What a chart shows, from the sheet that is resolved to the frame that is drawn. A label is text with its places in
// the author's file (`SourceText`) until layout has read its markup.
#pragma once
#include "core/span.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace factsheet {

/// A value with its label as printed.
template <class Label>
struct ChartDatum {
  Label label;
  double value = 0;
  std::string shown;  ///< "87,9%"
  Span at;
  std::string brief = {};  ///< the same number in fewer letters, "1,2 mln", where bars have no room; empty: none
  bool missing = false;    ///< there is no value, and `shown` says so
  friend bool operator==(ChartDatum const&, ChartDatum const&) = default;
};

/// Parts as shades of one colour, the first the darkest: so they are told from what has that colour's like elsewhere on
/// the page.
struct PieShades {
  std::size_t of = 0;     ///< the place of the colour among the theme's; behind the last: what stays in the background
  std::size_t count = 0;  ///< how many there are
  friend bool operator==(PieShades const&, PieShades const&) = default;
};

template <class Label>
struct PieChart {
  std::vector<ChartDatum<Label>> parts;
  bool hole = false;    ///< a ring with the largest value in it
  bool shares = false;  ///< the values are shares in percent: together 100, at most 0.5 off by rounding
  std::vector<std::size_t> colours =
      {};  ///< by part: the place of its colour among the theme's, or of its shade; empty: by size
  std::optional<PieShades> shades = {};
  friend bool operator==(PieChart const&, PieChart const&) = default;
};

template <class Label>
struct ChartSeries {
  Label label;
  std::vector<ChartDatum<Label>> bars;
  friend bool operator==(ChartSeries const&, ChartSeries const&) = default;
};

/// A place on an axis, and what stands there.
struct Tick {
  double value = 0;
  std::string shown;
  friend bool operator==(Tick const&, Tick const&) = default;
};
using Ticks = std::vector<Tick>;

enum class Axis { never, where_it_helps, always };

template <class Label>
struct BarChart {
  std::vector<ChartSeries<Label>> series;
  bool horizontal = true;
  bool stacked = false;
  bool multiples = false;  ///< each series in a column of its own, all on one scale, where there is room for that
  Axis axis = Axis::never;
  std::vector<Ticks> ticks = {};    ///< of the axis, rising, zero among them; each set with fewer than the last
  std::vector<bool> stressed = {};  ///< by row: the bars that are set off; empty: none
  bool scale = false;               ///< the series are the steps of an answer scale, in order
  friend bool operator==(BarChart const&, BarChart const&) = default;
};

template <class Label>
struct ChartShare {
  Label label;
  double count = 0;   ///< out of the whole, more than 0
  std::string shown;  ///< "70%", "7 van de 10"; empty where it is said elsewhere
  Span at;
  friend bool operator==(ChartShare const&, ChartShare const&) = default;
};

template <class Label>
struct PictogramChart {
  int of = 10;
  std::vector<ChartShare<Label>> shares;  ///< the largest first
  friend bool operator==(PictogramChart const&, PictogramChart const&) = default;
};

// ---- the same with other labels ----

template <class To, class From, class Read>
std::vector<ChartDatum<To>> with_labels(std::vector<ChartDatum<From>> const& data, Read const& read) {
  std::vector<ChartDatum<To>> made;
  for (ChartDatum<From> const& datum : data) {
    made.push_back({read(datum.label), datum.value, datum.shown, datum.at, datum.brief, datum.missing});
  }
  return made;
}

template <class To, class From, class Read>
PieChart<To> with_labels(PieChart<From> const& pie, Read const& read) {
  return {with_labels<To>(pie.parts, read), pie.hole, pie.shares, pie.colours, pie.shades};
}

template <class To, class From, class Read>
BarChart<To> with_labels(BarChart<From> const& chart, Read const& read) {
  BarChart<To> made{{},         chart.horizontal, chart.stacked,  chart.multiples,
                    chart.axis, chart.ticks,      chart.stressed, chart.scale};
  for (ChartSeries<From> const& series : chart.series) {
    made.series.push_back({read(series.label), with_labels<To>(series.bars, read)});
  }
  return made;
}

template <class To, class From, class Read>
PictogramChart<To> with_labels(PictogramChart<From> const& pictogram, Read const& read) {
  PictogramChart<To> made{pictogram.of, {}};
  for (ChartShare<From> const& share : pictogram.shares) {
    made.shares.push_back({read(share.label), share.count, share.shown, share.at});
  }
  return made;
}

}  // namespace factsheet
