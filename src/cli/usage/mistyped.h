// What a command line that cannot be understood is answered with.
#pragma once
#include <string>

#include <CLI/CLI.hpp>

namespace factsheet::cli {

/// Of a fault that parsing threw: what is wrong in the author's own words, and the command or option that was meant.
std::string answer_to_mistyped(CLI::App const& app, CLI::ParseError const& fault);

}  // namespace factsheet::cli
