#include "cli/usage/mistyped.h"

#include "cli/usage/command_table.h"
#include "core/diagnostic.h"
#include "core/enumeration.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

CLI::App const* command_given(CLI::App const& app) {
  auto const given = app.get_subcommands();
  return given.empty() ? nullptr : given.front();
}

std::vector<std::string> every_option_of(CLI::App const& command) {
  std::vector<std::string> all;
  for (CLI::Option const* option : command_options(command)) {
    for (std::string const& name : option_names(*option)) all.push_back(name);
  }
  return all;
}

/// "; did you mean "--lang"?", where one is near; else where the command has its list.
std::string hint_at(std::string_view word, std::vector<std::string> const& known, std::string_view list) {
  if (auto const near = did_you_mean(word, known)) return fmt::format("; did you mean \"{}\"?", *near);
  return fmt::format("; \"{}\" lists them", list);
}

/// An option of another command stands in the wrong place.
CLI::App const* command_with(CLI::App const& app, std::string const& option) {
  for (CLI::App const* command : listed_commands(app)) {
    auto const names = every_option_of(*command);
    if (std::find(names.begin(), names.end(), option) != names.end()) return command;
  }
  return nullptr;
}

std::string unknown_option(CLI::App const& app, CLI::App const* command, std::string const& typed) {
  std::string const option = typed.substr(0, typed.find('='));
  if (command == nullptr) {
    if (auto const* const owner = command_with(app, option)) {
      return fmt::format("the option {} belongs to a command and stands after it: factsheet {} {}", option,
                         owner->get_name(), option);
    }
    return fmt::format("unknown option {}{}", option, hint_at(option, every_option_of(app), "factsheet --help"));
  }
  std::string const list = fmt::format("factsheet {} --help", command->get_name());
  return fmt::format("\"{}\" has no option {}{}", command->get_name(), option,
                     hint_at(option, every_option_of(*command), list));
}

std::string unknown_command(CLI::App const& app, std::string const& typed) {
  std::vector<std::string> known;
  for (CLI::App const* command : listed_commands(app)) known.push_back(command->get_name());
  if (typed.ends_with(".sheet.yaml"))
    return fmt::format("a command is missing; did you mean \"factsheet render {}\"?", typed);
  if (auto const near = did_you_mean(typed, known)) {
    return fmt::format("unknown command \"{}\"; did you mean \"{}\"?", typed, *near);
  }
  return fmt::format("unknown command \"{}\"; the commands are {}", typed, enumerated(known, "and"));
}

std::string in_capitals(std::string word) {
  for (char& letter : word) letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  return word;
}

/// An operand that is needed and not given, as the command is typed.
std::optional<std::string> missing_operand(CLI::App const& command) {
  std::string typed = "factsheet " + command.get_name();
  bool is_missing = false;
  for (CLI::Option const* operand : command.get_options()) {
    if (!operand->get_positional() || !operand->get_required()) continue;
    is_missing = is_missing || operand->count() == 0;
    typed += " " + in_capitals(operand->get_name());
  }
  if (!is_missing) return std::nullopt;
  return fmt::format("something is missing behind \"{}\"; type it as: {}", command.get_name(), typed);
}

/// The option whose name CLI11 begins its words with.
CLI::Option const* option_in(CLI::App const& command, std::string const& words) {
  for (CLI::Option const* option : command.get_options()) {
    if (words.starts_with(option->get_name() + ":")) return option;
  }
  return nullptr;
}

}  // namespace

std::string answer_to_mistyped(CLI::App const& app, CLI::ParseError const& fault) {
  CLI::App const* const command = command_given(app);
  auto const before_command = app.remaining(false);
  auto const unread = app.remaining(true);
  std::string const words = fault.what();
  if (!before_command.empty() && before_command.front().starts_with('-')) {
    return unknown_option(app, nullptr, before_command.front());
  }
  // What a command lacks may be what an unknown option has taken the place of.
  if (!unread.empty() && unread.front().starts_with('-')) return unknown_option(app, command, unread.front());
  if (command == nullptr) return unread.empty() ? "a command is missing" : unknown_command(app, unread.front());
  if (!unread.empty()) {
    return fmt::format("\"{}\" takes nothing more behind what it has: \"{}\" is too much", command->get_name(),
                       unread.front());
  }
  if (auto const missing = missing_operand(*command)) return *missing;
  CLI::Option const* const option = option_in(*command, words);
  if (option != nullptr && dynamic_cast<CLI::ArgumentMismatch const*>(&fault) != nullptr) {
    auto const values = option_values(*option);
    return fmt::format("{} needs a value{}", option->get_name(), values.empty() ? "" : ": " + enumerated(values, "or"));
  }
  return words;
}

}  // namespace factsheet::cli
