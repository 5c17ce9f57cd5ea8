// A day as a spreadsheet shows it.
#pragma once
#include <string>
#include <string_view>

namespace factsheet::sheet {

/// The day as the format shows it, `d mmmm yyyy`; names of months in the language that the format says, and as digits
/// where it says none. Days are counted from the 30th of December 1899.
std::string shown_date(double days, std::string_view format);

}  // namespace factsheet::sheet
