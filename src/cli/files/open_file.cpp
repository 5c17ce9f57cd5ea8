#include "cli/files/open_file.h"

#include "cli/files/read_file.h"
#include "cli/files/shown_path.h"

#include <array>
#include <string>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <unistd.h>

namespace factsheet::cli {
namespace {

/// Starts a program that outlives this one, without its terminal; gives the system's number of the fault, or 0.
int start(std::string const& program, std::string const& argument) {
  std::string name = program;
  std::string value = argument;
  std::array<char*, 3> words{name.data(), value.data(), nullptr};
  posix_spawn_file_actions_t streams;
  posix_spawnattr_t own_session;
  if (int const fault = posix_spawn_file_actions_init(&streams)) return fault;
  if (int const fault = posix_spawnattr_init(&own_session)) return fault;
  posix_spawnattr_setflags(&own_session, POSIX_SPAWN_SETSID);
  posix_spawn_file_actions_addopen(&streams, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&streams, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t process = 0;
  int const fault = posix_spawnp(&process, name.c_str(), &streams, &own_session, words.data(), environ);
  posix_spawnattr_destroy(&own_session);
  posix_spawn_file_actions_destroy(&streams);
  return fault;
}

/// `shown_as` in a message; `otherwise` is what is left to do.
Diagnostics open_by_desktop(std::string const& what, std::string const& shown_as, char const* otherwise) {
  std::string const program = "xdg-open";
  int const fault = start(program, what);
  if (fault == 0) return {};
  return {warning({}, "cannot-open",
                  fmt::format("cannot open {}: cannot start {}: {}", shown_as, program, reason_of(fault)), otherwise)};
}

}  // namespace

Diagnostics open_file(std::filesystem::path const& file) {
  // Absolute, for a name that begins with "-" would be an option.
  std::error_code ignored;
  return open_by_desktop(std::filesystem::absolute(file, ignored).string(), shown(file), "open the file yourself");
}

Diagnostics open_address(std::string const& address) {
  return open_by_desktop(address, address, "open the address yourself");
}

}  // namespace factsheet::cli
