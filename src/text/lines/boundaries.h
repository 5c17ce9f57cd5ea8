// Boundaries of a text as Pango finds them (UAX #14 for lines, #29 for letters with their marks).
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::text {

struct Boundaries {
  std::vector<std::size_t> lines;    ///< bytes before which a line may end, inside the text
  std::vector<std::size_t> letters;  ///< bytes at which a letter begins, inside the text
};

Boundaries find_boundaries(std::string_view text, std::string const& language);

}  // namespace factsheet::text
