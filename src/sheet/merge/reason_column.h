// The column in which rows that failed say why.
#pragma once
#include <string_view>

namespace factsheet::sheet {

/// It stands last in the file of failed rows, and is no column of a file that is read.
inline constexpr std::string_view reason_column = "reason";

}  // namespace factsheet::sheet
