#include "cli/usage/help_width.h"

#include <sstream>
#include <string_view>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace factsheet::cli {
namespace {

/// Where descriptions begin.
constexpr std::size_t column_of_descriptions = 30;

std::string broken(std::string_view line, std::size_t columns) {
  std::size_t const indent = line.starts_with("  ") ? column_of_descriptions : 0;
  std::string text;
  std::size_t room = columns, least = indent;
  while (line.size() > room) {
    std::size_t const space = line.rfind(' ', room);
    // A word that is too wide stays whole.
    if (space == std::string_view::npos || space <= least) break;
    text += fmt::format("{}\n{}", line.substr(0, space), std::string(indent, ' '));
    line.remove_prefix(space + 1);
    room = columns - indent;
    least = 0;
  }
  return fmt::format("{}{}\n", text, line);
}

}  // namespace

std::string wrapped_help(std::string const& help, std::size_t columns) {
  constexpr std::size_t least = 50;
  if (columns < least) return help;
  std::istringstream lines(help);
  std::string text;
  for (std::string line; std::getline(lines, line);) text += broken(line, columns);
  return text;
}

std::size_t terminal_columns() {
  winsize size{};
  return ::isatty(STDOUT_FILENO) == 1 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace factsheet::cli
