// Labels along a line, each as near as can be to where it belongs, none on another.
#pragma once
#include "core/length.h"

#include <optional>
#include <vector>

namespace factsheet::charts {

/// Something that takes `size` of a line and would like its middle at `target`.
struct Spot {
  Length target;
  Length size;
};

/// The starts of the spots in their given order, at least `gap` apart, between `low` and `high`, with the least sum of
/// squared distances from the targets. Nothing when they do not fit.
std::optional<std::vector<Length>> spread(std::vector<Spot> const& spots, Length gap, Length low, Length high);

}  // namespace factsheet::charts
