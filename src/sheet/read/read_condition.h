// What a block asks before it is shown.
#pragma once
#include "sheet/read/fields.h"

namespace factsheet::sheet {

/// Reads `when`: `school.kind == primary`, or `school.url` alone, which asks whether it has a value.
std::optional<Condition> read_condition(Fields& in);

}  // namespace factsheet::sheet
