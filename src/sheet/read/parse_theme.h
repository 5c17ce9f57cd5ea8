// Themes as written.
#pragma once
#include "sheet/keys/keys.h"
#include "sheet/theme_file.h"

#include <memory>
#include <set>
#include <string_view>

namespace factsheet::sheet {

/// Reads a theme. `recorded`, where given, is what `record_events` made of the same bytes.
Result<ThemeFile> parse_theme(std::shared_ptr<SourceFile const> const& file, std::string_view recorded = {});
/// The same; `asked` is told which keys of the table were looked for.
Result<ThemeFile> parse_theme(std::shared_ptr<SourceFile const> const& file, std::set<Key const*>* asked);

}  // namespace factsheet::sheet