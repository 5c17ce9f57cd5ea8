#include "cli/processes/worker.h"

#include "core/sanitized.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <sstream>

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace factsheet::cli {
namespace {

constexpr int out_of_memory_status = 71;
constexpr int broke_down_status = 70;

bool send_all(int channel, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const sent = uninterrupted([&] { return ::send(channel, bytes.data(), bytes.size(), MSG_NOSIGNAL); });
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

using FrameSize = std::uint64_t;

/// A frame is its length and its bytes; one of length 0 ends what came of a piece.
void append_frame(std::string& to, std::string_view bytes) {
  FrameSize const size = bytes.size();
  char head[sizeof size];
  std::memcpy(head, &size, sizeof size);
  to.append(head, sizeof head).append(bytes);
}

/// Gathers small pieces, for each call of the system costs something and wakes who waits for what is sent.
class FrameWriter {
 public:
  explicit FrameWriter(int channel) : channel_(channel) {}
  void add(std::string_view bytes) {
    constexpr std::size_t enough = 64 * 1024;
    gathered_ += bytes;
    if (gathered_.size() >= enough) send(false);
  }
  void finish() { send(true); }

 private:
  void send(bool is_last) {
    std::string frames;
    frames.reserve(gathered_.size() + 2 * sizeof(FrameSize));
    if (!gathered_.empty()) append_frame(frames, std::exchange(gathered_, {}));
    if (is_last) append_frame(frames, {});
    if (!send_all(channel_, frames)) std::_Exit(broke_down_status);
  }

  int channel_;
  std::string gathered_;
};

/// What is to be done next; nothing when the process that gives orders is gone.
std::optional<std::string> next_order(int channel) {
  FrameSize size = 0;
  auto const take = [&](void* to, std::size_t count) {
    auto const got = uninterrupted([&] { return ::recv(channel, to, count, MSG_WAITALL); });
    return got >= 0 && static_cast<std::size_t>(got) == count;
  };
  if (!take(&size, sizeof size)) return std::nullopt;
  std::string order(size, '\0');
  return size == 0 || take(order.data(), size) ? std::optional(std::move(order)) : std::nullopt;
}

void work_at(std::string const& order, int channel, Labour const& labour) {
  FrameWriter writer(channel);
  start_step(Step::reading);
  labour(order, [&](std::string_view bytes) { writer.add(bytes); });
  writer.finish();
}

/// Who started the program is answered by the process that it started.
void leave_signals_to_the_parent(pid_t parent) {
  for (int const number : {SIGINT, SIGTERM, SIGHUP}) signal(number, SIG_IGN);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) std::_Exit(broke_down_status);
}

[[noreturn]] void live(int channel, Budget const& budget, NoteBoard const& board, Labour const& labour) {
  live_within(budget, board);
  try {
    while (auto const order = next_order(channel)) work_at(*order, channel, labour);
  } catch (std::bad_alloc const&) {
    std::_Exit(out_of_memory_status);
  } catch (...) {
    std::_Exit(broke_down_status);
  }
  std::_Exit(EXIT_SUCCESS);
}

/// Libraries that get no memory say so before they end the process.
bool speaks_of_memory(std::string const& words) {
  for (char const* said : {"failed to allocate", "memory allocation of", "out of memory", "bad_alloc"}) {
    if (words.find(said) != std::string::npos) return true;
  }
  return false;
}

/// The last line. Rust says what is wrong in a line of its own, and then how to learn more.
std::string last_line(std::string const& words) {
  std::istringstream lines(words);
  std::string last;
  for (std::string line; std::getline(lines, line);) {
    if (line.find("panicked at") != std::string::npos) return line;
    if (!line.empty()) last = line;
  }
  return last;
}

std::string words_in(int pipe) {
  constexpr std::size_t most = 64 * 1024;
  std::string words(most, '\0');
  auto const size = uninterrupted([&] { return ::read(pipe, words.data(), words.size()); });
  words.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  return words;
}

PieceOutcome outcome_of(int status, rusage const& used, std::size_t memory, std::string const& words) {
  // What breaks down near its limit, with whatever words, got no more.
  constexpr std::size_t kibibyte = 1024;
  // The sanitizers take memory of their own, and no limit holds there.
  bool const is_full = !is_sanitized && static_cast<std::size_t>(used.ru_maxrss) * kibibyte > memory - memory / 4;
  bool const by_memory = WIFEXITED(status) && WEXITSTATUS(status) == out_of_memory_status;
  if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL)) {
    if (WTERMSIG(status) == SIGXCPU) return {PieceOutcome::End::out_of_time, {}, {}, {}};
    if (is_full) return {PieceOutcome::End::out_of_memory, {}, {}, {}};
  }
  if (by_memory || is_full || speaks_of_memory(words)) return {PieceOutcome::End::out_of_memory, {}, {}, {}};
  std::string why = WIFSIGNALED(status) ? ::strsignal(WTERMSIG(status)) : "a library gave up";
  if (!words.empty()) why += ": " + last_line(words);
  return {PieceOutcome::End::broke_down, {}, std::move(why), {}};
}

}  // namespace

Worker::Worker(Budget const& budget, Labour const& labour, std::vector<int> const& others) : memory_(budget.memory) {
  int ends[2];
  int pipe[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return;
  channel_ = Descriptor(ends[0]);
  Descriptor const other_end(ends[1]);
  if (::pipe2(pipe, O_CLOEXEC | O_NONBLOCK) != 0) return;
  words_ = Descriptor(pipe[0]);
  Descriptor const mouth(pipe[1]);
  pid_t const parent = ::getpid();
  process_ = ::fork();
  if (process_ != 0) return;
  for (int const other : others) ::close(other);
  channel_.close();
  leave_signals_to_the_parent(parent);
  if (!is_sanitized) ::dup2(mouth.get(), STDERR_FILENO);
  live(other_end.get(), budget, board_, labour);
}

Worker::~Worker() {
  if (!valid()) return;
  // One that waits ends by itself; one that works does so for nobody.
  channel_.close();
  if (is_busy()) ::kill(process_, SIGKILL);
  uninterrupted([&] { return ::waitpid(process_, nullptr, 0); });
}

bool Worker::give(std::size_t piece, std::string_view order) {
  std::string frame;
  append_frame(frame, order);
  if (!send_all(channel_.get(), frame)) return false;
  if (pieces_.empty()) begun_ = std::chrono::steady_clock::now();
  pieces_.push_back(piece);
  return true;
}

std::size_t Worker::handful() const {
  constexpr std::chrono::steady_clock::duration no_time = std::chrono::milliseconds(10);
  constexpr auto shortest = no_time / 8;
  if (!time_of_last_) return 1;
  return static_cast<std::size_t>(std::max<long long>(1, no_time / std::max(*time_of_last_, shortest)));
}

void Worker::end_when_stuck() const {
  constexpr auto longest = std::chrono::minutes(30);
  if (is_busy() && std::chrono::steady_clock::now() - begun_ > longest) ::kill(process_, SIGXCPU);
}

/// Moves what whole frames hold; true: the last one is among them.
bool Worker::take_frames() {
  std::size_t at = 0;
  bool is_last = false;
  FrameSize size = 0;
  while (!is_last && frames_.size() - at >= sizeof size) {
    std::memcpy(&size, frames_.data() + at, sizeof size);
    if (frames_.size() - at - sizeof size < size) break;
    bytes_.append(frames_, at + sizeof size, size);
    at += sizeof size + size;
    is_last = size == 0;
  }
  frames_.erase(0, at);
  return is_last;
}

PieceOutcome Worker::finish_first() {
  auto const now = std::chrono::steady_clock::now();
  pieces_.pop_front();
  time_of_last_ = now - std::exchange(begun_, now);
  return {PieceOutcome::End::done, std::exchange(bytes_, {}), {}, {}};
}

std::optional<PieceOutcome> Worker::take() {
  if (take_frames()) return finish_first();
  std::array<char, 128 * 1024UL> some;  // NOLINT: left as it is, for what comes is written over it
  auto const got = uninterrupted([&] { return ::recv(channel_.get(), some.data(), some.size(), MSG_DONTWAIT); });
  if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return std::nullopt;
  if (got <= 0) return bury();
  frames_.append(some.data(), static_cast<std::size_t>(got));
  return take_frames() ? std::optional(finish_first()) : std::nullopt;
}

PieceOutcome Worker::bury() {
  int status = 0;
  rusage used{};
  uninterrupted([&] { return ::wait4(process_, &status, 0, &used); });
  process_ = -1;
  if (!pieces_.empty()) pieces_.pop_front();
  PieceOutcome outcome = outcome_of(status, used, memory_, words_in(words_.get()));
  outcome.note = board_.read();
  return outcome;
}

}  // namespace factsheet::cli
