#include "cli/command_line.h"

#include <CLI/CLI.hpp>

namespace factsheet::cli {

int run(std::span<char const* const> arguments) {
  CLI::App app{"Turns YAML sheets into print-ready A4 PDFs.", "factsheet"};
  app.set_version_flag("--version", "factsheet " FACTSHEET_VERSION);
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app.parse(reversed);
  } catch (CLI::ParseError const& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return 0;
}

}  // namespace factsheet::cli
