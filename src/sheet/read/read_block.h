// The blocks of a page. Internal to the parser of sheets.
#pragma once
#include "sheet/read/fields.h"
#include "sheet/read/reading.h"

namespace factsheet::sheet {

/// The blocks of the list at `name`.
Blocks read_blocks(Fields& in, std::string_view name);
Block read_contact(Fields& in);

}  // namespace factsheet::sheet
