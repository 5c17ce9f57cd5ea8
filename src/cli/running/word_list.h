// The file beside sheets with words that are right in them.
#pragma once
#include "core/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace factsheet::cli {

inline constexpr std::string_view word_list_name = "words.txt";

/// What stands in it; nothing where the folder has none.
Result<std::string> read_word_list(std::filesystem::path const& folder);

}  // namespace factsheet::cli
