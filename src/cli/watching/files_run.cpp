#include "cli/watching/files_run.h"

#include "cli/arguments.h"
#include "cli/files/read_file.h"

#include <array>

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

namespace factsheet::cli {
namespace {

/// Adds what there is; closes the pipe at its end.
void drain(Descriptor& pipe, std::string& to) {
  std::array<char, 4096> bytes{};
  while (pipe.valid()) {
    auto const got = uninterrupted([&] { return ::read(pipe.get(), bytes.data(), bytes.size()); });
    if (got < 0) return;
    if (got == 0) pipe.close();
    to.append(bytes.data(), static_cast<std::size_t>(got));
  }
}

/// A pipe of which the end that is read from never makes wait.
bool make_pipe(Descriptor& from, Descriptor& to) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return false;
  from = Descriptor(ends[0]);
  to = Descriptor(ends[1]);
  return ::fcntl(from.get(), F_SETFL, O_NONBLOCK) == 0;
}

/// Starts this program with other arguments; gives the system's number of the fault, or 0.
int start_again(std::vector<std::string> arguments, int out, int err, pid_t& process) {
  std::vector<char*> words;
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  posix_spawn_file_actions_t streams;
  if (int const fault = posix_spawn_file_actions_init(&streams)) return fault;
  posix_spawn_file_actions_addopen(&streams, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&streams, out, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&streams, err, STDERR_FILENO);
  int const fault = posix_spawn(&process, "/proc/self/exe", &streams, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&streams);
  return fault;
}

}  // namespace

FilesRun::FilesRun(std::filesystem::path const& sheet, std::string const& folder) {
  Descriptor out, err;
  if (!make_pipe(out_, out) || !make_pipe(err_, err)) {
    fault_ = errno;
    return;
  }
  // A name may begin with a dash.
  std::string const path = sheet.is_absolute() ? sheet.string() : "./" + sheet.string();
  fault_ =
      start_again({"factsheet", "render", path, "--profile=all", "--output=" + folder}, out.get(), err.get(), process_);
}

FilesRun::~FilesRun() {
  if (process_ <= 0) return;
  ::kill(process_, SIGTERM);
  uninterrupted([&] { return ::waitpid(process_, nullptr, 0); });
}

std::vector<pollfd> FilesRun::channels() const {
  std::vector<pollfd> all;
  for (Descriptor const* pipe : {&out_, &err_}) {
    if (pipe->valid()) all.push_back({pipe->get(), POLLIN, 0});
  }
  return all;
}

std::optional<FilesRun::Outcome> FilesRun::attend() {
  if (process_ <= 0) {
    return Outcome{could_not_read_or_write, {}, fmt::format("cannot start another process: {}\n", reason_of(fault_))};
  }
  drain(out_, outcome_.files);
  drain(err_, outcome_.words);
  if (out_.valid() || err_.valid()) return std::nullopt;
  int status = 0;
  uninterrupted([&] { return ::waitpid(process_, &status, 0); });
  process_ = -1;
  outcome_.status = WIFEXITED(status) ? WEXITSTATUS(status) : could_not_read_or_write;
  return outcome_;
}

}  // namespace factsheet::cli
