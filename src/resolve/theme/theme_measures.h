// The lengths that a theme names: margins, gutters, sizes of type.
#pragma once
#include "core/result.h"
#include "resolve/theme/theme.h"
#include "sheet/theme_file.h"

#include <string>
#include <vector>

namespace factsheet::resolve {

/// The lengths of a theme; unknown and missing names and lengths that are none are errors.
Measures read_measures(sheet::ThemeFile const& file, Diagnostics& to);

/// An error at `at` that names what the theme lacks; nothing when `names` is empty.
void report_missing(Span const& at, std::string const& what, std::vector<std::string> const& names, Diagnostics& to);

}  // namespace factsheet::resolve
