#include "cli/usage/manual.h"

#include "cli/usage/command_table.h"

#include <cctype>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

/// As roff prints it and not as it reads it.
std::string roff(std::string_view text) {
  std::string made;
  for (char const letter : text) {
    bool const starts_line = made.empty() || made.back() == '\n';
    if (starts_line && (letter == '.' || letter == '\'')) made += "\\&";
    if (letter == '\\') {
      made += "\\e";
    } else if (letter == '-') {
      made += "\\-";
    } else {
      made += letter;
    }
  }
  return made;
}

std::string upper(std::string word) {
  for (char& letter : word) letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  return word;
}

// More values than these stand below the option, where lines can end between them.
constexpr std::size_t most_values_in_a_row = 6;

std::string value_of(CLI::Option const& option) {
  auto const values = option_values(option);
  if (values.empty() || values.size() > most_values_in_a_row) return "VALUE";
  return fmt::format("{}", fmt::join(values, "|"));
}

std::string description_of(CLI::Option const& option) {
  auto const values = option_values(option);
  if (values.size() <= most_values_in_a_row) return option.get_description();
  return fmt::format("{}: {}", option.get_description(), fmt::join(values, ", "));
}

std::string option_entry(CLI::Option const& option) {
  std::string names;
  for (std::string const& name : option_names(option)) {
    names += fmt::format("{}\\fB{}\\fR", names.empty() ? "" : ", ", roff(name));
  }
  if (takes_value(option)) names += fmt::format(" \\fI{}\\fR", roff(value_of(option)));
  return fmt::format(".TP\n{}\n{}\n", names, roff(description_of(option)));
}

std::string operand_entry(CLI::Option const& operand) {
  auto const values = option_values(operand);
  return fmt::format(".TP\n\\fI{}\\fR\n{}{}\n", roff(upper(operand.get_name())), roff(operand.get_description()),
                     values.empty() ? "" : roff(fmt::format(": {}", fmt::join(values, ", "))));
}

std::string command_section(CLI::App const& command) {
  std::string operands, entries;
  for (CLI::Option const* option : command.get_options()) {
    if (!option->get_positional()) continue;
    std::string const name = fmt::format("\\fI{}\\fR", roff(upper(option->get_name())));
    operands += option->get_required() ? " " + name : fmt::format(" [{}]", name);
    if (option->get_items_expected_max() > 1) operands += "...";
    entries += operand_entry(*option);
  }
  for (CLI::Option const* option : command_options(command)) entries += option_entry(*option);
  return fmt::format(".SS factsheet {0}\n\\fBfactsheet {0}\\fR [\\fIOPTION\\fR]...{1}\n.PP\n{2}\n{3}",
                     roff(command.get_name()), operands, roff(command.get_description()), entries);
}

constexpr std::string_view description =
    R"(A sheet is a file whose name ends in
.BR .sheet.yaml .
It says what is on the pages, in one language or in several; a theme says how that looks. Each language becomes a PDF of
its own. What does not fit or does not add up is an error that names the line and says what to do, and nothing is
written for that sheet.
.PP
The paths of the files that are written go to the standard output, one per line; everything else goes to the standard
error.
)";

constexpr std::string_view rest = R"(.SH EXIT STATUS
.TP
.B 0
Success, possibly with warnings.
.TP
.B 1
At least one sheet has an error.
.TP
.B 2
Wrong usage.
.TP
.B 3
Something could not be read or written.
.SH ENVIRONMENT
.TP
.B SOURCE_DATE_EPOCH
The date written into PDFs of sheets that have none, in seconds since 1970.
.TP
.B FACTSHEET_ASSETS
The folder that holds fonts, icc and themes, if it is not beside or above the program.
.TP
.B NO_COLOR
No colours and no progress bar.
.SH EXAMPLES
.TP
.B factsheet new reading
Make a folder with a sheet to start from.
.TP
.B factsheet render \-\-profile press reading
Make its PDF for a print shop.
.TP
.B factsheet diff figures.yaml new\-figures.yaml
Show what new figures change for readers.
.SH SEE ALSO
The pages in the folder
.I share/doc/factsheet
of the installation: the sheet language, data files, themes, and what each message means.
)";

}  // namespace

std::string manual_page(CLI::App const& app) {
  std::string page = fmt::format(
      ".TH FACTSHEET 1 \"\" \"factsheet {}\" \"User Commands\"\n"
      ".SH NAME\nfactsheet \\- turn YAML sheets into print\\-ready PDFs\n"
      ".SH SYNOPSIS\n\\fBfactsheet\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fISHEET\\fR|\\fIFOLDER\\fR]...\n"
      ".SH DESCRIPTION\n{}\n.SH OPTIONS\n",
      FACTSHEET_VERSION, fmt::format("{}\n.PP\n{}", roff(app.get_description()), description));
  for (CLI::Option const* option : command_options(app)) page += option_entry(*option);
  page += ".SH COMMANDS\n";
  for (CLI::App const* command : listed_commands(app)) page += command_section(*command);
  return page + std::string(rest);
}

}  // namespace factsheet::cli
