#include "cli/arguments.h"

#include "core/enumeration.h"
#include "core/language.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include <CLI/CLI.hpp>

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

std::vector<std::string> language_tags() {
  std::vector<std::string> tags;
  for (Language const& language : all_languages()) tags.emplace_back(language.tag);
  return tags;
}

/// "in Dutch and in English"
std::string in_all_languages() {
  std::vector<std::string> names;
  for (Language const& language : all_languages()) names.push_back("in " + std::string(language.name));
  return enumerated(names, "and");
}

void add_common(CLI::App& app, Common& common) {
  app.add_option_function<std::string>(
         "--format",
         [&common](std::string const& name) {
           common.format = name == "json" ? MessageFormat::json : MessageFormat::text;
         },
         "How messages are written: text, or json (one object a line)")
      ->check(CLI::IsMember({"text", "json"}));
  app.add_flag("-q,--quiet", common.quiet, "No progress and no summary");
}

/// Which sheets, and what of them; `render` and `check` have the same.
template <class Arguments>
void add_selection(CLI::App& app, Arguments& arguments) {
  app.add_option("sheet", arguments.paths,
                 "Sheets (*.sheet.yaml) or folders; none: the sheets below the current folder");
  app.add_option("--lang", arguments.languages, "Languages, such as nl,en; none: all of the sheet")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(language_tags()));
  app.add_option("--profile", arguments.profile,
                 "What it is for: web (screens and office printers), press (a print shop), copier (black and white), "
                 "or all of these")
      ->check(CLI::IsMember({"web", "press", "copier", "all"}))
      ->capture_default_str();
  app.add_option("--jobs", arguments.jobs, "Sheets at a time; none: one a core")->check(CLI::Range(1, 1024));
}

void add_data(CLI::App& app, std::vector<std::string>& data) {
  app.add_option(
         "--data", data,
         "A data file whose figures, series and sources go before those of the sheets, or a CSV file in place of "
         "the one of that name; may be given several times")
      ->allow_extra_args(false);
}

struct Choices {
  RenderArguments render;
  CheckArguments check;
  DiffArguments diff;
  NewArguments fresh;
};

void add_render(CLI::App& app, RenderArguments& render) {
  CLI::App& command = *app.add_subcommand("render", "Make PDFs");
  add_selection(command, render);
  command.add_option("-o,--output", render.output, "Folder for what is made")->capture_default_str();
  command
      .add_option("--png", render.png_dpi, "Also a picture of each page, at so many dots per inch (150 unless said)")
      ->check(CLI::Range(36, 1200));
  command.add_flag("--changed", render.changed,
                   "Only sheets of which a file, the program or what was made changed since the last run; files of "
                   "sheets that are gone are removed");
  add_data(command, render.data);
  command.add_flag("--plates", render.plates, "With --png for the press: also a picture of each ink of a page")
      ->needs("--png");
  add_common(command, render.common);
}

void add_diff(CLI::App& app, DiffArguments& diff) {
  CLI::App& command = *app.add_subcommand(
      "diff",
      "Show what an update changes for readers: which figure, from what to what, on which page, in which block and "
      "language, and whether the page still fits. The status is 0 with changes and without, 1 when a sheet has "
      "errors.");
  command.add_option("old", diff.before, "The data file, the sheet or the folder as it was")->required();
  command.add_option("new", diff.after, "The data file, the sheet or the folder as it is to be")->required();
  command
      .add_option("--sheets", diff.sheets,
                  "With two data files: a sheet or folder to look in, instead of the current folder; may be given "
                  "several times")
      ->allow_extra_args(false);
  command.add_option("--lang", diff.languages, "Languages, such as nl,en; none: all of the sheet")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(language_tags()));
  command.add_option("--jobs", diff.jobs, "Sheets at a time; none: one a core")->check(CLI::Range(1, 1024));
  add_common(command, diff.common);
}

void add_commands(CLI::App& app, Choices& choices) {
  app.set_version_flag("--version", "factsheet " FACTSHEET_VERSION);
  app.require_subcommand(1);
  add_render(app, choices.render);
  CLI::App& check = *app.add_subcommand("check", "Find faults, make nothing");
  add_data(check, choices.check.data);
  add_selection(check, choices.check);
  check.add_flag("--portable", choices.check.portable,
                 "Also warn of values that other readers of YAML take for something else: no, on, 010, 19:30");
  add_common(check, choices.check.common);
  add_diff(app, choices.diff);
  app.add_subcommand("new", "Write a small working sheet to start from")
      ->add_option("folder", choices.fresh.folder, "Folder to make")
      ->required();
  app.add_subcommand("schema", "Print the JSON Schema of the sheet language, for editor completion");
}

Command chosen(CLI::App const& app, Choices const& choices) {
  if (app.got_subcommand("render")) return choices.render;
  if (app.got_subcommand("check")) return choices.check;
  if (app.got_subcommand("diff")) return choices.diff;
  if (app.got_subcommand("new")) return choices.fresh;
  return SchemaArguments{};
}

}  // namespace

Parsed parse_arguments(std::vector<std::string> arguments, std::ostream& out, std::ostream& err) {
  CLI::App app{"Turns a YAML sheet into a print-ready A4 PDF, " + in_all_languages() + ".", "factsheet"};
  Choices choices;
  add_commands(app, choices);
  give_png_its_value(arguments);
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app.parse(arguments);
  } catch (CLI::ParseError const& fault) {
    int const status = app.exit(fault, out, err);
    return {std::nullopt, status == 0 ? done : wrong_usage};
  }
  return {chosen(app, choices), done};
}

}  // namespace factsheet::cli
