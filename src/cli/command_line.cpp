#include "cli/command_line.h"

#include "cli/diff.h"
#include "cli/render.h"
#include "cli/starter.h"

#include <cstdlib>
#include <iostream>

#include <unistd.h>

namespace factsheet::cli {
namespace {

struct Perform {
  Console const& console;
  int operator()(RenderArguments const& arguments) const { return render(arguments, console); }
  int operator()(CheckArguments const& arguments) const { return check(arguments, console); }
  int operator()(DiffArguments const& arguments) const { return diff(arguments, console); }
  int operator()(NewArguments const& arguments) const { return write_starter(arguments, console); }
  int operator()(SchemaArguments const&) const { return print_schema(console); }
};

}  // namespace

int run(std::vector<std::string> arguments, Console const& console) {
  Parsed const parsed = parse_arguments(std::move(arguments), console.out, console.err);
  if (!parsed.command) return parsed.status;
  int const status = std::visit(Perform{console}, *parsed.command);
  // A full disk behind a redirected list of results is a failure too.
  console.out.flush();
  return console.out ? status : could_not_read_or_write;
}

int run(std::vector<std::string> arguments) {
  bool const terminal = ::isatty(STDERR_FILENO) == 1;
  bool const plain = std::getenv("NO_COLOR") != nullptr;
  return run(std::move(arguments), Console{std::cout, std::cerr, terminal && !plain, terminal && !plain});
}

}  // namespace factsheet::cli
