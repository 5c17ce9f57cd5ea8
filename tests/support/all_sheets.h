// What the program makes of all sheets that come along.
#pragma once
#include <string>
#include <vector>

namespace factsheet::test {

std::vector<std::string> lines_of(std::string const& text);
std::vector<std::string> ending_in(std::vector<std::string> lines, std::string const& ending);

/// Renders all sheets, into the current folder unless `arguments` say otherwise; the paths of what was made.
std::vector<std::string> made_of_all_sheets(std::vector<std::string> arguments);

/// What a command of the shell writes to stdout.
std::string output_of(std::string const& command);

}  // namespace factsheet::test
