// Shares rounded so that their sum is the whole, where a sheet asks for that.
#pragma once
#include <vector>

namespace factsheet::resolve {

/// The values as shares of 100 in so many decimals (0–6), rounded by largest remainder: each is rounded down, and what
/// is missing to 100 goes, a last digit each, to those that lost most; of equals the first. Values are not negative,
/// and one at least is more than 0.
std::vector<double> whole_shares(std::vector<double> const& values, int decimals);

}  // namespace factsheet::resolve
