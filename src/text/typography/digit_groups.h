// Numbers of several groups: telephones, thousands, postcodes; and initials before a name.
#pragma once
#include "text/typography/written_words.h"

namespace factsheet::text {

/// Makes the spaces hold in "06-1234 5678", "10 000", "1234 AB", "SW1A 1AA" and "J. de Vries". True when one did not.
bool hold_groups(Letters& letters);

}  // namespace factsheet::text
