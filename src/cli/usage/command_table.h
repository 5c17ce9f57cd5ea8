// The commands and options of the program: the one table that parsing, help, the manual and shell completion go by.
#pragma once
#include "cli/arguments.h"

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace factsheet::cli {

/// The command line that the program understands. Parsing fills the arguments in.
class CommandTable {
 public:
  CommandTable();
  CommandTable(CommandTable const&) = delete;
  CommandTable& operator=(CommandTable const&) = delete;

  CLI::App& app() { return app_; }
  [[nodiscard]] CLI::App const& app() const { return app_; }
  /// The command that was given, after parsing.
  [[nodiscard]] Command chosen() const;

 private:
  void add_render();
  void add_check();
  void add_watch();
  void add_diff();
  void add_new();
  void add_others();

  CLI::App app_;
  RenderArguments render_;
  CheckArguments check_;
  WatchArguments watch_;
  DiffArguments diff_;
  NewArguments new_;
  SchemaArguments schema_;
  CompletionArguments completion_;
};

/// The commands that the help lists, in its order.
std::vector<CLI::App const*> listed_commands(CLI::App const& app);
/// The options of a command without its operands, in the order of the help.
std::vector<CLI::Option const*> command_options(CLI::App const& command);
/// What the option or operand takes, where that is a closed set.
std::vector<std::string> option_values(CLI::Option const& option);
/// "--format", "-o"
std::vector<std::string> option_names(CLI::Option const& option);
bool takes_value(CLI::Option const& option);

}  // namespace factsheet::cli
