
#include "charts/check.h"

#include <cmath>
#include <set>

#include <fmt/format.h>

namespace factsheet::charts {

namespace {

constexpr double most_rounding = 0.5;  // points
constexpr double largest = 1e15;       // beyond it a double is no exact count any more
constexpr int most_dots = 400;

std::string number(double value) { return fmt::format("{}", std::round(value * 1000) / 1000); }

Span place(Span const& own, Span const& chart) { return own.file ? own : chart; }

/// Collects the faults of one chart.
class Checker {
 public:
  explicit Checker(ChartSpec const& spec) : chart_(spec.at) {}

  void operator()(PieSpec const& pie) {
    if (pie.parts.empty()) return empty("pie has no values");
    double sum = 0;
    for (Datum const& part : pie.parts) {
      if (!is_number(part)) continue;
      if (part.value < 0) negative(part, "a pie shows parts of a whole; show values below zero as bars");
      sum += part.value;
    }
    if (has_errors(faults_)) return;
    if (sum <= 0) {
      add(chart_, "no-data", "the values of the pie add up to 0", "a pie needs a part that is greater than 0");
    } else if (pie.shares && std::abs(sum - 100) > most_rounding + 1e-9) {
      add(chart_, "shares-sum", fmt::format("the shares add up to {} %", number(sum)),
          "they must add up to 100, at most 0.5 off by rounding; values that are not shares need \"unit: number\"");
    }
  }

  void operator()(BarSpec const& bars) {
    if (bars.series.empty() || bars.series.front().bars.empty()) return empty("bars have no values");
    for (BarSeriesSpec const& series : bars.series) {
      same_rows(bars.series.front(), series);
      for (Datum const& bar : series.bars) {
        if (is_number(bar) && bar.value < 0 && bars.stacked && bars.series.size() > 1) {
          negative(bar, "stacked bars show parts of a whole; set \"stacked: false\"");
        }
      }
    }
  }

  void operator()(PictogramSpec const& pictogram) {
    if (pictogram.of < 1 || pictogram.of > most_dots) {
      return add(chart_, "chart-value", fmt::format("a pictogram cannot have {} dots", pictogram.of),
                 fmt::format("\"of\" can be 1 to {}; 10 and 100 are easiest to read", most_dots));
    }
    if (pictogram.shares.empty()) return empty("pictogram has no shares");
    for (ShareSpec const& share : pictogram.shares) {
      Span const at = place(share.at, chart_);
      std::string const name = text::plain_text(share.label);
      if (!std::isfinite(share.count)) {
        not_a_number(at, name);
      } else if (share.count < 0 || share.count > pictogram.of) {
        add(at, "chart-value", fmt::format("\"{}\" counts {} of {} dots", name, number(share.count), pictogram.of),
            fmt::format("a share must be between 0 and {}", pictogram.of));
      }
    }
  }

  Diagnostics take() && { return std::move(faults_); }

 private:
  void add(Span const& at, std::string rule, std::string message, std::string help) {
    faults_.push_back(error(at, std::move(rule), std::move(message), std::move(help)));
  }

  void empty(std::string_view what) { add(chart_, "no-data", fmt::format("the {}", what), "give it at least one row"); }

  void not_a_number(Span const& at, std::string const& name) {
    add(at, "chart-value", fmt::format("the value of \"{}\" is not a number", name),
        "write a plain decimal number, as in 12.5");
  }

  bool is_number(Datum const& datum) {
    Span const at = place(datum.at, chart_);
    if (!std::isfinite(datum.value)) {
      not_a_number(at, text::plain_text(datum.label));
      return false;
    }
    if (std::abs(datum.value) > largest) {
      add(at, "chart-value", fmt::format("the value of \"{}\" is too large to draw", text::plain_text(datum.label)),
          "count in thousands or millions");
      return false;
    }
    return true;
  }

  void negative(Datum const& datum, std::string help) {
    add(place(datum.at, chart_), "chart-value",
        fmt::format("\"{}\" has the negative value {}", text::plain_text(datum.label), number(datum.value)),
        std::move(help));
  }

  // Series side by side must speak of the same things in the same order.
  void same_rows(BarSeriesSpec const& first, BarSeriesSpec const& other) {
    if (first.bars.size() != other.bars.size()) {
      Span const at = other.bars.empty() ? chart_ : place(other.bars.front().at, chart_);
      return add(at, "series-rows",
                 fmt::format("the series \"{}\" has {} rows and \"{}\" has {}", text::plain_text(first.label),
                             first.bars.size(), text::plain_text(other.label), other.bars.size()),
                 "series of one chart need the same rows in the same order");
    }
    for (std::size_t i = 0; i < first.bars.size(); ++i) {
      std::string const expected = text::plain_text(first.bars[i].label);
      std::string const found = text::plain_text(other.bars[i].label);
      if (expected == found) continue;
      return add(place(other.bars[i].at, chart_), "series-rows",
                 fmt::format("row {} is \"{}\" in the series \"{}\" and \"{}\" in \"{}\"", i + 1, expected,
                             text::plain_text(first.label), found, text::plain_text(other.label)),
                 "series of one chart need the same rows in the same order");
    }
  }

  Diagnostics faults_;
  Span chart_;
};

}  // namespace

Diagnostics check(ChartSpec const& spec) {
  Checker checker(spec);
  std::visit(checker, spec.chart);
  return std::move(checker).take();
}

}  // namespace factsheet::charts
