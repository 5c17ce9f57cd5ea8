#include "cli/command_line.h"

#include "cli/check.h"
#include "cli/diff.h"
#include "cli/processes/interruption.h"
#include "cli/render.h"
#include "cli/starter.h"
#include "cli/usage/command_table.h"
#include "cli/usage/completion.h"
#include "cli/usage/manual.h"
#include "cli/watch.h"

#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace factsheet::cli {
namespace {

struct Perform {
  Console const& console;
  int operator()(RenderArguments const& arguments) const { return render(arguments, console); }
  int operator()(CheckArguments const& arguments) const { return check(arguments, console); }
  int operator()(WatchArguments const& arguments) const { return watch(arguments, console); }
  int operator()(DiffArguments const& arguments) const { return diff(arguments, console); }
  int operator()(NewArguments const& arguments) const { return write_starter(arguments, console); }
  int operator()(SchemaArguments const& arguments) const { return print_schema(arguments, console); }
  int operator()(CompletionArguments const& arguments) const {
    console.out << completion_for(arguments.shell, CommandTable().app());
    return done;
  }
  int operator()(ManualArguments const&) const {
    console.out << manual_page(CommandTable().app());
    return done;
  }
};

int give_up(Console const& console, Diagnostic const& why) {
  report(console, MessageFormat::text, {why});
  return could_not_read_or_write;
}

/// What nobody has foreseen ends in a message, too.
int perform(Command const& command, Console const& console) {
  try {
    return std::visit(Perform{console}, command);
  } catch (std::bad_alloc const&) {
    return give_up(console, error({}, "limit", "there is not enough memory on this machine"));
  } catch (std::exception const& fault) {
    return give_up(console, error({}, "internal", fmt::format("the program failed: {}", fault.what()),
                                  "this is a bug in the program: please report it"));
  }
}

/// Were one closed, the next file that is opened would stand in its place, and be written to.
void open_standard_streams() {
  for (int const number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(number, F_GETFD) != -1) continue;
    // Nothing can be written to what is opened for reading: the list of results is missed, and that is told.
    int const mode = number == STDERR_FILENO ? O_WRONLY : O_RDONLY;
    if (::open("/dev/null", mode) != number) std::_Exit(could_not_read_or_write);
  }
}

}  // namespace

int run(std::vector<std::string> arguments, Console const& console) {
  Parsed const parsed = parse_arguments(std::move(arguments), console.out, console.err);
  if (!parsed.command) return parsed.status;
  int const status = perform(*parsed.command, console);
  // A full disk behind a redirected list of results is a failure too, and so is a reader who went away.
  console.out.flush();
  if (console.out) return status;
  return give_up(console, error({}, "cannot-write", "cannot write to the standard output",
                                "check where it goes; the files in the summary have been made"));
}

int run(std::vector<std::string> arguments) {
  open_standard_streams();
  listen_for_interruption();
  bool const terminal = ::isatty(STDERR_FILENO) == 1;
  char const* const no_colour = std::getenv("NO_COLOR");
  bool const plain = no_colour != nullptr && *no_colour != '\0';
  int const status = run(std::move(arguments), Console{std::cout, std::cerr, terminal && !plain, terminal && !plain});
  obey_interruption();
  return status;
}

}  // namespace factsheet::cli
