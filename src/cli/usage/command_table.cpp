#include "cli/usage/command_table.h"

#include "check/rules.h"
#include "cli/merging/shard.h"
#include "cli/usage/versions.h"
#include "cli/watching/listen_address.h"
#include "core/diagnostic.h"
#include "core/enumeration.h"
#include "core/language.h"
#include "sheet/read/values.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

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

/// A value that is one of a few words; of another, the message names the one that was meant, or all.
CLI::Validator one_of(std::vector<std::string> const& words) {
  auto const check = [words](std::string& word) -> std::string {
    if (std::find(words.begin(), words.end(), word) != words.end()) return {};
    auto const near = did_you_mean(word, words);
    return near ? fmt::format("unknown value \"{}\"; did you mean \"{}\"?", word, *near)
                : fmt::format("unknown value \"{}\"; use {}", word, enumerated(words, "or"));
  };
  return {check, fmt::format("{{{}}}", fmt::join(words, ","))};
}

CLI::Validator between(int least, int most) {
  auto const check = [=](std::string& word) -> std::string {
    double number = 0;
    bool const is_number = CLI::detail::lexical_cast(word, number);
    if (is_number && number >= least && number <= most) return {};
    return fmt::format("\"{}\" is not a number from {} to {}", word, least, most);
  };
  return {check, fmt::format("{}-{}", least, most)};
}

CLI::Validator a_date() {
  auto const check = [](std::string& word) -> std::string {
    auto const date = sheet::read_date(word);
    return date.value ? std::string() : date.message + "; write year-month-day, such as 2026-11-01";
  };
  return {check, "DATE"};
}

void add_common(CLI::App& app, Common& common) {
  app.add_option_function<std::string>(
         "--format",
         [&common](std::string const& name) {
           common.format = name == "json" ? MessageFormat::json : MessageFormat::text;
         },
         "Format of messages: text, or json (one object per line)")
      ->check(one_of({"text", "json"}));
  app.add_flag("-q,--quiet", common.quiet, "Print no progress and no summary");
}

void add_languages(CLI::App& app, std::vector<std::string>& languages) {
  app.add_option("--lang", languages, "Only these languages, for example nl,en [all languages of the sheet]")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(one_of(language_tags()));
}

void add_jobs(CLI::App& app, unsigned& jobs) {
  app.add_option("--jobs", jobs, "How many sheets to process in parallel [one per core]")->check(between(1, 1024));
}

/// Which sheets, and what of them; `render` and `check` have the same.
template <class Arguments>
void add_selection(CLI::App& app, Arguments& arguments) {
  app.add_option("sheet", arguments.paths, "Sheets (*.sheet.yaml) or folders [all sheets below the current folder]");
  add_languages(app, arguments.languages);
  app.add_option(
         "--profile", arguments.profile,
         "What the files are for: web (screens and office printers), press (a print shop), copier (black and white), "
         "or all three")
      ->check(one_of({"web", "press", "copier", "all"}))
      ->capture_default_str();
  add_jobs(app, arguments.jobs);
}

void add_data(CLI::App& app, std::vector<std::string>& data) {
  app.add_option(
         "--data", data,
         "A data file whose figures, series and sources replace those of the sheets, or a CSV file that replaces "
         "the one of the same name; may be given more than once")
      ->allow_extra_args(false);
}

CLI::Validator an_address() {
  auto const check = [](std::string& word) -> std::string {
    if (parse_listen_address(word)) return {};
    return fmt::format("\"{}\" is not an address; write one such as 127.0.0.1:8017", word);
  };
  return {check, "ADDRESS:PORT"};
}

CLI::Validator part_of_all() {
  auto const check = [](std::string& word) -> std::string {
    if (parse_shard(word)) return {};
    return fmt::format("\"{}\" is no part; write its number and how many there are, such as 3/8", word);
  };
  return {check, "PART/PARTS"};
}

/// `render` and `check` have the same.
void add_merge(CLI::App& app, MergeArguments& merge) {
  CLI::Option* const file = app.add_option(
      "--merge", merge.file,
      "A CSV file or spreadsheet: a copy of the sheet for each of its rows, as \"merge\" in the sheet says");
  app.add_option("--only", merge.only, "With --merge: only the row with this key; may be given more than once")
      ->allow_extra_args(false)
      ->needs(file);
  app.add_option("--limit", merge.limit, "With --merge: only so many rows, to see how the copies come out")
      ->check(between(1, 1000000))
      ->needs(file);
  app.add_option(
         "--shard", merge.shard,
         "With --merge: only the rows of this part of the file, such as 3/8, so that several machines share a run")
      ->check(part_of_all())
      ->needs(file);
}

}  // namespace

CommandTable::CommandTable()
    : app_{"Turns YAML sheets into print-ready A4 PDFs, " + in_all_languages() + ".", "factsheet"} {
  app_.set_version_flag("--version", versions, "Print the version of the program and of its libraries");
  app_.require_subcommand(1);
  add_render();
  add_check();
  add_watch();
  add_diff();
  add_new();
  add_others();
}

void CommandTable::add_render() {
  CLI::App& command = *app_.add_subcommand("render", "Render sheets to PDF");
  add_selection(command, render_);
  command.add_option("-o,--output", render_.output, "Folder to write to")->capture_default_str();
  command.add_option("--png", render_.png_dpi, "Also write a PNG of each page, at this many dots per inch [150]")
      ->check(between(36, 1200));
  command.add_flag(
      "--changed", render_.changed,
      "Render only what has changed since the last run (a file of the sheet, the program, the output), and "
      "remove the output of sheets that no longer exist");
  add_data(command, render_.data);
  add_merge(command, render_.merge);
  command
      .add_option(
          "--name", render_.merge.name,
          "With --merge: what the files are named, such as \"{{school.brin}}-{{sheet}}\" [the sheet and the key]")
      ->needs("--merge");
  command.add_flag("--zip", render_.merge.zip, "With --merge: also put all files into one ZIP archive")
      ->needs("--merge");
  command.add_flag("--plates", render_.plates, "With --png and the press profile: also write a PNG of each ink")
      ->needs("--png");
  command.add_flag("--open", render_.open, "Open the first PDF that is made, in the program that you read PDFs with");
  add_common(command, render_.common);
}

void CommandTable::add_check() {
  CLI::App& command = *app_.add_subcommand("check", "Report errors and warnings without writing any files");
  add_data(command, check_.data);
  add_selection(command, check_);
  add_merge(command, check_.merge);
  command.add_flag("--portable", check_.portable,
                   "Also warn about values that other YAML readers interpret differently: no, on, 010, 19:30");
  command.add_option("--rule", check_.rules, "Only this rule; may be given more than once [all rules]")
      ->allow_extra_args(false)
      ->check(one_of(check::settable_rules()));
  command.add_flag("--strict", check_.strict, "Exit with 1 when there are warnings, too");
  command.add_flag("--add-words", check_.add_words, "Add words that no dictionary has to words.txt beside the sheet");
  command.add_option("--today", check_.today, "The date from which ages count, such as 2026-11-01 [the clock's]")
      ->check(a_date());
  add_common(command, check_.common);
}

void CommandTable::add_watch() {
  CLI::App& command = *app_.add_subcommand(
      "watch", "Show the pages of sheets in a browser, made anew at every save, with what is wrong beside them");
  command.add_option("sheet", watch_.path, "A sheet (*.sheet.yaml) or a folder [the current folder]");
  command.add_flag("--open", watch_.open, "Open the page in your browser");
  command
      .add_option("--listen", watch_.listen,
                  "Where the page is served [127.0.0.1, a free port]; in a container 0.0.0.0:8017, published on the "
                  "host's 127.0.0.1:8017 alone")
      ->check(an_address());
  command.add_option("-o,--output", watch_.output, "Folder in which the page makes files")->capture_default_str();
}

void CommandTable::add_diff() {
  CLI::App& command = *app_.add_subcommand(
      "diff",
      "Show what an update changes for readers: which figure, from what to what, on which page, in which block and "
      "language, and whether the page still fits. Exits with 0 whether or not anything changed, and with 1 when a "
      "sheet has errors or no longer fits.");
  command.add_option("old", diff_.before, "The old data file, sheet or folder")->required();
  command.add_option("new", diff_.after, "The new data file, sheet or folder")->required();
  command
      .add_option("--sheets", diff_.sheets,
                  "With two data files: a sheet or folder that uses them, instead of the current folder; may be given "
                  "more than once")
      ->allow_extra_args(false);
  add_languages(command, diff_.languages);
  add_jobs(command, diff_.jobs);
  add_common(command, diff_.common);
}

void CommandTable::add_new() {
  CLI::App& command = *app_.add_subcommand("new", "Create a folder with a small working sheet to start from");
  command.add_option("folder", new_.folder, "Folder to create")->required();
  command
      .add_option("--kind", new_.kind,
                  "What to start from: a handout of one page, a factsheet of two, large print for readers with low "
                  "vision, or a poster")
      ->check(one_of({"handout", "factsheet", "large-print", "poster"}))
      ->capture_default_str();
  command.add_option("--lang", new_.language, "The language of the sheet and its comments [that of your system]")
      ->check(one_of(language_tags()));
}

void CommandTable::add_others() {
  app_.add_subcommand("schema", "Print a JSON Schema, by which an editor completes and explains keys")
      ->add_option("of", schema_.of, "Of sheets, of data files, of themes, or of the settings of a folder")
      ->check(one_of({"sheet", "data", "theme", "project"}))
      ->capture_default_str();
  app_.add_subcommand("completion", "Print what lets a shell complete commands and options")
      ->add_option("shell", completion_.shell, "For bash, zsh or fish")
      ->check(one_of({"bash", "zsh", "fish"}))
      ->required();
  // For the installation: everyone else types `man factsheet`.
  app_.add_subcommand("manual", "Print the manual page")->group("");
}

Command CommandTable::chosen() const {
  if (app_.got_subcommand("render")) return render_;
  if (app_.got_subcommand("check")) return check_;
  if (app_.got_subcommand("watch")) return watch_;
  if (app_.got_subcommand("diff")) return diff_;
  if (app_.got_subcommand("new")) return new_;
  if (app_.got_subcommand("schema")) return schema_;
  if (app_.got_subcommand("completion")) return completion_;
  return ManualArguments{};
}

std::vector<CLI::App const*> listed_commands(CLI::App const& app) {
  return app.get_subcommands([](CLI::App const* command) { return !command->get_group().empty(); });
}

std::vector<CLI::Option const*> command_options(CLI::App const& command) {
  return command.get_options([](CLI::Option const* option) { return option->nonpositional(); });
}

std::vector<std::string> option_values(CLI::Option const& option) {
  std::string const type = option.get_type_name();
  auto const open = type.find('{');
  auto const close = type.find('}', open);
  if (open == std::string::npos || close == std::string::npos) return {};
  return CLI::detail::split(type.substr(open + 1, close - open - 1), ',');
}

std::vector<std::string> option_names(CLI::Option const& option) {
  std::vector<std::string> names;
  for (std::string const& name : option.get_snames()) names.push_back("-" + name);
  for (std::string const& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

bool takes_value(CLI::Option const& option) { return option.get_items_expected_max() > 0; }

}  // namespace factsheet::cli
