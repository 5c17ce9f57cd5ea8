#include "resolve/charts/whole_shares.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace factsheet::resolve {

std::vector<double> whole_shares(std::vector<double> const& values, int decimals) {
  double const sum = std::accumulate(values.begin(), values.end(), 0.0);
  assert(sum > 0);
  double const digits = std::pow(10, decimals);  // last digits in a point
  std::vector<double> shares;
  std::vector<double> lost;
  double missing = 100 * digits;
  for (double const value : values) {
    double const unrounded = value / sum * 100 * digits;
    // A share that is whole but for the dust of binary fractions is whole.
    double const nearest = std::round(unrounded);
    double const down = std::abs(unrounded - nearest) < 1e-6 ? nearest : std::floor(unrounded);
    shares.push_back(down);
    lost.push_back(unrounded - down);
    missing -= down;
  }
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  constexpr double equal = 1e-6;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return lost[a] > lost[b] + equal; });
  auto const count = std::min(order.size(), static_cast<std::size_t>(std::max(0.0, std::round(missing))));
  for (std::size_t i = 0; i < count; ++i) shares[order[i]] += 1;
  for (double& share : shares) share /= digits;
  return shares;
}

}  // namespace factsheet::resolve
