// How much a figure changed, as a reader of the language would write it.
#pragma once
#include "resolve/numbers/use.h"

#include <string>

namespace factsheet::cli {

/// "+20.081", "−1,5 miljoen", "+2 procentpunt" (of percentages and shares), "+€ 50"; both must be numbers. As many
/// decimals as the more exact of both has. "0" when nothing changed.
std::string difference_in_print(resolve::Use const& before, resolve::Use const& after, std::string const& language);

/// "+7,9%", of the number before, with one decimal; empty for years and where the number before is 0.
std::string relative_difference(resolve::Use const& before, resolve::Use const& after, std::string const& language);

}  // namespace factsheet::cli
