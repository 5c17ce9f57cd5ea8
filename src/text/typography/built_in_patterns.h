// The hyphenation patterns that the build compiled, a list that cmake/write_patterns.cpp writes.
#pragma once
#include "text/typography/compiled_patterns.h"

namespace factsheet::text {

std::span<CompiledPatterns const> built_in_patterns();

}  // namespace factsheet::text
