#pragma once
#include <cstddef>
#include <string>

namespace factsheet::output {

/// A number as PDF wants it: a decimal point whatever the locale, at most four decimals, no exponent.
std::string pdf_number(double value, std::size_t decimals = 4);

}  // namespace factsheet::output
