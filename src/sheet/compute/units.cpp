#include "sheet/compute/units.h"

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

bool is_said(Spanned<Format> const& format) { return format.at.file != nullptr; }

/// Units that change what a number means. A number may be told as a compact one or a year without being another.
bool is_marked(Format format) {
  return format == Format::percent || format == Format::currency || format == Format::ratio || format == Format::points;
}

/// What an operation makes of plain numbers; the others have a unit of their own.
bool makes_plain_number(Figure const& figure) {
  if (!figure.computed) return figure.value.has_value();
  auto const* const difference = std::get_if<DifferenceOf>(&figure.computed->value);
  return std::holds_alternative<SumOf>(figure.computed->value) || (difference && !difference->in_percent);
}

Unit unit_of(Series const& series) { return unit_of(series.unit.value, series.currency); }
Unit unit_of(Figure const& figure) { return unit_of(figure.format.value, figure.currency); }

void refuse_unlike(Name const& figure, Unit const& has, std::string const& series, Unit const& wanted,
                   Diagnostics& faults) {
  faults.push_back(
      error(figure.at, "unlike-units",
            fmt::format("\"{}\" is {}, and the series \"{}\" is {}", figure.value, unit_in_words(has), series,
                        unit_in_words(wanted)),
            fmt::format("write \"{}\" in the figure, or leave it out of the series", unit_as_key(wanted, "format"))));
}

}  // namespace

Unit unit_of(Format format, std::optional<Name> const& currency) {
  if (format == Format::compact) format = Format::number;
  return {format, format != Format::currency ? "" : currency ? currency->value : "EUR"};
}

std::string unit_in_words(Unit const& unit) {
  switch (unit.format) {
    case Format::percent:
      return "in percent";
    case Format::points:
      return "in percentage points";
    case Format::ratio:
      return "a ratio";
    case Format::currency:
      return "in " + unit.currency;
    case Format::year:
      return "a year";
    case Format::text:
      return "a text";
    case Format::number:
    case Format::compact:
      break;
  }
  return "a plain number";
}

std::string unit_as_key(Unit const& unit, std::string_view key) {
  switch (unit.format) {
    case Format::percent:
    case Format::points:
      return fmt::format("{}: percent", key);
    case Format::ratio:
      return fmt::format("{}: ratio", key);
    case Format::currency:
      return fmt::format("{}: currency, currency: {}", key, unit.currency);
    case Format::year:
      return fmt::format("{}: year", key);
    case Format::text:
    case Format::number:
    case Format::compact:
      break;
  }
  return fmt::format("{}: number", key);
}

void inherit_units(DataSet& data, Diagnostics& faults) {
  for (auto const& [id, series] : data.series) {
    if (!is_said(series.unit) || !is_marked(series.unit.value)) continue;
    for (SeriesRow const& row : series.rows) {
      auto const found = row.figure ? data.figures.find(row.figure->value) : data.figures.end();
      if (found == data.figures.end()) continue;
      Figure& figure = found->second;
      if (!is_said(figure.format) && makes_plain_number(figure)) {
        figure.format = series.unit;
        figure.currency = series.currency;
      } else if (is_said(figure.format) && figure.value && unit_of(figure) != unit_of(series)) {
        refuse_unlike(*row.figure, unit_of(figure), id, unit_of(series), faults);
      }
    }
  }
}

void take_units_of_figures(DataSet& data, Diagnostics& faults) {
  for (auto& [id, series] : data.series) {
    if (is_said(series.unit)) continue;
    std::optional<Unit> unit;
    bool is_mixed = false;
    for (SeriesRow const& row : series.rows) {
      auto const found = row.figure ? data.figures.find(row.figure->value) : data.figures.end();
      if (row.figure && (found == data.figures.end() || !found->second.value)) continue;  // was told
      auto const own = row.figure ? unit_of(found->second) : unit_of(series);
      if (!unit) unit = own;
      is_mixed = is_mixed || own != *unit;
      if (!is_mixed || own == *unit) continue;
      auto const& wanted = is_marked(own.format) ? own : *unit;
      auto const& at = row.figure ? row.figure->at : row.value ? row.value->at : row.at;
      faults.push_back(
          error(at, "unlike-units",
                fmt::format("the series \"{}\" has a row that is {} and one that is {}", id, unit_in_words(*unit),
                            unit_in_words(own)),
                fmt::format("write \"{}\" in the series when all its rows are", unit_as_key(wanted, "unit"))));
      break;
    }
    if (!unit || is_mixed || !is_marked(unit->format)) continue;
    series.unit.value = unit->format;
    if (unit->format == Format::currency && !series.currency) series.currency = Name{unit->currency, {}};
  }
}

}  // namespace factsheet::sheet
