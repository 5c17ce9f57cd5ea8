// What lets a shell complete the commands and options of the program, made from their table.
#pragma once
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

namespace factsheet::cli {

/// `shell` is bash, zsh or fish.
std::string completion_for(std::string_view shell, CLI::App const& app);

}  // namespace factsheet::cli
