// The manual page, made from the table of commands and options.
#pragma once
#include <string>

#include <CLI/CLI.hpp>

namespace factsheet::cli {

/// In the language of man(7).
std::string manual_page(CLI::App const& app);

}  // namespace factsheet::cli
