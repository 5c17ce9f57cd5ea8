#include "charts/chart.h"

#include "charts/bars/bar_chart.h"
#include "charts/bars/bar_drawing.h"
#include "charts/check.h"
#include "charts/pictogram.h"
#include "charts/round/round_chart.h"
#include "charts/typesetter.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::charts {

namespace {

constexpr Length narrowest = Length::from_mm(20);
constexpr Length height_slack = Length::from_pt(0.05);

template <class T>
Result<T> with_faults(T value, Typesetter const& typesetter, ChartSpec const& spec) {
  Diagnostics faults = typesetter.faults();
  for (Diagnostic& fault : faults) {
    if (!fault.at.file) fault.at = spec.at;
  }
  sort_and_unite(faults);
  return {std::move(value), std::move(faults)};
}

// ---- numbers, which are never parted ----

std::vector<Datum const*> data_of(ChartSpec const& spec) {
  std::vector<Datum const*> data;
  if (auto const* pie = std::get_if<PieSpec>(&spec.chart)) {
    for (Datum const& part : pie->parts) data.push_back(&part);
  } else if (auto const* bars = std::get_if<BarSpec>(&spec.chart)) {
    for (BarSeriesSpec const& series : bars->series) {
      for (Datum const& bar : series.bars) data.push_back(&bar);
    }
  }
  return data;
}

Span place_of(Datum const& datum, ChartSpec const& spec) { return datum.at.file ? datum.at : spec.at; }

// Of the longest strings one is the widest; all of them need not be measured.
Datum const* longest_of(std::vector<Datum const*> const& data) {
  auto const longest = std::max_element(
      data.begin(), data.end(), [](Datum const* a, Datum const* b) { return a->shown.size() < b->shown.size(); });
  return longest == data.end() ? nullptr : *longest;
}

/// The chart with values as small as the widest of them asks for; none is smaller than the least that is read, and that
/// it does not go in is reported.
ChartSpec with_values_that_fit(ChartSpec spec, Length width, Typesetter& typesetter) {
  constexpr Length smallest = Length::from_pt(7);
  constexpr std::size_t few_letters = 7;
  Datum const* const longest = longest_of(data_of(spec));
  if (longest == nullptr || longest->shown.size() <= few_letters) return spec;
  TextStyle& value = spec.style.value;
  Length const natural = typesetter.number(longest->shown, value, longest->at).natural;
  if (natural <= width) return spec;
  Length const size = value.size * (width / natural) * 0.99;
  if (size < smallest) {
    typesetter.report(
        error(place_of(*longest, spec), "does-not-fit",
              fmt::format("the number \"{}\" is {:.1f} mm wide at {:g} pt and the chart {:.1f} mm", longest->shown,
                          (natural * (smallest / value.size)).mm(), smallest.pt(), width.mm()),
              "give the block more columns, or the series \"unit: compact\""));
  }
  value.leading *= std::max(size, smallest) / value.size;
  value.size = std::max(size, smallest);
  return spec;
}

/// What keeps a chart from being laid out at all.
Diagnostics obstacles(ChartSpec const& spec, Length width) {
  Diagnostics faults = check(spec);
  if (width < narrowest) {
    faults.push_back(
        does_not_fit(spec.at, fmt::format("a chart of {:.0f} mm is too narrow to be read", std::max(width.mm(), 0.0)),
                     fmt::format("give the block more columns: {:.0f} mm is the least", narrowest.mm())));
  }
  return faults;
}

/// Lays one chart out; the kinds differ in how they take spare height.
class Measurer {
 public:
  Measurer(ChartStyle const& style, Length width, DrawOptions const& options, Typesetter& typesetter)
      : style_(style), width_(width), options_(options), typesetter_(typesetter) {}

  Extent operator()(PieSpec const& pie) {
    Diameters const range = diameters(style_, width_);
    Length const natural = round_height(pie, range.least);
    return {natural, std::max(natural, round_height(pie, range.most))};
  }

  Extent operator()(BarSpec const& bars) {
    BarWording wording(bars, style_, typesetter_);
    auto const height = [&](double spread) {
      return bar_drawing(bars, style_, wording, width_, typesetter_, spread).height;
    };
    Length const natural = height(0);
    return {natural, std::max(natural, height(1))};
  }

  Extent operator()(PictogramSpec const& pictogram) {
    double const growth = greatest_growth(pictogram.of, style_.dot, width_);
    Length const natural = lay_out_pictogram(pictogram, style_, width_, 1, typesetter_).height;
    return {natural, lay_out_pictogram(pictogram, style_, width_, growth, typesetter_).height};
  }

 private:
  Length round_height(PieSpec const& pie, Length diameter) {
    RoundLayout const layout = lay_out_round(pie, style_, width_, diameter, typesetter_);
    return std::max(layout.above, options_.above_ring.value_or(Length())) + diameter +
           std::max(layout.below, options_.below_ring.value_or(Length()));
  }

  ChartStyle const& style_;
  Length width_;
  DrawOptions const& options_;
  Typesetter& typesetter_;
};

/// The largest share of the way to the greatest height (0–1) that goes into `height`, and its layout.
template <class Layout>
auto fit(Layout const& layout, Length height) {
  auto best = layout(0);
  if (best.height >= height) return best;
  auto greatest = layout(1);
  if (greatest.height <= height) return greatest;
  double low = 0;
  double high = 1;
  for (int i = 0; i < 12 && height - best.height > height_slack; ++i) {
    double const middle = (low + high) / 2;
    auto larger = layout(middle);
    bool const fits = larger.height <= height;
    (fits ? low : high) = middle;
    if (fits) best = std::move(larger);
  }
  return best;
}

struct Drawn {
  scene::Frame frame;
  Length height;  ///< that the chart takes
};

class Drawer {
 public:
  Drawer(ChartSpec const& spec, Size size, DrawOptions const& options, Typesetter& typesetter)
      : spec_(spec), size_(size), options_(options), typesetter_(typesetter) {}

  Drawn operator()(PieSpec const& pie) {
    FittedRound const fitted = fit_round(pie, spec_.style, size_, options_, typesetter_);
    return {draw_round(spec_, pie, size_, fitted), fitted.height};
  }

  Drawn operator()(BarSpec const& bars) {
    BarWording wording(bars, spec_.style, typesetter_);
    auto const layout = [&](double spread) {
      return bar_drawing(bars, spec_.style, wording, size_.width, typesetter_, spread);
    };
    BarDrawing const drawing = fit(layout, size_.height);
    return {draw_bars(spec_, size_, drawing), drawing.height};
  }

  Drawn operator()(PictogramSpec const& pictogram) {
    double const most = greatest_growth(pictogram.of, spec_.style.dot, size_.width);
    auto const layout = [&](double share) {
      return lay_out_pictogram(pictogram, spec_.style, size_.width, 1 + (most - 1) * share, typesetter_);
    };
    PictogramLayout const fitted = fit(layout, size_.height);
    return {draw_pictogram(spec_, size_, fitted), fitted.height};
  }

 private:
  ChartSpec const& spec_;
  Size size_;
  DrawOptions const& options_;
  Typesetter& typesetter_;
};

Result<Length> height_beside_ring(ChartSpec const& spec, Length width, text::Shaper const& shaper,
                                  Length RoundLayout::*side) {
  Diagnostics faults = obstacles(spec, width);
  if (has_errors(faults)) return {std::nullopt, std::move(faults)};
  auto const* pie = std::get_if<PieSpec>(&spec.chart);
  if (!pie) return Length();
  Typesetter typesetter(shaper, spec.style.language);
  Length const diameter = diameters(spec.style, width).least;
  return with_faults(lay_out_round(*pie, spec.style, width, diameter, typesetter).*side, typesetter, spec);
}

}  // namespace

Result<Extent> measure(ChartSpec const& spec, Length width, text::Shaper const& shaper, DrawOptions const& options) {
  Diagnostics faults = obstacles(spec, width);
  if (has_errors(faults)) return {std::nullopt, std::move(faults)};
  Typesetter typesetter(shaper, spec.style.language);
  ChartSpec const fitted = with_values_that_fit(spec, width, typesetter);
  Extent const extent = std::visit(Measurer(fitted.style, width, options, typesetter), fitted.chart);
  return with_faults(extent, typesetter, spec);
}

Result<Length> height_above_ring(ChartSpec const& spec, Length width, text::Shaper const& shaper) {
  return height_beside_ring(spec, width, shaper, &RoundLayout::above);
}

Result<Length> height_below_ring(ChartSpec const& spec, Length width, text::Shaper const& shaper) {
  return height_beside_ring(spec, width, shaper, &RoundLayout::below);
}

Result<scene::Frame> draw(ChartSpec const& spec, Size size, text::Shaper const& shaper, DrawOptions const& options) {
  Diagnostics faults = obstacles(spec, size.width);
  if (has_errors(faults)) return {std::nullopt, std::move(faults)};
  Typesetter typesetter(shaper, spec.style.language);
  ChartSpec const fitted = with_values_that_fit(spec, size.width, typesetter);
  Drawn drawn = std::visit(Drawer(fitted, size, options, typesetter), fitted.chart);
  Result<scene::Frame> result = with_faults(std::move(drawn.frame), typesetter, spec);
  Length const over = drawn.height - size.height;
  if (over > height_slack) {
    result.diagnostics.push_back(does_not_fit(
        spec.at,
        fmt::format("the chart needs {:.1f} mm in height and has {:.1f} mm", drawn.height.mm(), size.height.mm()),
        "give the block more columns, shorten its labels, or move a block to another page"));
  }
  return result;
}

}  // namespace factsheet::charts
