#include "resolve/charts/axis.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace factsheet::resolve {

namespace {

using sheet::Format;

constexpr int most_steps = 5;
constexpr int finest = -9;  // powers of ten
constexpr int coarsest = 18;
constexpr double dust = 1e-9;  // of a step: what binary fractions leave

double power_of_ten(int exponent) { return std::pow(10.0, exponent); }

/// `factor` times ten to the power of `exponent`.
struct Step {
  int factor = 1;
  int exponent = 0;

  /// Divides by a whole power of ten where it can, so that 3 · 0.1 is 0.3.
  [[nodiscard]] double times(long count) const {
    auto const number = static_cast<double>(count * factor);
    return exponent < 0 ? number / power_of_ten(-exponent) : number * power_of_ten(exponent);
  }
  [[nodiscard]] long fitting(double reach) const { return static_cast<long>(std::floor(reach / times(1) + dust)); }
};

/// From the finest that makes five steps at most to the coarsest that makes one.
std::vector<Step> round_steps(double least, double most, int smallest_exponent) {
  auto const largest = std::max(-least, most);
  if (!(largest > 0 && largest < power_of_ten(coarsest))) return {};
  std::vector<Step> steps;
  auto const start = std::max(smallest_exponent, static_cast<int>(std::floor(std::log10(largest))) - 1);
  for (int exponent = start;; ++exponent) {
    for (int const factor : {1, 2, 5}) {
      Step const step{factor, exponent};
      if (step.fitting(largest) < 1) return steps;
      if (step.fitting(-least) + step.fitting(most) <= most_steps) steps.push_back(step);
    }
  }
}

/// The power of ten that the numbers are told in: 0, or from a million on 6, 9 or 12.
int exponent_of_unit(double largest) {
  int exponent = 0;
  for (int const unit : {6, 9, 12}) {
    if (largest >= power_of_ten(unit) * (1 - dust)) exponent = unit;
  }
  return exponent;
}

/// How the ticks of one axis are printed.
struct TickFormat {
  NumberFormat how;
  int unit = 0;
  std::string_view language;

  [[nodiscard]] std::string print(double value) const {
    if (unit == 0 || value == 0) {
      NumberFormat plain = how;
      if (value == 0) plain.decimals = 0;
      return format_number(value, plain, language).joined();
    }
    auto number = format_number(value / power_of_ten(unit), how, language).joined();
    return with_short_unit(std::move(number), unit, language).joined();
  }
};

TickFormat format_for(Step step, double largest, NumberFormat how, std::string_view language) {
  bool const can_be_short = how.format == Format::number || how.format == Format::currency;
  int const unit = can_be_short ? exponent_of_unit(largest) : 0;
  how.typed_decimals = std::max(0, unit - step.exponent);
  // Of money the format knows how many decimals there are, but for thousands and millions.
  how.decimals.reset();
  if (unit != 0 || how.format != Format::currency) how.decimals = how.typed_decimals;
  return {std::move(how), unit, language};
}

}  // namespace

std::vector<Ticks> axis_ticks(double least, double most, NumberFormat const& how, std::string_view language) {
  assert(least <= 0 && most >= 0 && how.format != Format::text);
  NumberFormat printed = how;
  double const scale = how.format == Format::ratio ? 100 : 1;
  if (how.format == Format::ratio) printed.format = Format::percent;
  if (how.format == Format::compact) printed.format = Format::number;
  int const digits = how.decimals.value_or(how.typed_decimals);
  bool const whole = how.format != Format::ratio && how.format != Format::compact;
  std::vector<Ticks> all;
  for (Step const& step : round_steps(least * scale, most * scale, whole ? std::max(finest, -digits) : finest)) {
    auto const below = step.fitting(-least * scale);
    auto const above = step.fitting(most * scale);
    auto const format = format_for(step, step.times(std::max(below, above)), printed, language);
    Ticks& ticks = all.emplace_back();
    for (long i = -below; i <= above; ++i) ticks.push_back({step.times(i) / scale, format.print(step.times(i))});
  }
  return all;
}

}  // namespace factsheet::resolve
