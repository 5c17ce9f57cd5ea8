#include "compare/figure_difference.h"

#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using sheet::Format;

resolve::Use use(double number, Format format, int typed_decimals = 0) {
  resolve::Use made;
  made.number = number;
  made.how.format = format;
  made.how.typed_decimals = typed_decimals;
  return made;
}

std::string difference(double from, double to, Format format, char const* language, int typed_decimals = 0) {
  return difference_in_print(use(from, format, typed_decimals), use(to, format, typed_decimals), language);
}
std::string relative(double from, double to, Format format, char const* language) {
  return relative_difference(use(from, format), use(to, format), language);
}

TEST(FigureDifference, IsWrittenAsTheLanguageWritesNumbers) {
  EXPECT_EQ(difference(255571, 275652, Format::number, "nl"), "+20.081");
  EXPECT_EQ(difference(255571, 275652, Format::number, "en"), "+20,081");
  EXPECT_EQ(difference(1.5, 1.25, Format::number, "nl", 2), "−0,25");
  EXPECT_EQ(difference(88300000, 91400000, Format::compact, "nl"), "+3,1\u00A0miljoen");
  EXPECT_EQ(difference(7, 7, Format::number, "en"), "0");
}

TEST(FigureDifference, OfShareIsInPoints) {
  EXPECT_EQ(difference(91, 93, Format::percent, "nl"), "+2\u00A0procentpunt");
  EXPECT_EQ(difference(91, 90, Format::percent, "en"), "−1\u00A0percentage point");
  EXPECT_EQ(difference(87.9, 86.4, Format::percent, "en", 1), "−1.5\u00A0percentage points");
  EXPECT_EQ(difference(0.2, 0.25, Format::ratio, "en", 2), "+5\u00A0percentage points");
}

TEST(FigureDifference, OfYearsIsAPlainNumberWithoutAShare) {
  EXPECT_EQ(difference(1892, 3000, Format::year, "nl"), "+1.108");
  EXPECT_EQ(relative(2022, 2023, Format::year, "nl"), "");
}

TEST(FigureDifference, IsAShareOfWhatWas) {
  EXPECT_EQ(relative(255571, 275652, Format::number, "nl"), "+7,9%");
  EXPECT_EQ(relative(200, 100, Format::number, "en"), "−50.0%");
  EXPECT_EQ(relative(-4, -2, Format::number, "en"), "+50.0%");
  EXPECT_EQ(relative(0, 5, Format::number, "en"), "");
}

}  // namespace
}  // namespace factsheet::cli
