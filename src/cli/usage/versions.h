// Which build answers.
#pragma once
#include <string>

namespace factsheet::cli {

/// What `--version` prints: the program, and the libraries that it runs with.
std::string versions();

}  // namespace factsheet::cli
