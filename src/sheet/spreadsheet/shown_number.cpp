#include "sheet/spreadsheet/shown_number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

/// Digits of a number with the place of the point behind the first so many.
struct Digits {
  std::string digits;
  int point = 0;
};

/// Fifteen digits are all that a spreadsheet keeps.
Digits digits_of(double value) {
  std::string const text = fmt::format("{:.14e}", std::abs(value));
  std::size_t const e = text.find('e');
  Digits made{text.substr(0, 1) + text.substr(2, e - 2), std::atoi(text.c_str() + e + 1) + 1};
  while (made.digits.size() > 1 && made.digits.back() == '0') made.digits.pop_back();
  if (made.digits == "0") made.point = 1;
  return made;
}

void round_to(Digits& number, int decimals) {
  int const kept = number.point + decimals;
  if (kept >= static_cast<int>(number.digits.size())) return;
  bool const up = kept >= 0 && number.digits[static_cast<std::size_t>(kept)] >= '5';
  number.digits.resize(static_cast<std::size_t>(std::max(kept, 0)));
  if (number.digits.empty()) {
    number.digits = up ? "1" : "0";
    number.point = up ? 1 - decimals : 1;
    return;
  }
  std::size_t at = number.digits.size();
  while (up && at > 0 && number.digits[at - 1] == '9') number.digits[--at] = '0';
  if (!up) return;
  if (at > 0) {
    ++number.digits[at - 1];
  } else {
    number.digits.insert(0, "1");
    ++number.point;
  }
}

/// With zeros where digits are missing.
std::string plain(Digits const& number, int least, int most) {
  std::string whole = number.point > 0 ? number.digits.substr(0, static_cast<std::size_t>(number.point)) : "0";
  if (number.point > 0) whole.resize(static_cast<std::size_t>(number.point), '0');
  std::string part(static_cast<std::size_t>(std::max(0, -number.point)), '0');
  if (number.point < static_cast<int>(number.digits.size())) {
    part += number.digits.substr(static_cast<std::size_t>(std::max(number.point, 0)));
  }
  if (static_cast<int>(part.size()) > most) part.resize(static_cast<std::size_t>(most));
  while (static_cast<int>(part.size()) > least && part.ends_with('0')) part.pop_back();
  if (static_cast<int>(part.size()) < least) part.resize(static_cast<std::size_t>(least), '0');
  return part.empty() ? whole : whole + "." + part;
}

}  // namespace

std::string shown_number(double value, NumberShape const& shape) {
  constexpr int exact_digits = 15;
  Digits shown = digits_of(value);
  bool const general = shape.kind == NumberShape::Kind::general;
  if (shape.kind == NumberShape::Kind::percent && shown.digits != "0") shown.point += 2;
  int const most = general ? exact_digits + std::max(0, -shown.point) : shape.most_decimals;
  round_to(shown, most);
  std::string const text = plain(shown, shape.least_decimals, most);
  bool const zero = text.find_first_not_of("0.") == std::string::npos;
  return shape.sign_before + (value < 0 && !zero ? "-" : "") + text + shape.sign_behind;
}

}  // namespace factsheet::sheet
