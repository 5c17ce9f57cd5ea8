// The order from left to right of what stands on a line.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace factsheet::text {

/// Visual order, from left to right, of pieces with these levels (UAX #9, rule L2).
std::vector<std::size_t> visual_order(std::vector<std::uint8_t> const& levels);

}  // namespace factsheet::text
