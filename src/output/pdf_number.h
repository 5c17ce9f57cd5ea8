#pragma once
#include <string>

namespace factsheet::output {

/// A number as PDF wants it: a decimal point whatever the locale, at most four decimals, no exponent.
std::string pdf_number(double value);

}  // namespace factsheet::output
