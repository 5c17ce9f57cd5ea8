// Showing a file to whoever made it.
#pragma once
#include "core/diagnostic.h"

#include <filesystem>

namespace factsheet::cli {

/// Opens the file in the program that the desktop has for it, and does not wait; a warning where that cannot be done.
[[nodiscard]] Diagnostics open_file(std::filesystem::path const& file);

}  // namespace factsheet::cli
