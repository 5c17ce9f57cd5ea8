// A number in print.
#pragma once
#include <string>

namespace factsheet::resolve {

/// A number as it is printed: `88,3` and `miljoen`, `87,9%` and nothing.
struct Formatted {
  std::string number;
  std::string unit;
  [[nodiscard]] std::string joined() const { return unit.empty() ? number : number + "\u00A0" + unit; }
  friend bool operator==(Formatted const&, Formatted const&) = default;
};

}  // namespace factsheet::resolve
