#pragma once

#include <span>

namespace factsheet::cli {

/// Runs the command that the arguments (without the program's own name) ask for, and returns the exit status:
/// 0 done, 1 the sheets have errors, 2 wrong usage, 3 could not read or write.
int run(std::span<char const* const> arguments);

}  // namespace factsheet::cli
