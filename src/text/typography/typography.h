// The marks that a typewriter lacks: quotes, apostrophes, dashes of ranges, spaces that hold a number and its unit.
#pragma once
#include "text/shaper.h"

#include <string>
#include <vector>

namespace factsheet::text {

class TogetherPatterns;

/// Nothing changes inside web addresses. Straight quotes take the form of the run's language (Dutch and English; others
/// stay as typed): 's avonds, foto's, '90 have apostrophes. Hyphens become dashes and minus signs where they stand for
/// one, and the spaces hold in what stays together: by the language's list, by CLDR's units, and by the sheet's `own`.
void refine_typography(std::vector<StyledRun>& runs, std::string const& language,
                       TogetherPatterns const* own = nullptr);

}  // namespace factsheet::text
