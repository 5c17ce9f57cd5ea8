// Files that are passed over because their names end a little differently from those that are read.
#pragma once
#include "core/diagnostic.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace factsheet::cli {

constexpr std::string_view sheet_ending = ".sheet.yaml";
constexpr std::string_view settings_name = "factsheet.yaml";

/// The name that a file was meant to have: "a.sheet.yaml" of "a.sheet.yml", "a.Sheet.YAML" or "a.sheet.yaml.txt", which
/// some editors make of it. Nothing where the name does end so, or is another one altogether.
std::optional<std::string> name_meant(std::string const& name, std::string_view ending);

/// Warns that the file is not read, and says how it has to be called.
Diagnostic misnamed_file(std::filesystem::path const& path, std::string const& meant);

/// Warns of settings in the folder that are not read for their name.
void warn_of_misnamed_settings(std::filesystem::path const& folder, Diagnostics& to);

}  // namespace factsheet::cli
