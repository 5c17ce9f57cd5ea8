// What a number format of a spreadsheet, such as `0.0%` or `[$€-413] #,##0.00`, does to a number.
#pragma once
#include <string>
#include <string_view>

namespace factsheet::sheet {

/// What a format does to a number.
struct NumberShape {
  enum class Kind { general, number, percent, date, text };
  Kind kind = Kind::general;
  int least_decimals = 0, most_decimals = 0;
  std::string sign_before, sign_behind;  ///< `€ `, `%`
};

NumberShape shape_of_format(std::string_view format, bool negative);

/// The format that Excel knows by a number; empty where it knows none.
std::string_view format_by_number(int number);

}  // namespace factsheet::sheet
