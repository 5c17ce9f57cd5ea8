// A number that a claim names: a figure, a row of a series, or the number itself.
#pragma once
#include "core/diagnostic.h"
#include "resolve/numbers/number_format.h"
#include "sheet/data_set.h"

#include <optional>
#include <string>
#include <vector>

namespace factsheet::check {

struct Operand {
  std::string name;   ///< as a message has it
  double number = 0;  ///< as far as it is printed
  std::string shown;
  std::optional<resolve::NumberFormat> how = {};  ///< none: a number of the author's
  sheet::SeriesRow const* row = nullptr;          ///< whose value it is
};

/// Looks up what claims name, in a language for print.
class Operands {
 public:
  Operands(sheet::DataSet const& data, std::string language, Diagnostics& faults);

  /// A figure, `series.row` or a number; what is none of these is a fault.
  std::optional<Operand> one(sheet::Name const& name) const;
  /// All rows of the series that the name is, or whose row it is; empty: it is no such name.
  std::vector<Operand> rows_of(sheet::Name const& name) const;
  [[nodiscard]] bool is_series(sheet::Name const& name) const { return data_.series.contains(name.value); }
  [[nodiscard]] bool is_row(sheet::Name const& name) const;

 private:
  [[nodiscard]] Diagnostic no_number(sheet::Name const& name) const;
  [[nodiscard]] std::optional<Operand> row(sheet::Series const& series, sheet::SeriesRow const& row,
                                           std::string const& name) const;

  sheet::DataSet const& data_;
  std::string language_;
  Diagnostics& faults_;
};

/// Are the numbers of one kind, so that they can be compared?
bool are_alike(std::vector<Operand> const& operands);

}  // namespace factsheet::check
