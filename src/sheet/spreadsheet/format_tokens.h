// The parts of a number format of a spreadsheet, `[$€-413] #,##0.00;-0`.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::sheet {

/// A part of a format: a letter that counts, or what stands in quotes or brackets.
struct FormatToken {
  enum class Kind { sign, literal, bracket };
  Kind kind = Kind::sign;
  std::string text;
};

/// Cuts a format into tokens; semicolons part its sections.
std::vector<std::vector<FormatToken>> sections_of(std::string_view format);

}  // namespace factsheet::sheet
