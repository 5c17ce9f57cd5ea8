// Dashes and minus signs, where a typewriter has a hyphen.
#pragma once
#include "text/typography/letters.h"

namespace factsheet::text {

/// "3-13" becomes 3–13 where the numbers rise, as times, amounts and years do; "-5" a minus; " - ", "--" and "---"
/// dashes, held to the word before; "..." one sign. Telephone numbers, dates and codes stay. What vanishes is left as a
/// letter without a character. True when something changed.
bool set_dashes(Letters& letters);

}  // namespace factsheet::text
