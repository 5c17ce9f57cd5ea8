// What of the data a place of the sheet shows: so that an update can be told where readers will see it.
#pragma once
#include "core/span.h"
#include "resolve/numbers/number_format.h"

namespace factsheet::resolve {

/// One figure, row of a series or source, as it is printed at one place.
struct Use {
  enum class Kind { figure, series, source };
  Kind kind = Kind::figure;
  std::string id;
  std::string label;             ///< of the row, in the language; empty: no row of a series
  std::optional<double> number;  ///< unset: words, or a source
  NumberFormat how = {};         ///< of the number
  std::string shown;             ///< as printed
  Span at;                       ///< of the value in its data file
  friend bool operator==(Use const&, Use const&) = default;
};
using Uses = std::vector<Use>;

}  // namespace factsheet::resolve
