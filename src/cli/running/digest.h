// Fingerprints of files: equal ones mean equal bytes.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace factsheet::cli {

/// SHA-256 (FIPS 180-4) as 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

/// The largest file that an output folder is looked through for.
inline constexpr std::size_t largest_kept_file = 1U << 30U;

/// SHA-256 of a file as it is now; empty where none can be read.
std::string digest_of_file(std::filesystem::path const& path);

}  // namespace factsheet::cli
