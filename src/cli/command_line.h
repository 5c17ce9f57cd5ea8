// The program: arguments in, exit status out.
#pragma once
#include "cli/reporter.h"

#include <string>
#include <vector>

namespace factsheet::cli {

/// Runs the command that the arguments (without the program's own name) ask for, and returns the exit status:
/// 0 done, 1 the sheets have errors, 2 wrong usage, 3 could not read or write.
int run(std::vector<std::string> arguments, Console const& console);

/// `run` on the streams of the process: colour and progress on a terminal alone, and none with NO_COLOR.
int run(std::vector<std::string> arguments);

}  // namespace factsheet::cli
