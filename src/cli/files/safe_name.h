// Names of files that every file system takes, and that stay apart on each.
#pragma once
#include <string>
#include <string_view>

namespace factsheet::cli {

/// The name of a file, from the name of its sheet and an ending such as ".nl.pdf": as it is where Windows, macOS and
/// Linux take it; else with "-" for signs that one of them refuses, "_" behind a name that Windows keeps for devices
/// (CON, LPT1), without spaces and dots at the ends of the sheet's name, and not longer than 255 bytes.
[[nodiscard]] std::string safe_file_name(std::string_view sheet, std::string_view ending);

/// Equal for names that are one name on some file system: capitals and the composition of letters do not count there.
[[nodiscard]] std::string meeting_name(std::string_view name);

}  // namespace factsheet::cli
