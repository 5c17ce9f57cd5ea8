// What the folders that do not read markup need to know of it.
#pragma once
#include <string>
#include <string_view>

namespace factsheet {

/// `text` so that CommonMark prints it as it is, wherever in a line it stands. Line ends become spaces.
std::string escaped(std::string_view text);

}  // namespace factsheet
