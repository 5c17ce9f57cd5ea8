// Sheets as written.
#pragma once
#include "sheet/keys/keys.h"
#include "sheet/sheet.h"

#include <memory>
#include <set>

namespace factsheet::sheet {

/// Reads a sheet. All faults of the file come in one run; the tree holds what could be read.
Result<Sheet> parse_sheet(std::shared_ptr<SourceFile const> const& file);

/// The same; `asked` is told which keys of the table were looked for.
Result<Sheet> parse_sheet(std::shared_ptr<SourceFile const> const& file, std::set<Key const*>* asked);

}  // namespace factsheet::sheet