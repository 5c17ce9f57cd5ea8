#include "cli/watch.h"

#include "cli/files/find_sheets.h"
#include "cli/files/near_file.h"
#include "cli/files/open_file.h"
#include "cli/files/read_file.h"
#include "cli/loading/named_file.h"
#include "cli/sheet_run.h"
#include "cli/watching/admission.h"
#include "cli/watching/listen_address.h"
#include "cli/watching/server_process.h"
#include "cli/watching/watch_loop.h"

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

/// A folder is searched as `render` searches it; a sheet that was named must be there.
Start prepare_to_watch(WatchArguments const& arguments, Console const& console) {
  Start start = prepare({arguments.path.empty() ? "." : arguments.path}, {}, {}, console);
  if (start.status != done || !start.found.searched.empty()) return start;
  for (fs::path const& sheet : start.found.sheets) {
    auto file = read_file(sheet, largest_text);
    if (file.value) continue;
    ask_for_file_meant(sheet, file.diagnostics);
    report(console, MessageFormat::text, file.diagnostics);
    start.status = could_not_read_or_write;
  }
  return start;
}

void say_where(ListenAt const& at, std::string const& address, Console const& console) {
  console.out << address << '\n' << std::flush;
  if (is_reached_from_outside(at)) {
    console.err << fmt::format(
        "listening at {}: whoever reaches this machine and has the address above sees your sheets\n", at.address);
  }
  console.err << "open the address above in a browser; Ctrl+C ends it\n" << std::flush;
}

}  // namespace

int watch(WatchArguments const& arguments, Console const& console) {
  ListenAt const at = parse_listen_address(arguments.listen).value_or(ListenAt());
  Start const start = prepare_to_watch(arguments, console);
  if (start.status != done) return start.status;
  std::string const token = random_token();
  ServerProcess server(at, token);
  auto const [port, fault] = server.wait_until_it_listens();
  if (!fault.empty()) {
    report(console, MessageFormat::text,
           {error({}, "cannot-listen", fault, "choose another address or port with --listen")});
    return could_not_read_or_write;
  }
  std::string const host = at.address == "0.0.0.0" ? "127.0.0.1" : at.address;
  std::string const address = fmt::format("http://{}:{}/{}/", host, port, token);
  say_where(at, address, console);
  if (arguments.open) report(console, MessageFormat::text, open_address(address));
  WatchLoop loop(start.bundle, {arguments.path.empty() ? "." : arguments.path}, arguments.output, server);
  if (loop.run()) return done;
  report(console, MessageFormat::text,
         {error({}, "internal", "the local server broke down", "start \"factsheet watch\" again; please report this")});
  return could_not_read_or_write;
}

}  // namespace factsheet::cli
