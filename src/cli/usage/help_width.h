// The help, as wide as the terminal that shows it.
#pragma once
#include <cstddef>
#include <string>

namespace factsheet::cli {

/// Breaks lines that are wider than so many columns at spaces; descriptions go on below their beginning.
std::string wrapped_help(std::string const& help, std::size_t columns);

/// Of the terminal at standard output; 0: there is none.
std::size_t terminal_columns();

}  // namespace factsheet::cli
