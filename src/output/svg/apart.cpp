#include "output/svg/apart.h"

#include "core/sanitized.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <new>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace factsheet::output {
namespace {

constexpr int done_status = 0, broke_down_status = 70, out_of_memory_status = 71;

/// An end of a pipe.
class PipeEnd {
 public:
  explicit PipeEnd(int descriptor) : descriptor_(descriptor) {}
  ~PipeEnd() { close(); }
  PipeEnd(PipeEnd const&) = delete;
  PipeEnd& operator=(PipeEnd const&) = delete;
  PipeEnd(PipeEnd&&) = delete;
  PipeEnd& operator=(PipeEnd&&) = delete;
  [[nodiscard]] int get() const { return descriptor_; }
  void close() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
  }

 private:
  int descriptor_;
};

std::array<int, 2> make_pipe(int flags) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC | flags) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  return ends;
}

std::string read_all(int from) {
  std::string bytes;
  std::array<char, 64 * 1024> buffer{};
  for (;;) {
    ssize_t const count = ::read(from, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

void write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t const count = ::write(to, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) std::_Exit(broke_down_status);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void lower_limit(__rlimit_resource kind, rlim_t to) {
  rlimit limit{};
  if (::getrlimit(kind, &limit) != 0) return;
  limit.rlim_cur = std::min(to, limit.rlim_max);
  ::setrlimit(kind, &limit);
}

void live_within(ApartLimits const& limits) {
  constexpr unsigned slowness_of_sanitizers = 10;
  lower_limit(RLIMIT_CORE, 0);
  lower_limit(RLIMIT_CPU, limits.seconds * (is_sanitized ? slowness_of_sanitizers : 1));
  if (!is_sanitized) lower_limit(RLIMIT_DATA, limits.memory);
  std::signal(SIGXCPU, SIG_DFL);
  std::signal(SIGPIPE, SIG_IGN);
}

[[noreturn]] void work_apart(int results, int words, ApartLimits const& limits,
                             std::function<std::string()> const& work) {
  if (!is_sanitized) ::dup2(words, STDERR_FILENO);
  live_within(limits);
  try {
    write_all(results, work());
  } catch (std::bad_alloc const&) {
    std::_Exit(out_of_memory_status);
  } catch (...) {
    std::_Exit(broke_down_status);
  }
  std::_Exit(done_status);
}

/// Libraries that get no memory say so before they end the process.
bool speak_of_memory(std::string const& words) {
  constexpr std::array signs{"failed to allocate", "memory allocation of", "ut of memory", "bad_alloc"};
  return std::any_of(signs.begin(), signs.end(),
                     [&words](char const* sign) { return words.find(sign) != std::string::npos; });
}

Apart::End end_of(int status, std::string const& words) {
  if (WIFEXITED(status) && WEXITSTATUS(status) == done_status) return Apart::End::done;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return Apart::End::out_of_time;
  bool const by_memory = WIFEXITED(status) && WEXITSTATUS(status) == out_of_memory_status;
  return by_memory || speak_of_memory(words) ? Apart::End::out_of_memory : Apart::End::broke_down;
}

}  // namespace

Apart run_apart(std::function<std::string()> const& work, ApartLimits const& limits) {
  auto const results = make_pipe(0);
  PipeEnd from(results[0]), to(results[1]);
  auto const words = make_pipe(O_NONBLOCK);
  PipeEnd said(words[0]), mouth(words[1]);
  pid_t const parent = ::getpid();
  pid_t const child = ::fork();
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (child == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) std::_Exit(broke_down_status);
    from.close();
    work_apart(to.get(), mouth.get(), limits, work);
  }
  to.close();
  mouth.close();
  Apart made;
  made.bytes = read_all(from.get());
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  made.end = end_of(status, read_all(said.get()));
  return made;
}

}  // namespace factsheet::output
