// A number as a spreadsheet shows it.
#pragma once
#include "sheet/spreadsheet/number_format.h"

#include <string>

namespace factsheet::sheet {

/// Digits with a decimal point, rounded to the shape's decimals, halves away from zero; `general` as many as the number
/// has, at most 15.
std::string shown_number(double value, NumberShape const& shape);

}  // namespace factsheet::sheet
