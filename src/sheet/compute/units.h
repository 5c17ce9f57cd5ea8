// What numbers are counted in, and whether they can be added.
#pragma once
#include "sheet/data_set.h"

#include <string>

namespace factsheet::sheet {

/// The unit of a figure or a series: plain numbers are one, long or compact; each currency is one.
struct Unit {
  Format format = Format::number;
  std::string currency;  ///< of money alone
  friend bool operator==(Unit const&, Unit const&) = default;
};
Unit unit_of(Format format, std::optional<Name> const& currency);
/// "a percentage", "a number", "in EUR".
std::string unit_in_words(Unit const& unit);
/// How an author says it: `format: percent`, `format: currency, currency: GBP`.
std::string unit_as_key(Unit const& unit, std::string_view key);

/// A figure that says nothing of its format is what the series are whose rows it fills: a percentage is one wherever it
/// stands. One that says otherwise than its series is an error.
void inherit_units(DataSet& data, Diagnostics& faults);

/// A series that says nothing of its unit has that of its rows, when all are figures of one unit. Figures of unlike
/// units, and figures beside values, are an error.
void take_units_of_figures(DataSet& data, Diagnostics& faults);

}  // namespace factsheet::sheet
