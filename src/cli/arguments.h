// The command line as the author typed it.
#pragma once
#include <optional>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

namespace factsheet::cli {

enum class MessageFormat { text, json };

struct Common {
  MessageFormat format = MessageFormat::text;
  bool quiet = false;
};
/// A copy of a sheet for each row of a file.
struct MergeArguments {
  std::string file;                  ///< empty: no copies are asked for
  std::string name;                  ///< of the files; empty: the sheet's and the row's key
  std::vector<std::string> only;     ///< keys of rows; none: all
  std::optional<std::size_t> limit;  ///< so many at most
  std::string shard;                 ///< "3/8"; empty: all
  bool zip = false;                  ///< all files in one archive as well
};
struct RenderArguments {
  Common common;
  std::vector<std::string> paths;  ///< sheets or folders; none: the current folder
  std::string output = "out";
  std::vector<std::string> languages;  ///< none: all of the sheet
  std::string profile = "web";         ///< web, press, copier or all
  std::optional<double> png_dpi;
  std::vector<std::string> data;  ///< files that go before those of the sheets
  bool plates = false;            ///< a picture of each ink beside those of the press
  unsigned jobs = 0;              ///< 0: one per core
  bool changed = false;           ///< only what changed since the last run into the folder
  bool open = false;              ///< show the first PDF when it is made
  MergeArguments merge = {};
};
struct CheckArguments {
  Common common;
  std::vector<std::string> paths;
  std::vector<std::string> languages;
  std::vector<std::string> data;
  std::string profile = "web";
  bool portable = false;  ///< also what other readers of YAML take for something else
  MergeArguments merge = {};
  unsigned jobs = 0;
  std::vector<std::string> rules;  ///< none: all
  std::string today;               ///< year-month-day; empty: by the clock
  bool strict = false;             ///< warnings count as errors do
  bool add_words = false;          ///< to the word list of the project
};
struct WatchArguments {
  std::string path;                  ///< a sheet or a folder; empty: the current folder
  std::string listen = "127.0.0.1";  ///< where the local page is; without a port: one that is free
  std::string output = "out";        ///< where files are made
  bool open = false;                 ///< show the page in a browser
};
struct DiffArguments {
  Common common;
  std::string before, after;        ///< two folders, two sheets or two data files
  std::vector<std::string> sheets;  ///< of data files: sheets or folders; none: the current folder
  std::vector<std::string> languages;
  unsigned jobs = 0;
};
struct NewArguments {
  std::string folder;
  std::string kind = "handout";
  std::string language;  ///< empty: that of the locale
};
struct SchemaArguments {
  std::string of = "sheet";  ///< or data, or theme
};

struct CompletionArguments {
  std::string shell;  ///< bash, zsh or fish
};
struct ManualArguments {};

/// Exit statuses of the program.
enum ExitStatus { done = 0, sheets_have_errors = 1, wrong_usage = 2, could_not_read_or_write = 3 };

using Command = std::variant<RenderArguments, CheckArguments, WatchArguments, DiffArguments, NewArguments,
                             SchemaArguments, CompletionArguments, ManualArguments>;

/// Reads the command line. Help, the version and faults of usage are written here; then there is no command and
/// `status` is what the program ends with.
struct Parsed {
  std::optional<Command> command;
  int status = done;
};
Parsed parse_arguments(std::vector<std::string> arguments, std::ostream& out, std::ostream& err);

}  // namespace factsheet::cli
