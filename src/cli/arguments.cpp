#include "cli/arguments.h"

#include "cli/usage/command_table.h"
#include "cli/usage/help_width.h"
#include "cli/usage/mistyped.h"

#include <algorithm>
#include <iterator>
#include <sstream>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

bool is_number(std::string const& text) {
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string::npos;
}

/// `--png` may stand without a value: a number behind it is one, and a sheet is none.
void give_png_its_value(std::vector<std::string>& arguments) {
  auto const end = std::find(arguments.begin(), arguments.end(), "--");
  for (auto argument = arguments.begin(); argument != end; ++argument) {
    if (*argument != "--png") continue;
    bool const has_value = std::next(argument) != end && is_number(*std::next(argument));
    if (!has_value) *argument = "--png=150";
  }
}

/// Help and the version are no faults, though parsing throws them.
int answer(CLI::App const& app, CLI::ParseError const& fault, std::ostream& out, std::ostream& err) {
  if (fault.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    std::ostringstream said;
    app.exit(fault, said, err);
    out << wrapped_help(said.str(), terminal_columns());
    return done;
  }
  err << fmt::format("error: {}\n", answer_to_mistyped(app, fault));
  return wrong_usage;
}

}  // namespace

Parsed parse_arguments(std::vector<std::string> arguments, std::ostream& out, std::ostream& err) {
  CommandTable table;
  if (arguments.empty()) {
    err << wrapped_help(table.app().help(), terminal_columns());
    return {std::nullopt, wrong_usage};
  }
  give_png_its_value(arguments);
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    table.app().parse(arguments);
  } catch (CLI::ParseError const& fault) {
    return {std::nullopt, answer(table.app(), fault, out, err)};
  }
  return {table.chosen(), done};
}

}  // namespace factsheet::cli
