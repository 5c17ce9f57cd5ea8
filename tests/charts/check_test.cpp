// What an author is told about data that a picture would hide.
#include "charts/check.h"

#include "support/chart_samples.h"

#include <cmath>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::charts {
namespace {

using test::bars;
using test::data;
using test::pictogram;
using test::pie;
using test::series_bars;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> messages(ChartSpec const& spec) {
  std::vector<std::string> texts;
  for (Diagnostic const& fault : check(spec)) {
    texts.push_back(fault.message + " | " + fault.help + " [" + fault.rule + "]");
  }
  return texts;
}

ChartSpec shares(std::vector<std::pair<std::string, double>> const& rows) {
  ChartSpec spec = pie(data(rows));
  std::get<PieSpec>(spec.chart).shares = true;
  return spec;
}

TEST(ChartCheck, LetsGoodDataPass) {
  EXPECT_THAT(messages(shares({{"girls", 91}, {"boys", 7}, {"both", 2}})), IsEmpty());
  EXPECT_THAT(messages(pie(data({{"cycles", 43}, {"walks", 53}, {"bus", 95}}))), IsEmpty());
  EXPECT_THAT(messages(bars(data({{"up", 5}, {"down", -3}, {"same", 0}}))), IsEmpty());
  EXPECT_THAT(messages(pictogram(10, {{"reads", 7.5}, {"reads daily", 0}})), IsEmpty());
}

// Rounding may take a whole half a point off.
TEST(ChartCheck, AllowsHalfAPointOfRounding) {
  EXPECT_THAT(messages(shares({{"a", 1}, {"b", 87.9}, {"c", 11.2}})), IsEmpty());
  EXPECT_THAT(messages(shares({{"a", 33.5}, {"b", 33.5}, {"c", 33.5}})), IsEmpty());
  EXPECT_THAT(messages(shares({{"a", 33}, {"b", 33}, {"c", 33}})),
              ElementsAre("the shares add up to 99 % | they must add up to 100, at most 0.5 off by rounding; values "
                          "that are not shares need \"unit: number\" [shares-sum]"));
}

TEST(ChartCheck, RefusesSharesThatDoNotAddUp) {
  EXPECT_THAT(messages(shares({{"cycles", 60}, {"walks", 52}})),
              ElementsAre("the shares add up to 112 % | they must add up to 100, at most 0.5 off by rounding; values "
                          "that are not shares need \"unit: number\" [shares-sum]"));
}

TEST(ChartCheck, RefusesAPieOfZeros) {
  EXPECT_THAT(messages(pie(data({{"a", 0}, {"b", 0}}))),
              ElementsAre("the values of the pie add up to 0 | a pie needs a part that is greater than 0 [no-data]"));
}

TEST(ChartCheck, RefusesWhatIsNoNumber) {
  double const nan = std::numeric_limits<double>::quiet_NaN();
  double const infinite = std::numeric_limits<double>::infinity();
  std::string const told = "\" is not a number | write a plain decimal number, as in 12.5 [chart-value]";
  EXPECT_THAT(messages(pie(data({{"a", 10}, {"b", nan}, {"c", infinite}}))),
              ElementsAre("the value of \"b" + told, "the value of \"c" + told));
  EXPECT_THAT(messages(bars(data({{"a", -infinite}}))), ElementsAre("the value of \"a" + told));
  EXPECT_THAT(messages(pictogram(10, {{"a", nan}})), ElementsAre("the value of \"a" + told));
}

TEST(ChartCheck, RefusesANegativePart) {
  EXPECT_THAT(messages(pie(data({{"a", 5}, {"b", 5}, {"c", -3}}))),
              ElementsAre("\"c\" has the negative value -3 | a pie shows parts of a whole; show values below zero as "
                          "bars [chart-value]"));
  EXPECT_THAT(messages(pie(data({{"a", -10}, {"b", 20}, {"c", 30}}))).size(), 1U);
  EXPECT_THAT(messages(series_bars({"2022"}, {{"rain", {4}}, {"snow", {-1.5}}}, true, true)),
              ElementsAre("\"2022\" has the negative value -1.5 | stacked bars show parts of a whole; set "
                          "\"stacked: false\" [chart-value]"));
}

TEST(ChartCheck, NamesTheAuthorsLine) {
  std::vector<Datum> parts = data({{"a", 5}, {"b", -5}});
  parts[1].at = test::line_of_sheet(31);
  auto const faults = check(pie(parts));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].at.begin.line, 31);
}

TEST(ChartCheck, RefusesAnEmptyChart) {
  EXPECT_THAT(messages(pie({})), ElementsAre("the pie has no values | give it at least one row [no-data]"));
  EXPECT_THAT(messages(bars({})), ElementsAre("the bars have no values | give it at least one row [no-data]"));
  EXPECT_THAT(messages(pictogram(10, {})),
              ElementsAre("the pictogram has no shares | give it at least one row [no-data]"));
}

TEST(ChartCheck, RefusesWhatIsTooLarge) {
  EXPECT_THAT(messages(bars(data({{"a", 1e300}}))),
              ElementsAre("the value of \"a\" is too large to draw | count in thousands or millions [chart-value]"));
}

TEST(ChartCheck, RefusesMoreDotsThanThereAre) {
  EXPECT_THAT(messages(pictogram(10, {{"reads", 12}, {"writes", -1}})),
              ElementsAre("\"reads\" counts 12 of 10 dots | a share must be between 0 and 10 [chart-value]",
                          "\"writes\" counts -1 of 10 dots | a share must be between 0 and 10 [chart-value]"));
  EXPECT_THAT(messages(pictogram(5000, {{"reads", 12}})),
              ElementsAre("a pictogram cannot have 5000 dots | \"of\" can be 1 to 400; 10 and 100 are easiest to read "
                          "[chart-value]"));
}

TEST(ChartCheck, RefusesSeriesOfUnlikeRows) {
  EXPECT_THAT(
      messages(series_bars({"ma", "di"}, {{"rain", {4, 5}}, {"snow", {1}}}, true, false)),
      ElementsAre("the series \"rain\" has 2 rows and \"snow\" has 1 | series of one chart need the same rows in "
                  "the same order [series-rows]"));
  ChartSpec other = series_bars({"ma", "di"}, {{"rain", {4, 5}}, {"snow", {1, 2}}}, true, false);
  std::get<BarSpec>(other.chart).series[1].bars[1].label = test::inlines("wo");
  EXPECT_THAT(messages(other), ElementsAre("row 2 is \"di\" in the series \"rain\" and \"wo\" in \"snow\" | series of "
                                           "one chart need the same rows in the same order [series-rows]"));
}

}  // namespace
}  // namespace factsheet::charts
