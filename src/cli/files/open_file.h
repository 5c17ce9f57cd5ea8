// Showing a file or a page to whoever made it.
#pragma once
#include "core/diagnostic.h"

#include <filesystem>
#include <string>

namespace factsheet::cli {

/// Opens the file in the program that the desktop has for it, and does not wait; a warning where that cannot be done.
[[nodiscard]] Diagnostics open_file(std::filesystem::path const& file);

/// The same for an address, "http://…".
[[nodiscard]] Diagnostics open_address(std::string const& address);

}  // namespace factsheet::cli
