// How paths are printed.
#pragma once
#include <filesystem>
#include <string>

namespace factsheet::cli {

/// A path on one line: as it is, but with escapes (`\n`, `\x1b`, `\u202e`) for what ends a line, steers a terminal or
/// turns the order of reading round, and for bytes that are no UTF-8 (`\xe9`).
[[nodiscard]] std::string shown(std::filesystem::path const& path);

/// The same, from the current folder where there is a way.
[[nodiscard]] std::string shown_from_here(std::filesystem::path const& path);

}  // namespace factsheet::cli
