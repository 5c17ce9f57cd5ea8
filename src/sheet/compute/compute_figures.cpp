#include "sheet/compute/compute_figures.h"

#include "sheet/compute/computing.h"
#include "sheet/compute/units.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

/// One decimal for what a division gives, unless the figure says otherwise.
constexpr int decimals_of_division = 1;
/// A ratio in words is the simplest one within half a point of the last of so many decimals.
constexpr int decimals_of_ratio = 2;

double rounded(double value, int decimals) {
  double const scale = std::pow(10.0, decimals);
  double const scaled = std::round(value * scale);
  return std::isfinite(scaled) ? scaled / scale : value;
}

bool is_said(Figure const& figure) { return figure.format.at.file != nullptr; }

/// What an operation can be printed as.
bool fits(Operation const& operation, Format format) {
  if (format == Format::text || format == Format::year) return false;
  if (std::holds_alternative<ShareOf>(operation)) return format == Format::percent || format == Format::ratio;
  auto const* const difference = std::get_if<DifferenceOf>(&operation);
  if (difference && difference->in_percent) return format == Format::percent || format == Format::number;
  return std::holds_alternative<RatioOf>(operation) || format != Format::ratio;
}

int decimals_of(Computed const& computed) {
  if (computed.decimals_said) return computed.decimals_said->value;
  if (!computed.is_quotient) return computed.decimals;
  return computed.format == Format::ratio ? decimals_of_ratio : decimals_of_division;
}

void finish(Computed const& computed, Figure& figure) {
  // A compact number and a ratio are rounded when they are put into words.
  bool const as_is = computed.format == Format::ratio || computed.format == Format::compact;
  figure.typed_decimals = decimals_of(computed);
  double const value = as_is ? computed.value : rounded(computed.value, figure.typed_decimals);
  figure.value = Spanned<double>{value, figure.computed->at};
  figure.unrounded = computed.value;
  figure.format.value = computed.format;
  figure.decimals = computed.decimals_said;
  figure.currency = computed.currency;
  figure.source = computed.source;
  figure.year = computed.year;
}

void refuse_format(Figure const& figure, Diagnostics& faults) {
  faults.push_back(error(figure.format.at, "wrong-format", "a figure computed this way cannot have this format",
                         "use percent or ratio for a share, any format of numbers but year for the others"));
}

}  // namespace

Result<DataSet> compute_figures(DataSet data) {
  Diagnostics faults;
  inherit_units(data, faults);
  Computer computer(data, faults);
  std::vector<std::pair<Figure*, Computed>> computed;
  ById<NoValue> lacking;
  for (auto& [id, figure] : data.figures) {
    if (!figure.computed) continue;
    if (is_said(figure) && !fits(figure.computed->value, figure.format.value)) refuse_format(figure, faults);
    if (auto made = computer.figure({id, figure.at})) {
      computed.emplace_back(&figure, *std::move(made));
    } else if (auto const* const lack = computer.lacked_by(id)) {
      lacking.emplace(id, *lack);
    }
  }
  // Whether a block asks for them is not known here.
  if (data.row) data.row->no_values.merge(lacking);
  // Only now, so that no figure is computed from one that was rounded.
  for (auto& [figure, made] : computed) finish(made, *figure);
  take_units_of_figures(data, faults);
  sort_and_unite(faults);
  return {std::move(data), std::move(faults)};
}

}  // namespace factsheet::sheet
