// The files that set type depends on.
#pragma once
#include "text/shaper.h"

#include <string>
#include <vector>

namespace factsheet::text {

/// All files that a shaper of these sources reads, the hyphenation patterns among them.
std::vector<std::string> files_of(FontSources const& sources);

}  // namespace factsheet::text
