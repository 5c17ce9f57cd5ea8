// The settings of a folder: the file factsheet.yaml beside its sheets.
#pragma once
#include "sheet/keys/keys.h"
#include "sheet/sheet.h"

#include <memory>
#include <set>

namespace factsheet::sheet {

/// Reads the settings.
Result<Project> parse_project(std::shared_ptr<SourceFile const> const& file);
/// The same; `asked` is told which keys of the table were looked for.
Result<Project> parse_project(std::shared_ptr<SourceFile const> const& file, std::set<Key const*>* asked);

}  // namespace factsheet::sheet
