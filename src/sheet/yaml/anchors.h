// Anchors (`&name`) and aliases (`*name`).
#pragma once
#include "sheet/yaml/cursor.h"

namespace factsheet::sheet {

/// The anchor at the cursor, if one stands there.
void scan_anchor(Cursor& cursor);
/// The alias at the cursor. False where it names no anchor. `flow`: in brackets.
bool scan_alias(Cursor& cursor, bool flow);
void refuse_unused_anchors(Cursor& cursor);

}  // namespace factsheet::sheet
