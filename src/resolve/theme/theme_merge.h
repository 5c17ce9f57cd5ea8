// A theme and those that it extends as one.
#pragma once
#include "sheet/theme_file.h"

#include <vector>

namespace factsheet::resolve {

/// One theme of a theme and its ancestors, the eldest first: what a later file says takes the place of what an earlier
/// one says, key by key.
sheet::ThemeFile merge_themes(std::vector<sheet::ThemeFile> const& files);

}  // namespace factsheet::resolve
