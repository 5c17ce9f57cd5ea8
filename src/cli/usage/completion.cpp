#include "cli/usage/completion.h"

#include "cli/usage/command_table.h"

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

std::string with_escapes(std::string text, std::string_view signs, std::string_view before) {
  for (std::size_t at = 0; (at = text.find_first_of(signs, at)) != std::string::npos; at += before.size() + 1) {
    text.insert(at, before);
  }
  return text;
}

/// The first sentence, on one line.
std::string in_short(CLI::App const& command) {
  std::string const text = command.get_description();
  return text.substr(0, text.find_first_of(".:"));
}

/// The one operand that is a word of a closed set.
CLI::Option const* operand_of_words(CLI::App const& command) {
  for (CLI::Option const* option : command.get_options()) {
    if (option->get_positional() && !option_values(*option).empty()) return option;
  }
  return nullptr;
}

std::vector<std::string> all_option_spellings(CLI::App const& command) {
  std::vector<std::string> all;
  for (CLI::Option const* option : command_options(command)) {
    for (std::string const& name : option_names(*option)) all.push_back(name);
  }
  return all;
}

// --- bash ---

std::string bash_case(CLI::App const& command) {
  std::string text = fmt::format("    {})\n      case $before in\n", command.get_name());
  for (CLI::Option const* option : command_options(command)) {
    if (!takes_value(*option)) continue;
    auto const values = option_values(*option);
    text += fmt::format("        {})\n", fmt::join(option_names(*option), "|"));
    text += values.empty() ? std::string("          files=yes\n")
                           : fmt::format("          words=\"{}\"\n", fmt::join(values, " "));
    text += "          ;;\n";
  }
  CLI::Option const* const operand = operand_of_words(command);
  text += fmt::format("        *)\n          words=\"{}\"\n", fmt::join(all_option_spellings(command), " "));
  text += operand == nullptr
              ? std::string("          [[ $word == -* ]] || files=yes\n")
              : fmt::format("          [[ $word == -* ]] || words=\"{}\"\n", fmt::join(option_values(*operand), " "));
  return text + "          ;;\n      esac\n      ;;\n";
}

std::string for_bash(CLI::App const& app) {
  std::vector<std::string> first;
  std::string cases;
  for (CLI::App const* command : listed_commands(app)) {
    first.push_back(command->get_name());
    cases += bash_case(*command);
  }
  for (std::string const& name : all_option_spellings(app)) first.push_back(name);
  return fmt::format(
      "# bash completion for factsheet, made by `factsheet completion bash`\n"
      "_factsheet() {{\n"
      "  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} words= files= name\n"
      "  COMPREPLY=()\n"
      "  case $COMP_CWORD in\n"
      "    1) words=\"{}\" ;;\n"
      "    *) case ${{COMP_WORDS[1]}} in\n{}    esac ;;\n"
      "  esac\n"
      "  if [[ -n $files ]]; then\n"
      "    while IFS= read -r name; do COMPREPLY+=(\"$name\"); done < <(compgen -f -- \"$word\")\n"
      "    compopt -o filenames 2>/dev/null\n"
      "  else\n"
      "    while IFS= read -r name; do COMPREPLY+=(\"$name\"); done < <(compgen -W \"$words\" -- \"$word\")\n"
      "  fi\n"
      "}}\n"
      "complete -F _factsheet factsheet\n",
      fmt::join(first, " "), cases);
}

// --- zsh ---

std::string zsh_text(std::string const& text) { return with_escapes(with_escapes(text, "[]:", "\\"), "'", "'\\'"); }

std::string zsh_option(CLI::Option const& option) {
  std::string text;
  auto const values = option_values(option);
  std::string const taken = !takes_value(option) ? ""
                            : values.empty()     ? ":value:_files"
                                                 : fmt::format(":value:({})", fmt::join(values, " "));
  for (std::string const& name : option_names(option)) {
    text += fmt::format(" \\\n        '{}[{}]{}'", name, zsh_text(option.get_description()), taken);
  }
  return text;
}

std::string for_zsh(CLI::App const& app) {
  std::string commands, cases;
  for (CLI::App const* command : listed_commands(app)) {
    commands += fmt::format("    '{}:{}'\n", command->get_name(), zsh_text(in_short(*command)));
    std::string options;
    for (CLI::Option const* option : command_options(*command)) options += zsh_option(*option);
    CLI::Option const* const operand = operand_of_words(*command);
    std::string const operands =
        operand == nullptr ? "_files" : fmt::format("({})", fmt::join(option_values(*operand), " "));
    cases += fmt::format("    {})\n      _arguments{} \\\n        '*:file:{}'\n      ;;\n", command->get_name(),
                         options, operands);
  }
  return fmt::format(
      "#compdef factsheet\n"
      "# zsh completion for factsheet, made by `factsheet completion zsh`\n"
      "local -a commands=(\n{})\n"
      "if (( CURRENT == 2 )); then\n"
      "  _describe command commands\n"
      "  compadd -- {}\n"
      "else\n"
      "  local command=$words[2]\n"
      "  shift words\n"
      "  (( CURRENT-- ))\n"
      "  case $command in\n{}  esac\n"
      "fi\n",
      commands, fmt::join(all_option_spellings(app), " "), cases);
}

// --- fish ---

std::string fish_text(std::string const& text) { return with_escapes(text, "'\\", "\\"); }

std::string fish_option(CLI::Option const& option, std::string const& where) {
  std::string line = fmt::format("complete -c factsheet -n '{}'", where);
  for (std::string const& name : option.get_snames()) line += " -s " + name;
  for (std::string const& name : option.get_lnames()) line += " -l " + name;
  auto const values = option_values(option);
  if (takes_value(option)) line += values.empty() ? " -r -F" : fmt::format(" -x -a '{}'", fmt::join(values, " "));
  return line + fmt::format(" -d '{}'\n", fish_text(option.get_description()));
}

std::string for_fish(CLI::App const& app) {
  std::string text = "# fish completion for factsheet, made by `factsheet completion fish`\n";
  for (CLI::Option const* option : command_options(app)) text += fish_option(*option, "__fish_use_subcommand");
  for (CLI::App const* command : listed_commands(app)) {
    text += fmt::format("complete -c factsheet -f -n __fish_use_subcommand -a {} -d '{}'\n", command->get_name(),
                        fish_text(in_short(*command)));
  }
  for (CLI::App const* command : listed_commands(app)) {
    std::string const where = "__fish_seen_subcommand_from " + command->get_name();
    for (CLI::Option const* option : command_options(*command)) text += fish_option(*option, where);
    if (CLI::Option const* const operand = operand_of_words(*command)) {
      text += fmt::format("complete -c factsheet -f -n '{}' -a '{}'\n", where, fmt::join(option_values(*operand), " "));
    }
  }
  return text;
}

}  // namespace

std::string completion_for(std::string_view shell, CLI::App const& app) {
  if (shell == "bash") return for_bash(app);
  if (shell == "zsh") return for_zsh(app);
  return for_fish(app);
}

}  // namespace factsheet::cli
