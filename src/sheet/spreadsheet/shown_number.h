// A number as a spreadsheet shows it.
#pragma once
#include <optional>
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

/// Digits with a decimal point, rounded to the shape's decimals, halves away from zero; `general` as many as the number
/// has, at most 15.
std::string shown_number(double value, NumberShape const& shape);

/// What a format such as `0.0%` or `[$€-413] #,##0.00` does.
NumberShape shape_of_format(std::string_view format, bool negative);

/// The shape of the format that Excel knows by a number of its own.
std::string_view format_by_number(int number);

/// The day as the format shows it, `d mmmm yyyy`; names of months in the language that the format says, and as digits
/// where it says none. Days are counted from the 30th of December 1899.
std::string shown_date(double days, std::string_view format);

}  // namespace factsheet::sheet
