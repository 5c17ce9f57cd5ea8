// The inks that a theme names.
#pragma once
#include "core/result.h"
#include "sheet/theme_file.h"

#include <functional>
#include <map>
#include <string>

namespace factsheet::resolve {

using Inks = std::map<std::string, Colour, std::less<>>;

/// The inks of a theme; a colour that is none, and too much ink, are errors.
Inks read_inks(sheet::ThemeFile const& file, Diagnostics& to);

}  // namespace factsheet::resolve
