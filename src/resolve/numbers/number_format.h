// Numbers as readers of a language write them. ICU formats; the locale comes from the sheet's language alone and never
// from the environment.
#pragma once
#include "core/result.h"
#include "resolve/numbers/formatted.h"
#include "sheet/data_set.h"

#include <string>
#include <string_view>

namespace factsheet::resolve {

/// How a number is to be printed.
struct NumberFormat {
  sheet::Format format = sheet::Format::number;
  std::optional<int> decimals;  ///< 0–15; unset: `typed_decimals`
  int typed_decimals = 0;       ///< digits after the point in the author's file
  std::string currency;         ///< ISO 4217; empty: EUR
  friend bool operator==(NumberFormat const&, NumberFormat const&) = default;
};

/// What is wrong with printing `value` so, in the author's words, or nothing: not finite, a ratio outside 0–1, a year
/// with a fraction, a currency that ISO 4217 does not know. Text is no number.
std::optional<Diagnostic> check_number(sheet::Format format, Spanned<double> const& value);
std::optional<Diagnostic> check_currency(Spanned<std::string> const& currency);

/// The number as printed in `language` ("nl" or "en"); `check_number` must have found nothing.
/// - number: `255.571`, `255,571`; four digits are grouped too; the minus sign is U+2212
/// - compact: `88,3` and `miljoen`; without `decimals` at most one, and none that is zero
/// - percent: the stored number is the percentage: 87.9 gives `87,9%`; points: `5` and `procentpunt`
/// - ratio: the stored number is the share, between 0 and 1: 0.2 gives `1 op de 5`, `1 in 5`. The simplest fraction is
///   taken that is within half a percentage point and within half of the last digit typed
/// - currency: `€ 1.250`, `€1,250`; with the decimals of the currency as soon as there are some: `€ 4,50`
/// - year: `2022`, never grouped
/// Halves are rounded away from zero. What is more than nought and would be printed as nought is told as less than the
/// last digit, `<1%`; a percentage that is less than 100 and would be printed as 100 as more: `>99%`.
Formatted format_number(double value, NumberFormat const& how, std::string_view language);

/// The number that a reader reckons with: as far as it is printed. Compact numbers and ratios stay as they are.
double as_printed(double value, NumberFormat const& how);

/// A sum of decimal fractions without the dust of binary ones; no author types so many digits.
double without_dust(double sum);

/// A compact number with its unit in short, for where a chart has no room for more: `1,2 mln`; English has no space,
/// `1.2m`. Anything else stays as it is.
Formatted shortened(Formatted printed, std::string_view language);

/// A number, as printed, of thousands (`exponent` 3), millions (6), billions (9) or trillions (12): `1,2 mln`, `1.2m`.
Formatted with_short_unit(std::string number, int exponent, std::string_view language);

}  // namespace factsheet::resolve
