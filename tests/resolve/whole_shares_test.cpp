// Shares that add up to the whole by largest remainder.
#include "resolve/charts/whole_shares.h"

#include <cmath>
#include <numeric>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::resolve {
namespace {

using testing::ElementsAre;

TEST(WholeShares, AddUpToHundred) {
  EXPECT_THAT(whole_shares({80, 86, 80}, 0), ElementsAre(33, 35, 32)) << "not 33, 35, 33";
  EXPECT_THAT(whole_shares({87.9, 11.2, 1}, 0), ElementsAre(88, 11, 1));
}

TEST(WholeShares, OfEqualsTheFirstGetsWhatIsMissing) {
  EXPECT_THAT(whole_shares({1, 1, 1}, 0), ElementsAre(34, 33, 33));
  EXPECT_THAT(whole_shares({1, 1, 1}, 1), ElementsAre(33.4, 33.3, 33.3));
  EXPECT_THAT(whole_shares({1, 1, 1, 1, 1, 1, 1}, 0), ElementsAre(15, 15, 14, 14, 14, 14, 14));
}

TEST(WholeShares, ZeroStaysZeroAndWholeSharesStay) {
  EXPECT_THAT(whole_shares({0, 2, 1}, 0), ElementsAre(0, 67, 33));
  EXPECT_THAT(whole_shares({91, 7, 2}, 0), ElementsAre(91, 7, 2));
  EXPECT_THAT(whole_shares({0.1, 0.2, 99.7}, 1), ElementsAre(0.1, 0.2, 99.7)) << "binary fractions are no remainder";
  EXPECT_THAT(whole_shares({5}, 2), ElementsAre(100));
}

TEST(WholeShares, NoneIsOffByAsMuchAsItsLastDigit) {
  std::mt19937 random(7);
  for (int i = 0; i < 500; ++i) {
    std::vector<double> values(1 + random() % 20);
    for (double& value : values) value = static_cast<double>(random() % 1000);
    values.front() += 1;
    int const decimals = static_cast<int>(random() % 3);
    double const last = std::pow(10, -decimals);
    auto const shares = whole_shares(values, decimals);
    double const sum = std::accumulate(values.begin(), values.end(), 0.0);
    EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0), 100, 1e-9);
    for (std::size_t k = 0; k < values.size(); ++k) EXPECT_LT(std::abs(shares[k] - values[k] / sum * 100), last);
  }
}

}  // namespace
}  // namespace factsheet::resolve
