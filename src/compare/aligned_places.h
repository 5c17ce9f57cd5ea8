// Which place of a sheet as it was is which place of the sheet as it is.
#pragma once
#include "compare/printed_parts.h"

#include <utility>
#include <vector>

namespace factsheet::cli {

/// A place before and after; null where it was not there, or is no more.
using PlacePair = std::pair<PrintedPlace const*, PrintedPlace const*>;

/// Pairs in the order of the sheet as it is, places that are gone where they stood. The longest row of places that are
/// the same by id, or by kind and title, stays; between two of them, places of one kind are taken for each other.
std::vector<PlacePair> align(std::vector<PrintedPlace> const& before, std::vector<PrintedPlace> const& after);

}  // namespace factsheet::cli
