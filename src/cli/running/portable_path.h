// Paths as the manifest writes them, which is JSON and so UTF-8.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace factsheet::cli {

/// The path with a percent sign and two digits for each byte that is no UTF-8, and for the percent sign itself.
std::string to_portable(std::filesystem::path const& path);
std::filesystem::path from_portable(std::string_view text);

}  // namespace factsheet::cli
