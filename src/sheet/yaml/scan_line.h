// Lines of a YAML file: keys, dashes, document marks, and texts that go on.
#pragma once
#include "sheet/yaml/cursor.h"

namespace factsheet::sheet {

/// The line whose first character the cursor is at; afterwards it is at the start of a line.
void scan_line(Cursor& cursor);

}  // namespace factsheet::sheet
