#include "compare/figure_difference.h"

#include "resolve/texts/words.h"

#include <algorithm>
#include <cmath>

namespace factsheet::cli {
namespace {

using resolve::NumberFormat;
using sheet::Format;

constexpr double whole = 100;

std::string with_sign(double number, std::string const& shown) {
  if (number == 0) return shown;
  return (number > 0 ? "+" : "\u2212") + shown;
}

bool is_share(Format format) {
  return format == Format::percent || format == Format::ratio || format == Format::points;
}

/// Differences of percentages are points, those of years plain numbers.
NumberFormat how_to_print(resolve::Use const& before, resolve::Use const& after) {
  NumberFormat how = after.how;
  how.typed_decimals = std::max(before.how.typed_decimals, after.how.typed_decimals);
  bool const is_plain = is_share(how.format) || how.format == Format::year;
  if (is_plain) how.format = Format::number;
  if (after.how.format == Format::ratio) {
    how.decimals.reset();
    how.typed_decimals = std::max(0, how.typed_decimals - 2);
  }
  return how;
}

double as_printed(resolve::Use const& use) { return resolve::as_printed(*use.number, use.how); }

}  // namespace

std::string difference_in_print(resolve::Use const& before, resolve::Use const& after, std::string const& language) {
  double number = as_printed(after) - as_printed(before);
  if (after.how.format == Format::ratio) number *= whole;
  auto const how = how_to_print(before, after);
  auto shown = resolve::format_number(std::abs(number), how, language).joined();
  if (is_share(after.how.format)) {
    Language const& known = language_of(language);
    int const decimals = how.decimals.value_or(how.typed_decimals);
    shown += resolve::form_for(known.words.percentage_points, std::abs(number), decimals, known);
  }
  return with_sign(number, shown);
}

std::string relative_difference(resolve::Use const& before, resolve::Use const& after, std::string const& language) {
  if (after.how.format == Format::year || *before.number == 0) return {};
  double const share = (*after.number - *before.number) / std::abs(*before.number) * whole;
  NumberFormat how;
  how.format = Format::percent;
  how.decimals = 1;
  return with_sign(share, resolve::format_number(std::abs(share), how, language).joined());
}

}  // namespace factsheet::cli
