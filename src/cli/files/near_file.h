// The file that was meant by a name that leads nowhere.
#pragma once
#include "core/diagnostic.h"

#include <filesystem>
#include <optional>
#include <string>

namespace factsheet::cli {

/// A file or folder beside where `typed` would be, by a name so near that it was meant; nothing where none is, or where
/// `typed` is there.
[[nodiscard]] std::optional<std::filesystem::path> file_meant_by(std::filesystem::path const& typed);

/// Asks in faults about a file that cannot be read whether that one was meant.
void ask_for_file_meant(std::filesystem::path const& typed, Diagnostics& faults);

}  // namespace factsheet::cli
