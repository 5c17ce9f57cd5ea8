#include "resolve/charts/axis.h"

#include <cmath>
#include <set>

#include <gmock/gmock.h>

namespace factsheet::resolve {
namespace {

using sheet::Format;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> shown(double least, double most, NumberFormat const& how, char const* language) {
  std::vector<std::string> all;
  auto const sets = axis_ticks(least, most, how, language);
  if (sets.empty()) return all;
  for (Tick const& tick : sets.front()) all.push_back(tick.shown);
  return all;
}
std::vector<std::string> up_to(double most, char const* language, int digits = 0) {
  return shown(0, most, {Format::number, {}, digits, {}}, language);
}

TEST(AxisTicks, AreWrittenAsTheLanguageWritesNumbers) {
  EXPECT_THAT(up_to(12000, "nl"), ElementsAre("0", "5.000", "10.000"));
  EXPECT_THAT(up_to(12000, "en"), ElementsAre("0", "5,000", "10,000"));
  EXPECT_THAT(up_to(4.2, "nl", 1), ElementsAre("0", "1", "2", "3", "4"));
  EXPECT_THAT(up_to(0.9, "nl", 1), ElementsAre("0", "0,2", "0,4", "0,6", "0,8"));
  EXPECT_THAT(up_to(0.9, "en", 1), ElementsAre("0", "0.2", "0.4", "0.6", "0.8"));
}

TEST(AxisTicks, LargeNumbersAreShort) {
  EXPECT_THAT(up_to(12500000, "nl"), ElementsAre("0", "5\u00A0mln", "10\u00A0mln"));
  EXPECT_THAT(up_to(12500000, "en"), ElementsAre("0", "5m", "10m"));
  EXPECT_THAT(up_to(1200000, "nl"), ElementsAre("0", "0,5\u00A0mln", "1,0\u00A0mln"));
  EXPECT_THAT(up_to(1200000, "en"), ElementsAre("0", "0.5m", "1.0m"));
  EXPECT_THAT(up_to(999999, "nl"), ElementsAre("0", "200.000", "400.000", "600.000", "800.000"));
  EXPECT_THAT(up_to(3e9, "nl"), ElementsAre("0", "1\u00A0mld", "2\u00A0mld", "3\u00A0mld"));
  EXPECT_THAT(up_to(3e9, "en"), ElementsAre("0", "1bn", "2bn", "3bn"));
  EXPECT_THAT(up_to(4e15, "nl"),
              ElementsAre("0", "1.000\u00A0bln", "2.000\u00A0bln", "3.000\u00A0bln", "4.000\u00A0bln"));
}

TEST(AxisTicks, HaveTheUnitOfTheValues) {
  EXPECT_THAT(shown(0, 100, {Format::percent, {}, 1, {}}, "nl"), ElementsAre("0%", "20%", "40%", "60%", "80%", "100%"));
  EXPECT_THAT(shown(0, 2.4, {Format::percent, {}, 1, {}}, "en"), ElementsAre("0%", "0.5%", "1.0%", "1.5%", "2.0%"));
  EXPECT_THAT(shown(0, 1250, {Format::currency, {}, 2, "EUR"}, "nl"),
              ElementsAre("€\u00A00", "€\u00A0500", "€\u00A01.000"));
  EXPECT_THAT(shown(0, 1250, {Format::currency, {}, 2, "GBP"}, "en"), ElementsAre("£0", "£500", "£1,000"));
  EXPECT_THAT(shown(0, 2500000, {Format::currency, {}, 0, "EUR"}, "nl"),
              ElementsAre("€\u00A00", "€\u00A00,5\u00A0mln", "€\u00A01,0\u00A0mln", "€\u00A01,5\u00A0mln",
                          "€\u00A02,0\u00A0mln", "€\u00A02,5\u00A0mln"));
  EXPECT_THAT(shown(0, 0.5, {Format::ratio, {}, 1, {}}, "nl"), ElementsAre("0%", "10%", "20%", "30%", "40%", "50%"));
  EXPECT_THAT(shown(0, 88300000, {Format::compact, 1, 0, {}}, "en"), ElementsAre("0", "20m", "40m", "60m", "80m"));
}

TEST(AxisTicks, GoBelowZero) {
  EXPECT_THAT(shown(-65, 140, {Format::number, {}, 0, {}}, "nl"), ElementsAre("−50", "0", "50", "100"));
  EXPECT_THAT(shown(-2500000, 0, {Format::number, {}, 0, {}}, "en"),
              ElementsAre("−2.5m", "−2.0m", "−1.5m", "−1.0m", "−0.5m", "0"));
}

TEST(AxisTicks, OfCountsAreWhole) {
  EXPECT_THAT(up_to(1, "nl"), ElementsAre("0", "1"));
  EXPECT_THAT(up_to(3, "nl"), ElementsAre("0", "1", "2", "3"));
  EXPECT_THAT(up_to(7, "nl"), ElementsAre("0", "2", "4", "6"));
  EXPECT_THAT(shown(0, 3, {Format::compact, {}, 0, {}}, "nl"), ElementsAre("0", "1", "2", "3"));
}

TEST(AxisTicks, OfTinyValuesHaveTheDigitsTheyNeed) {
  EXPECT_THAT(up_to(0.00003, "nl", 6), ElementsAre("0", "0,00001", "0,00002", "0,00003"));
  EXPECT_THAT(up_to(0.004, "en", 3), ElementsAre("0", "0.001", "0.002", "0.003", "0.004"));
}

TEST(AxisTicks, AreNoneWhereTheyWouldSayNothing) {
  EXPECT_THAT(up_to(0, "nl"), IsEmpty());
  EXPECT_THAT(up_to(0.4, "nl"), IsEmpty()) << "less than one";
  EXPECT_THAT(up_to(1e-12, "nl", 15), IsEmpty());
  EXPECT_THAT(up_to(1e18, "nl"), IsEmpty());
  EXPECT_THAT(up_to(1e300, "nl"), IsEmpty());
}

TEST(AxisTicks, AreFewerForChartsWithLessRoom) {
  auto const sets = axis_ticks(0, 2400000, {Format::currency, {}, 0, "EUR"}, "nl");
  std::vector<std::string> all;
  for (Ticks const& ticks : sets) {
    std::string& line = all.emplace_back();
    for (Tick const& tick : ticks) line += "|" + tick.shown;
  }
  EXPECT_THAT(all,
              ElementsAre("|€\u00A00|€\u00A00,5\u00A0mln|€\u00A01,0\u00A0mln|€\u00A01,5\u00A0mln|€\u00A02,0\u00A0mln",
                          "|€\u00A00|€\u00A01\u00A0mln|€\u00A02\u00A0mln", "|€\u00A00|€\u00A02\u00A0mln"));
}

/// Whatever the values are: from zero on, in steps of 1, 2 or 5, at most five, as far as the values reach, and never
/// two of one look (`1,2 mln`, `1,2 mln`).
void expect_good(double least, double most, Ticks const& ticks, char const* language) {
  SCOPED_TRACE(testing::Message() << least << " to " << most << " in " << language);
  std::set<std::string> looks;
  bool has_zero = false;
  for (std::size_t i = 0; i < ticks.size(); ++i) {
    looks.insert(ticks[i].shown);
    has_zero = has_zero || ticks[i].value == 0;
    if (i == 0) continue;
    EXPECT_NEAR(ticks[i].value - ticks[i - 1].value, ticks[1].value - ticks[0].value, (most - least) * 1e-9);
  }
  EXPECT_TRUE(has_zero);
  EXPECT_EQ(looks.size(), ticks.size()) << "two look the same";
  EXPECT_GE(ticks.size(), 2U);
  EXPECT_LE(ticks.size(), 6U);
  EXPECT_GE(ticks.front().value, least * (1 + 1e-9));
  EXPECT_LE(ticks.back().value, most * (1 + 1e-9));
  double const step = ticks[1].value - ticks[0].value;
  double const factor = step / std::pow(10, std::floor(std::log10(step) + 1e-9));
  EXPECT_TRUE(std::abs(factor - 1) < 1e-6 || std::abs(factor - 2) < 1e-6 || std::abs(factor - 5) < 1e-6) << step;
}

void expect_good(double least, double most, NumberFormat const& how, char const* language) {
  std::size_t before = 99;
  for (Ticks const& ticks : axis_ticks(least, most, how, language)) {
    expect_good(least, most, ticks, language);
    EXPECT_LE(ticks.size(), before);
    before = ticks.size();
  }
}

TEST(AxisTicks, AreRoundAndNeverTwoOfOneLook) {
  for (char const* language : {"nl", "en"}) {
    for (auto const format : {Format::number, Format::compact, Format::percent, Format::currency}) {
      for (int exponent = -6; exponent < 18; ++exponent) {
        for (int digit = 10; digit < 100; digit += 7) {
          double const most = digit * std::pow(10.0, exponent - 1);
          NumberFormat const how{format, {}, exponent < 1 ? 1 - exponent : 0, {}};
          expect_good(0, most, how, language);
          expect_good(-most * (digit % 7) / 7, most, how, language);
          expect_good(-most, 0, how, language);
        }
      }
    }
  }
}

}  // namespace
}  // namespace factsheet::resolve
