// The size of a page by name, and whether what a theme places fits on it.
#pragma once
#include "core/diagnostic.h"
#include "resolve/theme/theme.h"
#include "sheet/theme_file.h"

namespace factsheet::resolve {

/// What `file` says of the page over what `whole` has: sizes by name become widths and heights, and what stands at the
/// foot of the page keeps its distance from the lower edge unless the file places it itself.
void take_page(sheet::ThemeFile& whole, sheet::ThemeFile const& file);
/// A size by name and in millimetres in one file, and lengths that do not fit on the page. `own`: the theme that the
/// sheet names, which is where its author can change something.
void check_page(sheet::ThemeFile const& whole, sheet::ThemeFile const& own, Measures const& measures, Diagnostics& to);

}  // namespace factsheet::resolve
