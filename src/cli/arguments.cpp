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
         "Format of messages: text, or json (one object per line)")
      ->check(CLI::IsMember({"text", "json"}));
  app.add_flag("-q,--quiet", common.quiet, "Print no progress and no summary");
}

/// Which sheets, and what of them; `render` and `check` have the same.
template <class Arguments>
void add_selection(CLI::App& app, Arguments& arguments) {
  app.add_option("sheet", arguments.paths, "Sheets (*.sheet.yaml) or folders [all sheets below the current folder]");
  app.add_option("--lang", arguments.languages, "Only these languages, for example nl,en [all languages of the sheet]")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(language_tags()));
  app.add_option(
         "--profile", arguments.profile,
         "What the files are for: web (screens and office printers), press (a print shop), copier (black and white), "
         "or all three")
      ->check(CLI::IsMember({"web", "press", "copier", "all"}))
      ->capture_default_str();
  app.add_option("--jobs", arguments.jobs, "How many sheets to process in parallel [one per core]")
      ->check(CLI::Range(1, 1024));
}

void add_data(CLI::App& app, std::vector<std::string>& data) {
  app.add_option(
         "--data", data,
         "A data file whose figures, series and sources replace those of the sheets, or a CSV file that replaces "
         "the one of the same name; may be given more than once")
      ->allow_extra_args(false);
}

struct Choices {
  RenderArguments render;
  CheckArguments check;
  DiffArguments diff;
  NewArguments fresh;
  SchemaArguments schema;
};

void add_render(CLI::App& app, RenderArguments& render) {
  CLI::App& command = *app.add_subcommand("render", "Render sheets to PDF");
  add_selection(command, render);
  command.add_option("-o,--output", render.output, "Folder to write to")->capture_default_str();
  command.add_option("--png", render.png_dpi, "Also write a PNG of each page, at this many dots per inch [150]")
      ->check(CLI::Range(36, 1200));
  command.add_flag(
      "--changed", render.changed,
      "Render only what has changed since the last run (a file of the sheet, the program, the output), and "
      "remove the output of sheets that no longer exist");
  add_data(command, render.data);
  command.add_flag("--plates", render.plates, "With --png and the press profile: also write a PNG of each ink")
      ->needs("--png");
  add_common(command, render.common);
}

void add_diff(CLI::App& app, DiffArguments& diff) {
  CLI::App& command = *app.add_subcommand(
      "diff",
      "Show what an update changes for readers: which figure, from what to what, on which page, in which block and "
      "language, and whether the page still fits. Exits with 0 whether or not anything changed, and with 1 when a "
      "sheet has errors or no longer fits.");
  command.add_option("old", diff.before, "The old data file, sheet or folder")->required();
  command.add_option("new", diff.after, "The new data file, sheet or folder")->required();
  command
      .add_option("--sheets", diff.sheets,
                  "With two data files: a sheet or folder that uses them, instead of the current folder; may be given "
                  "more than once")
      ->allow_extra_args(false);
  command.add_option("--lang", diff.languages, "Only these languages, for example nl,en [all languages of the sheet]")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(language_tags()));
  command.add_option("--jobs", diff.jobs, "How many sheets to process in parallel [one per core]")
      ->check(CLI::Range(1, 1024));
  add_common(command, diff.common);
}

void add_new(CLI::App& app, NewArguments& fresh) {
  CLI::App& command = *app.add_subcommand("new", "Create a folder with a small working sheet to start from");
  command.add_option("folder", fresh.folder, "Folder to create")->required();
  command
      .add_option("--kind", fresh.kind,
                  "What to start from: a handout of one page, a factsheet of two, large print for readers with low "
                  "vision, or a poster")
      ->check(CLI::IsMember({"handout", "factsheet", "large-print", "poster"}))
      ->capture_default_str();
  command.add_option("--lang", fresh.language, "The language of the sheet and its comments [that of your system]")
      ->check(CLI::IsMember(language_tags()));
}

void add_commands(CLI::App& app, Choices& choices) {
  app.set_version_flag("--version", "factsheet " FACTSHEET_VERSION);
  app.require_subcommand(1);
  add_render(app, choices.render);
  CLI::App& check = *app.add_subcommand("check", "Report errors and warnings without writing any files");
  add_data(check, choices.check.data);
  add_selection(check, choices.check);
  check.add_flag("--portable", choices.check.portable,
                 "Also warn about values that other YAML readers interpret differently: no, on, 010, 19:30");
  add_common(check, choices.check.common);
  add_diff(app, choices.diff);
  add_new(app, choices.fresh);
  app.add_subcommand("schema", "Print a JSON Schema, by which an editor completes and explains keys")
      ->add_option("of", choices.schema.of, "Of sheets, of data files, or of themes")
      ->check(CLI::IsMember({"sheet", "data", "theme"}))
      ->capture_default_str();
}

Command chosen(CLI::App const& app, Choices const& choices) {
  if (app.got_subcommand("render")) return choices.render;
  if (app.got_subcommand("check")) return choices.check;
  if (app.got_subcommand("diff")) return choices.diff;
  if (app.got_subcommand("new")) return choices.fresh;
  return choices.schema;
}

}  // namespace

Parsed parse_arguments(std::vector<std::string> arguments, std::ostream& out, std::ostream& err) {
  CLI::App app{"Turns YAML sheets into print-ready A4 PDFs, " + in_all_languages() + ".", "factsheet"};
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
