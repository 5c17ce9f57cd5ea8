#include "resolve/numbers/number_format.h"

#include <clocale>
#include <cmath>
#include <limits>
#include <locale>

#include <gtest/gtest.h>

namespace factsheet::resolve {
namespace {

using sheet::Format;

struct Case {
  Format format;
  double value;
  int typed_decimals;
  std::optional<int> decimals;
  std::string currency;
  Formatted dutch, english;
};

std::vector<Case> cases() {
  return {
      {Format::number, 255571, 0, {}, "", {"255.571", ""}, {"255,571", ""}},
      {Format::number, 1234, 0, {}, "", {"1.234", ""}, {"1,234", ""}},
      {Format::number, 999, 0, {}, "", {"999", ""}, {"999", ""}},
      {Format::number, 1234.5, 1, {}, "", {"1.234,5", ""}, {"1,234.5", ""}},
      {Format::number, 87.9, 2, {}, "", {"87,90", ""}, {"87.90", ""}},
      {Format::number, 87.96, 2, 1, "", {"88,0", ""}, {"88.0", ""}},
      {Format::number, 0.125, 3, 2, "", {"0,13", ""}, {"0.13", ""}},
      {Format::number, 2.675, 3, 2, "", {"2,68", ""}, {"2.68", ""}},
      {Format::number, -0.04, 2, 1, "", {"0,0", ""}, {"0.0", ""}},
      {Format::number, -1234.5, 1, {}, "", {"−1.234,5", ""}, {"−1,234.5", ""}},
      {Format::number, 1234567890123, 0, {}, "", {"1.234.567.890.123", ""}, {"1,234,567,890,123", ""}},
      {Format::compact, 88300000, 0, {}, "", {"88,3", "miljoen"}, {"88.3", "million"}},
      {Format::compact, 88000000, 0, {}, "", {"88", "miljoen"}, {"88", "million"}},
      {Format::compact, 88000000, 0, 2, "", {"88,00", "miljoen"}, {"88.00", "million"}},
      {Format::compact, 1250000, 0, {}, "", {"1,3", "miljoen"}, {"1.3", "million"}},
      {Format::compact, 1200, 0, {}, "", {"1,2", "duizend"}, {"1.2", "thousand"}},
      {Format::compact, 999960, 0, {}, "", {"1", "miljoen"}, {"1", "million"}},
      {Format::compact, 2500000000, 0, {}, "", {"2,5", "miljard"}, {"2.5", "billion"}},
      {Format::compact, 3e12, 0, {}, "", {"3", "biljoen"}, {"3", "trillion"}},
      {Format::compact, 1.2e15, 0, {}, "", {"1.200", "biljoen"}, {"1,200", "trillion"}},
      {Format::compact, 950, 0, {}, "", {"950", ""}, {"950", ""}},
      {Format::compact, -1500000, 0, {}, "", {"−1,5", "miljoen"}, {"−1.5", "million"}},
      {Format::percent, 87.9, 1, {}, "", {"87,9%", ""}, {"87.9%", ""}},
      {Format::percent, 91, 0, {}, "", {"91%", ""}, {"91%", ""}},
      {Format::percent, 1234.5, 1, 0, "", {"1.235%", ""}, {"1,235%", ""}},
      {Format::percent, -2.5, 1, {}, "", {"−2,5%", ""}, {"−2.5%", ""}},
      {Format::ratio, 0.2, 1, {}, "", {"1 op de 5", ""}, {"1 in 5", ""}},
      {Format::ratio, 0.7, 1, {}, "", {"7 op de 10", ""}, {"7 in 10", ""}},
      {Format::ratio, 0.33, 2, {}, "", {"1 op de 3", ""}, {"1 in 3", ""}},
      {Format::ratio, 0.75, 2, {}, "", {"3 op de 4", ""}, {"3 in 4", ""}},
      {Format::ratio, 0.12, 2, {}, "", {"12 op de 100", ""}, {"12 in 100", ""}},
      {Format::ratio, 0.05, 2, {}, "", {"1 op de 20", ""}, {"1 in 20", ""}},
      {Format::ratio, 0.0005, 4, {}, "", {"1 op de 2.000", ""}, {"1 in 2,000", ""}},
      {Format::ratio, 0.879, 3, {}, "", {"879 op de 1.000", ""}, {"879 in 1,000", ""}},
      {Format::ratio, 0.999, 3, {}, "", {"999 op de 1.000", ""}, {"999 in 1,000", ""}},
      {Format::currency, 1250, 0, {}, "", {"€\u00A01.250", ""}, {"€1,250", ""}},
      {Format::currency, 1250.5, 2, {}, "EUR", {"€\u00A01.250,50", ""}, {"€1,250.50", ""}},
      {Format::currency, 12.5, 1, 2, "GBP", {"£\u00A012,50", ""}, {"£12.50", ""}},
      {Format::currency, -3.5, 2, {}, "EUR", {"€\u00A0−3,50", ""}, {"−€3.50", ""}},
      {Format::year, 2022, 0, {}, "", {"2022", ""}, {"2022", ""}},
      {Format::year, 1066, 0, 1, "", {"1066", ""}, {"1066", ""}},
  };
}

void expect_all_cases() {
  for (auto const& c : cases()) {
    NumberFormat const how{c.format, c.decimals, c.typed_decimals, c.currency};
    SCOPED_TRACE(c.value);
    EXPECT_EQ(format_number(c.value, how, "nl").number, c.dutch.number);
    EXPECT_EQ(format_number(c.value, how, "nl").unit, c.dutch.unit);
    EXPECT_EQ(format_number(c.value, how, "en").number, c.english.number);
    EXPECT_EQ(format_number(c.value, how, "en").unit, c.english.unit);
  }
}

TEST(FormatNumber, EachFormatInEachLanguage) { expect_all_cases(); }

/// Puts the C++ and C locales back, so that the other tests of the process are not touched.
struct ForeignLocale {
  std::locale before;
  std::string before_c = std::setlocale(LC_ALL, nullptr);
  ForeignLocale() {
    struct Comma : std::numpunct<char> {
      [[nodiscard]] char do_decimal_point() const override { return ','; }
      [[nodiscard]] char do_thousands_sep() const override { return '\''; }
      [[nodiscard]] std::string do_grouping() const override { return "\2"; }
    };
    before = std::locale::global(std::locale(std::locale::classic(), new Comma));
    for (auto const* name : {"de_CH.UTF-8", "nl_NL.UTF-8", "C"}) {
      if (std::setlocale(LC_ALL, name) != nullptr) break;
    }
  }
  ~ForeignLocale() {
    std::locale::global(before);
    std::setlocale(LC_ALL, before_c.c_str());
  }
};

TEST(FormatNumber, TheLocaleOfTheProcessChangesNothing) {
  ForeignLocale const foreign;
  expect_all_cases();
}

TEST(FormatNumber, TheUnitIsJoinedByANoBreakSpace) {
  EXPECT_EQ(format_number(88300000, {Format::compact, {}, 0, {}}, "nl").joined(), "88,3\u00A0miljoen");
  EXPECT_EQ(format_number(950, {Format::compact, {}, 0, {}}, "nl").joined(), "950");
}

TEST(Shortened, HasTheUnitInFewLetters) {
  auto const shown = [](double value, char const* language) {
    return shortened(format_number(value, {Format::compact, {}, 0, {}}, language), language).joined();
  };
  EXPECT_EQ(shown(1200000, "nl"), "1,2\u00A0mln");
  EXPECT_EQ(shown(1200000, "en"), "1.2m");
  EXPECT_EQ(shown(12000, "nl"), "12\u00A0dzd");
  EXPECT_EQ(shown(12000, "en"), "12k");
  EXPECT_EQ(shown(2.5e9, "nl"), "2,5\u00A0mld");
  EXPECT_EQ(shown(2.5e9, "en"), "2.5bn");
  EXPECT_EQ(shown(3e12, "nl"), "3\u00A0bln");
  EXPECT_EQ(shown(3e12, "en"), "3tn");
  EXPECT_EQ(shown(950, "nl"), "950");
}

TEST(Shortened, LeavesOtherNumbersAsTheyAre) {
  Formatted const exact = format_number(255571, {Format::number, {}, 0, {}}, "nl");
  EXPECT_EQ(shortened(exact, "nl"), exact);
}

std::string fault(Format format, double value) {
  auto const found = check_number(format, {value, {}});
  return found ? found->message + "; " + found->help + " [" + found->rule + "]" : "";
}

TEST(CheckNumber, SaysWhatCannotBePrinted) {
  EXPECT_EQ(fault(Format::ratio, 5),
            "5 cannot be printed as a ratio; write the share between 0 and 1: 0.2 is printed as 1 in 5 [wrong-ratio]");
  EXPECT_EQ(fault(Format::ratio, 0),
            "0 cannot be printed as a ratio; write the share between 0 and 1: 0.2 is printed as 1 in 5 [wrong-ratio]");
  EXPECT_EQ(fault(Format::year, 2022.5), "2022.5 is not a year; write a whole number, such as 2022 [wrong-year]");
  EXPECT_EQ(fault(Format::number, std::numeric_limits<double>::quiet_NaN()),
            "\"nan\" is not a number; write a plain decimal number, such as 12.5 [not-a-number]");
  EXPECT_EQ(fault(Format::ratio, 0.2), "");
  EXPECT_EQ(fault(Format::year, 2022), "");
  EXPECT_EQ(fault(Format::percent, -3), "");
}

TEST(CheckCurrency, KnowsIso4217) {
  EXPECT_FALSE(check_currency({"EUR", {}}));
  EXPECT_FALSE(check_currency({"GBP", {}}));
  for (auto const* code : {"EURO", "eur", "QQQ", "€", ""}) {
    auto const found = check_currency({code, {}});
    ASSERT_TRUE(found) << code;
    EXPECT_EQ(found->message, "unknown currency \"" + std::string(code) + "\"");
    EXPECT_EQ(found->help, "use the three letters of ISO 4217, such as EUR or GBP");
  }
}

}  // namespace
}  // namespace factsheet::resolve
