// The icons of themes/icons. Their source is written when the program is built, by write_icons.
#pragma once
#include "core/icon.h"

namespace factsheet::cli {

/// By name: "book".
Icons built_in_icons();

}  // namespace factsheet::cli
