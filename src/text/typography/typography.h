// The marks that a typewriter lacks: quotes, apostrophes, dashes of ranges, spaces that hold a number and its unit.
#pragma once
#include "text/shaper.h"

#include <string>
#include <vector>

namespace factsheet::text {

/// Changes characters one for one, so that places stay right; nothing inside web addresses. Straight quotes take the
/// form of the run's language (Dutch and English; others stay as typed): 's avonds, foto's, '90 have apostrophes. A
/// hyphen between two numbers with a unit becomes an en dash, and the space before the unit holds.
void refine_typography(std::vector<StyledRun>& runs, std::string const& language);

}  // namespace factsheet::text
