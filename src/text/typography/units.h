// Numbers and what they count.
#pragma once
#include "text/typography/letters.h"

namespace factsheet::text {

/// Makes the space between a number and its unit hold ("8+ jaar", "10 %", "1 november", "€ 5") and gives ranges with a
/// unit their en dash ("3-13 jaar"). True when something changed.
bool hold_units(Letters& letters);

}  // namespace factsheet::text
