#include "resolve/numbers/number_format.h"

#include "core/language.h"
#include "core/language_lists.h"
#include "resolve/numbers/icu_status.h"
#include "resolve/numbers/icu_text.h"
#include "resolve/texts/words.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

#include <fmt/format.h>
#include <unicode/dcfmtsym.h>
#include <unicode/numberformatter.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>

namespace factsheet::resolve {

namespace {

using icu::number::LocalizedNumberFormatter;

/// What all formats share: grouping from four digits on, a true minus sign, none before zero, halves away from zero.
LocalizedNumberFormatter shared_formatter(std::string_view language) {
  if (language.empty()) return {};
  UErrorCode status = U_ZERO_ERROR;
  auto const locale = icu_locale(language_of(language));
  icu::DecimalFormatSymbols symbols(locale, status);
  symbols.setSymbol(icu::DecimalFormatSymbols::kMinusSignSymbol, icu::UnicodeString(u'\u2212'));
  require_success(status);
  return icu::number::NumberFormatter::withLocale(locale)
      .symbols(symbols)
      .grouping(UNUM_GROUPING_ON_ALIGNED)
      .sign(UNUM_SIGN_NEGATIVE)
      .roundingMode(UNUM_ROUND_HALFUP);
}

/// Reading a language's signs takes longer than printing numbers with them. ICU's own for no language.
struct SharedFormatter {
  explicit SharedFormatter(std::string_view language) {
    if (!language.empty()) formatter = shared_formatter(language);
  }
  LocalizedNumberFormatter formatter;
};

LocalizedNumberFormatter plain_formatter(std::string_view language, icu::number::Precision const& precision) {
  return made_once<SharedFormatter>(language).formatter.precision(precision);
}

/// Of plain numbers, by their decimals. ICU makes a formatter that is used again and again a fast one.
struct PlainFormatters {
  static constexpr std::size_t usual = 7;

  explicit PlainFormatters(std::string_view language) {
    for (std::size_t decimals = 0; decimals < usual; ++decimals) {
      formatters[decimals] =
          plain_formatter(language, icu::number::Precision::fixedFraction(static_cast<int>(decimals)));
    }
  }
  std::array<LocalizedNumberFormatter, usual> formatters;
};

icu::number::FormattedNumber print(LocalizedNumberFormatter const& formatter, double value) {
  UErrorCode status = U_ZERO_ERROR;
  auto printed = formatter.formatDouble(value, status);
  require_success(status);
  return printed;
}

std::string text_of(icu::number::FormattedNumber const& printed) {
  UErrorCode status = U_ZERO_ERROR;
  auto const text = printed.toString(status);
  require_success(status);
  return utf8(text);
}

icu::UnicodeString currency_code(NumberFormat const& how);

/// Money with decimals has those of its currency: € 4,50.
int decimals_of(NumberFormat const& how) {
  if (how.decimals) return *how.decimals;
  if (how.format != sheet::Format::currency || how.typed_decimals == 0) return how.typed_decimals;
  UErrorCode status = U_ZERO_ERROR;
  auto code = currency_code(how);
  auto const usual = static_cast<int>(ucurr_getDefaultFractionDigits(code.getTerminatedBuffer(), &status));
  return U_SUCCESS(status) ? std::max(usual, how.typed_decimals) : how.typed_decimals;
}

std::string plain(double value, int decimals, std::string_view language) {
  auto const known = static_cast<std::size_t>(decimals);
  if (known < PlainFormatters::usual) {
    return text_of(print(made_once<PlainFormatters>(language).formatters[known], value));
  }
  return text_of(print(plain_formatter(language, icu::number::Precision::fixedFraction(decimals)), value));
}

icu::UnicodeString currency_code(NumberFormat const& how) { return utf16(how.currency.empty() ? "EUR" : how.currency); }

std::string currency(double value, NumberFormat const& how, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  auto code = currency_code(how);
  icu::CurrencyUnit const unit(code.getTerminatedBuffer(), status);
  require_success(status);
  auto const precision = icu::number::Precision::fixedFraction(decimals_of(how));
  return text_of(print(plain_formatter(language, precision).unit(unit), value));
}

std::string percent(double value, NumberFormat const& how, std::string_view language) {
  return plain(value, decimals_of(how), language) + "%";
}

std::string with_sign_of_unit(double value, NumberFormat const& how, std::string_view language) {
  switch (how.format) {
    case sheet::Format::percent:
      return percent(value, how, language);
    case sheet::Format::currency:
      return currency(value, how, language);
    default:
      return plain(value, decimals_of(how), language);
  }
}

/// More than nought is not printed as nought, nor less than all as all: 0.3 % without decimals is "<1%", 99.7 % ">99%".
std::string never_nought_or_all(double value, NumberFormat const& how, std::string_view language) {
  auto shown = with_sign_of_unit(value, how, language);
  double const last_digit = std::pow(10.0, -decimals_of(how));
  constexpr double all = 100;
  bool const is_percent = how.format == sheet::Format::percent;
  if (value > 0 && value < last_digit && shown == with_sign_of_unit(0, how, language)) {
    return "<" + with_sign_of_unit(last_digit, how, language);
  }
  if (is_percent && value < all && value > all - last_digit && shown == percent(all, how, language)) {
    return ">" + percent(all - last_digit, how, language);
  }
  if (is_percent && value < 0 && value > -last_digit && shown == percent(0, how, language)) {
    NumberFormat finer = how;
    finer.decimals = decimals_of(how) + 1;
    return never_nought_or_all(value, finer, language);
  }
  return shown;
}

std::string trimmed(icu::UnicodeString text) {
  auto const is_space = [](char16_t c) { return c == u' ' || c == u'\u00A0' || c == u'\u202F'; };
  while (!text.isEmpty() && is_space(text[0])) text.remove(0, 1);
  while (!text.isEmpty() && is_space(text[text.length() - 1])) text.truncate(text.length() - 1);
  return utf8(text);
}

Formatted compact(double value, NumberFormat const& how, std::string_view language) {
  using icu::number::Precision;
  auto const precision =
      how.decimals ? Precision(Precision::fixedFraction(*how.decimals)) : Precision(Precision::maxFraction(1));
  auto const printed =
      print(plain_formatter(language, precision).notation(icu::number::Notation::compactLong()), value);
  UErrorCode status = U_ZERO_ERROR;
  auto const text = printed.toString(status);
  require_success(status);
  // Asked where the unit is, ICU first makes sets of all the signs that numbers have, which takes longer than a chart.
  std::int32_t unit = text.length();
  while (unit > 0 && u_isdigit(text[unit - 1]) == 0) --unit;
  return {trimmed(text.tempSubStringBetween(0, unit)), trimmed(text.tempSubStringBetween(unit))};
}

struct Fraction {
  long long part = 0, whole = 1;
};

bool is_near(Fraction fraction, double share, double tolerance) {
  auto const value = static_cast<double>(fraction.part) / static_cast<double>(fraction.whole);
  // The last digit of the tolerance itself is not trusted: 1 in 8 is not 0.12.
  return fraction.part > 0 && fraction.part < fraction.whole && std::abs(value - share) < tolerance * 0.999;
}

/// The simplest fraction that says `share` as exactly as it was typed: of up to ten, one in many, or hundredths and so
/// on.
Fraction simplest_fraction(double share, int typed_decimals) {
  double const last_digit = std::pow(10.0, -typed_decimals);
  double const tolerance = std::min(0.005, last_digit / 2);
  for (long long whole = 2; whole <= 10; ++whole) {
    Fraction const fraction{std::llround(share * static_cast<double>(whole)), whole};
    if (is_near(fraction, share, tolerance)) return fraction;
  }
  Fraction const one_in{1, std::llround(1 / share)};
  if (is_near(one_in, share, tolerance)) return one_in;
  // 999 of 1,000 are not 100 of 100.
  constexpr long long most = 1'000'000'000'000'000;
  Fraction fraction;
  auto whole = std::llround(std::pow(10.0, std::clamp(typed_decimals, 2, 15)));
  do {
    fraction = {std::llround(share * static_cast<double>(whole)), whole};
    whole *= 10;
  } while ((fraction.part == fraction.whole || fraction.part == 0) && whole <= most);
  fraction.part = std::clamp(fraction.part, 1LL, fraction.whole - 1);
  return fraction;
}

std::string ratio(double share, NumberFormat const& how, std::string_view language) {
  assert(share > 0 && share < 1);
  auto const fraction = simplest_fraction(share, how.typed_decimals);
  return ratio_of(plain(static_cast<double>(fraction.part), 0, language),
                  plain(static_cast<double>(fraction.whole), 0, language), language_of(language));
}

/// "5 procentpunt", "5 percentage points".
Formatted points(double value, NumberFormat const& how, std::string_view language) {
  NumberFormat number = how;
  number.format = sheet::Format::number;
  auto shown = never_nought_or_all(value, number, language);
  auto const& known = language_of(language);
  std::string_view word = form_for(known.words.percentage_points, std::abs(value), decimals_of(number), known);
  // The form brings the space before it.
  word.remove_prefix(std::min(word.find_first_not_of(" \u00A0"), word.size()));
  return {std::move(shown), std::string(word)};
}

}  // namespace

std::optional<Diagnostic> check_number(sheet::Format format, Spanned<double> const& value) {
  if (!std::isfinite(value.value)) {
    return error(value.at, "not-a-number", fmt::format("\"{}\" is not a number", value.value),
                 "write a plain decimal number, such as 12.5");
  }
  if (format == sheet::Format::ratio && !(value.value > 0 && value.value < 1)) {
    return error(value.at, "wrong-ratio", fmt::format("{} cannot be printed as a ratio", value.value),
                 "write the share between 0 and 1: 0.2 is printed as 1 in 5");
  }
  if (format == sheet::Format::year && (value.value != std::floor(value.value) || std::abs(value.value) > 9999)) {
    return error(value.at, "wrong-year", fmt::format("{} is not a year", value.value),
                 "write a whole number, such as 2022");
  }
  return std::nullopt;
}

std::optional<Diagnostic> check_currency(Spanned<std::string> const& currency) {
  auto code = utf16(currency.value);
  bool const is_code = code.length() == 3 && icu::UnicodeString(code).toUpper(icu::Locale::getRoot()) == code;
  if (is_code && ucurr_getNumericCode(code.getTerminatedBuffer()) != 0) return std::nullopt;
  return error(currency.at, "unknown-currency", fmt::format("unknown currency \"{}\"", currency.value),
               "use the three letters of ISO 4217, such as EUR or GBP");
}

Formatted format_number(double value, NumberFormat const& how, std::string_view language) {
  assert(std::isfinite(value) && how.format != sheet::Format::text);
  switch (how.format) {
    case sheet::Format::number:
    case sheet::Format::percent:
    case sheet::Format::currency:
      return {never_nought_or_all(value, how, language), {}};
    case sheet::Format::compact:
      return compact(value, how, language);
    case sheet::Format::ratio:
      return {ratio(value, how, language), {}};
    case sheet::Format::points:
      return points(value, how, language);
    case sheet::Format::year:
      return {fmt::format("{:.0f}", value), {}};
    case sheet::Format::text:
      break;
  }
  return {};
}

double as_printed(double value, NumberFormat const& how) {
  using sheet::Format;
  if (how.format != Format::number && how.format != Format::percent && how.format != Format::currency) return value;
  UErrorCode status = U_ZERO_ERROR;
  auto const precision = icu::number::Precision::fixedFraction(decimals_of(how));
  auto const digits = print(plain_formatter("en", precision), value).toDecimalNumber<std::string>(status);
  double number = value;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

double without_dust(double sum) { return std::round(sum * 1e6) / 1e6; }

Formatted shortened(Formatted printed, std::string_view language) {
  for (auto const& magnitude : language_of(language).magnitudes) {
    if (magnitude.name == printed.unit) {
      return with_short_unit(std::move(printed.number), magnitude.exponent, language);
    }
  }
  return printed;
}

Formatted with_short_unit(std::string number, int exponent, std::string_view language) {
  Language const& known = language_of(language);
  auto const found = std::find_if(known.magnitudes.begin(), known.magnitudes.end(),
                                  [&](Magnitude const& magnitude) { return magnitude.exponent == exponent; });
  assert(found != known.magnitudes.end());
  std::string abbreviation(found->abbreviation);
  if (known.space_before_abbreviation) return {std::move(number), std::move(abbreviation)};
  return {std::move(number) + abbreviation, {}};
}

}  // namespace factsheet::resolve
