#include "resolve/number_format.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include <fmt/format.h>
#include <unicode/dcfmtsym.h>
#include <unicode/numberformatter.h>
#include <unicode/ucurr.h>

namespace factsheet::resolve {

namespace {

using icu::number::LocalizedNumberFormatter;

icu::Locale icu_locale(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  auto locale = icu::Locale::forLanguageTag(locale_of(language), status);
  assert(U_SUCCESS(status));
  return locale;
}

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

/// What all formats share: grouping from four digits on, a true minus sign, none before zero, halves away from zero.
LocalizedNumberFormatter plain_formatter(std::string_view language, icu::number::Precision const& precision) {
  UErrorCode status = U_ZERO_ERROR;
  auto const locale = icu_locale(language);
  icu::DecimalFormatSymbols symbols(locale, status);
  symbols.setSymbol(icu::DecimalFormatSymbols::kMinusSignSymbol, icu::UnicodeString(u'\u2212'));
  assert(U_SUCCESS(status));
  return icu::number::NumberFormatter::withLocale(locale)
      .symbols(symbols)
      .grouping(UNUM_GROUPING_ON_ALIGNED)
      .sign(UNUM_SIGN_NEGATIVE)
      .roundingMode(UNUM_ROUND_HALFUP)
      .precision(precision);
}

icu::number::FormattedNumber print(LocalizedNumberFormatter const& formatter, double value) {
  UErrorCode status = U_ZERO_ERROR;
  auto printed = formatter.formatDouble(value, status);
  assert(U_SUCCESS(status));
  return printed;
}

std::string text_of(icu::number::FormattedNumber const& printed) {
  UErrorCode status = U_ZERO_ERROR;
  std::string text;
  printed.toString(status).toUTF8String(text);
  assert(U_SUCCESS(status));
  return text;
}

int decimals_of(NumberFormat const& how) { return how.decimals.value_or(how.typed_decimals); }

std::string plain(double value, int decimals, std::string_view language) {
  return text_of(print(plain_formatter(language, icu::number::Precision::fixedFraction(decimals)), value));
}

std::string currency(double value, NumberFormat const& how, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  auto code = utf16(how.currency.empty() ? "EUR" : how.currency);
  icu::CurrencyUnit const unit(code.getTerminatedBuffer(), status);
  assert(U_SUCCESS(status));
  auto const precision = icu::number::Precision::fixedFraction(decimals_of(how));
  return text_of(print(plain_formatter(language, precision).unit(unit), value));
}

std::string trimmed(icu::UnicodeString text) {
  auto const is_space = [](char16_t c) { return c == u' ' || c == u'\u00A0' || c == u'\u202F'; };
  while (!text.isEmpty() && is_space(text[0])) text.remove(0, 1);
  while (!text.isEmpty() && is_space(text[text.length() - 1])) text.truncate(text.length() - 1);
  std::string result;
  text.toUTF8String(result);
  return result;
}

Formatted compact(double value, NumberFormat const& how, std::string_view language) {
  using icu::number::Precision;
  auto const precision =
      how.decimals ? Precision(Precision::fixedFraction(*how.decimals)) : Precision(Precision::maxFraction(1));
  auto const printed =
      print(plain_formatter(language, precision).notation(icu::number::Notation::compactLong()), value);
  UErrorCode status = U_ZERO_ERROR;
  auto text = printed.toString(status);
  icu::ConstrainedFieldPosition unit;
  unit.constrainField(UFIELD_CATEGORY_NUMBER, UNUM_COMPACT_FIELD);
  bool const has_unit = printed.nextPosition(unit, status);
  assert(U_SUCCESS(status));
  if (!has_unit) return {trimmed(text), {}};
  auto const word = text.tempSubStringBetween(unit.getStart(), unit.getLimit());
  auto const number = trimmed(text.tempSubStringBetween(0, unit.getStart()));
  return {number, trimmed(word)};
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
  auto const whole = std::llround(std::pow(10.0, std::max(typed_decimals, 2)));
  return {std::llround(share * static_cast<double>(whole)), whole};
}

std::string ratio(double share, NumberFormat const& how, std::string_view language) {
  assert(share > 0 && share < 1);
  auto const fraction = simplest_fraction(share, how.typed_decimals);
  return fmt::format("{} {} {}", plain(static_cast<double>(fraction.part), 0, language),
                     language == "nl" ? "op de" : "in", plain(static_cast<double>(fraction.whole), 0, language));
}

struct UnitWords {
  int exponent;
  std::string_view long_form, short_form;
};
constexpr std::array<UnitWords, 4> dutch_units{
    {{3, "duizend", "dzd"}, {6, "miljoen", "mln"}, {9, "miljard", "mld"}, {12, "biljoen", "bln"}}};
constexpr std::array<UnitWords, 4> english_units{
    {{3, "thousand", "k"}, {6, "million", "m"}, {9, "billion", "bn"}, {12, "trillion", "tn"}}};

}  // namespace

std::string locale_of(std::string_view language) {
  assert(language == "nl" || language == "en");
  return language == "nl" ? "nl-NL" : "en-GB";
}

std::optional<Diagnostic> check_number(sheet::Format format, Spanned<double> const& value) {
  if (!std::isfinite(value.value)) {
    return error(value.at, "not-a-number", fmt::format("\"{}\" is no number", value.value),
                 "write a plain decimal number, such as 12.5");
  }
  if (format == sheet::Format::ratio && !(value.value > 0 && value.value < 1)) {
    return error(value.at, "wrong-ratio", fmt::format("{} is no share for a ratio", value.value),
                 "write the share between 0 and 1: 0.2 is printed as 1 in 5");
  }
  if (format == sheet::Format::year && (value.value != std::floor(value.value) || std::abs(value.value) > 9999)) {
    return error(value.at, "wrong-year", fmt::format("{} is no year", value.value),
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
      return {plain(value, decimals_of(how), language), {}};
    case sheet::Format::compact:
      return compact(value, how, language);
    case sheet::Format::percent:
      return {plain(value, decimals_of(how), language) + "%", {}};
    case sheet::Format::ratio:
      return {ratio(value, how, language), {}};
    case sheet::Format::currency:
      return {currency(value, how, language), {}};
    case sheet::Format::year:
      return {fmt::format("{:.0f}", value), {}};
    case sheet::Format::text:
      break;
  }
  return {};
}

Formatted shortened(Formatted printed, std::string_view language) {
  for (auto const& unit : language == "nl" ? dutch_units : english_units) {
    if (unit.long_form == printed.unit) return with_short_unit(std::move(printed.number), unit.exponent, language);
  }
  return printed;
}

Formatted with_short_unit(std::string number, int exponent, std::string_view language) {
  auto const& units = language == "nl" ? dutch_units : english_units;
  auto const found =
      std::find_if(units.begin(), units.end(), [&](auto const& unit) { return unit.exponent == exponent; });
  assert(found != units.end());
  if (language == "en") return {std::move(number) + std::string(found->short_form), {}};
  return {std::move(number), std::string(found->short_form)};
}

}  // namespace factsheet::resolve
