#include "support/watched.h"

#include "cli/files/descriptor.h"

#include <array>
#include <cstdlib>
#include <stdexcept>

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace factsheet::test {
namespace {

constexpr auto longest = std::chrono::seconds(60);

int connected(int port) {
  int const socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return socket;
  ::close(socket);
  return -1;
}

void send_whole(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

/// False: there is no more.
bool receive(int socket, std::string& to) {
  std::array<char, 65536> bytes{};
  auto const got = ::recv(socket, bytes.data(), bytes.size(), 0);
  if (got > 0) to.append(bytes.data(), static_cast<std::size_t>(got));
  return got > 0;
}

std::string line_from(int pipe) {
  std::string line;
  for (char letter = 0; ::read(pipe, &letter, 1) == 1 && letter != '\n';) line += letter;
  return line;
}

}  // namespace

HttpReply send_request(int port, std::string const& bytes) {
  cli::Descriptor const socket(connected(port));
  HttpReply reply;
  if (!socket.valid()) return reply;
  send_whole(socket.get(), bytes);
  std::string all;
  while (receive(socket.get(), all)) {
  }
  auto const end = all.find("\r\n\r\n");
  reply.head = all.substr(0, end);
  if (end != std::string::npos) reply.body = all.substr(end + 4);
  if (reply.head.starts_with("HTTP/1.")) reply.status = std::atoi(reply.head.substr(9, 3).c_str());
  return reply;
}

WatchRun::WatchRun(std::vector<std::string> const& arguments) {
  std::vector<std::string> words{"factsheet", "watch"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  posix_spawn_file_actions_adddup2(&streams, pipe[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn(&process_, std::getenv("FACTSHEET_PROGRAM"), &streams, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&streams);
  ::close(pipe[1]);
  out_ = pipe[0];
  // http://127.0.0.1:PORT/TOKEN/
  std::string const address = line_from(out_);
  auto const colon = address.rfind(':');
  auto const slash = address.find('/', colon);
  EXPECT_NE(slash, std::string::npos) << address;
  if (slash == std::string::npos) return;
  port_ = std::atoi(address.substr(colon + 1, slash - colon - 1).c_str());
  token_ = address.substr(slash + 1, address.size() - slash - 2);
}

WatchRun::~WatchRun() {
  if (events_ >= 0) ::close(events_);
  if (process_ > 0) end_by(SIGTERM);
  ::close(out_);
}

int WatchRun::end_by(int signal) {
  ::kill(process_, signal);
  int status = 0;
  ::waitpid(process_, &status, 0);
  process_ = -1;
  constexpr int by_signal = 128;
  return WIFSIGNALED(status) ? by_signal + WTERMSIG(status) : WEXITSTATUS(status);
}

HttpReply WatchRun::ask(std::string const& method, std::string const& target) {
  return send_request(port_, fmt::format("{} /{}/{} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n"
                                         "Content-Length: 0\r\n\r\n",
                                         method, token_, target, port_));
}

void WatchRun::look(std::string const& tab) {
  if (events_ < 0) {
    events_ = connected(port_);
    send_whole(events_,
               fmt::format("GET /{}/events?client=test HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", token_, port_));
    while (received_.find(": open\n\n") == std::string::npos && receive(events_, received_)) {
    }
    received_.clear();
  }
  EXPECT_EQ(ask("POST", fmt::format("look?client=test&tab={}&dpi=48&page=1", tab)).status, 200);
}

bool WatchRun::read_events(std::chrono::milliseconds at_most) {
  pollfd channel{events_, POLLIN, 0};
  if (::poll(&channel, 1, static_cast<int>(at_most.count())) <= 0 || !receive(events_, received_)) return false;
  // Events come in chunks, whose lengths stand on lines of their own.
  for (std::size_t end = 0; (end = received_.find("\n\n")) != std::string::npos;) {
    // Only signs of life have none.
    auto const begin = received_.find("data: {");
    if (begin < end) state_ = nlohmann::json::parse(received_.substr(begin + 6, end - begin - 6));
    received_.erase(0, end + 2);
  }
  return true;
}

nlohmann::json WatchRun::state_with(std::function<bool(nlohmann::json const&)> const& is_meant,
                                    std::string const& what) {
  auto const end = std::chrono::steady_clock::now() + longest;
  while (state_.is_null() || !is_meant(state_)) {
    auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    if (left.count() > 0 && read_events(left)) continue;
    ADD_FAILURE() << "never came: " << what << "; the last state was\n" << state_.dump(1);
    return state_;
  }
  return state_;
}

nlohmann::json WatchRun::state_saying(std::string const& words) {
  return state_with([&](nlohmann::json const& state) { return heard_in(state).find(words) != std::string::npos; },
                    words);
}

std::string heard_in(nlohmann::json const& state) {
  std::string all;
  if (!state.contains("languages") || state["languages"].empty()) return all;
  for (auto const& page : state["languages"][0]["heard"]) all += page.get<std::string>();
  return all;
}

}  // namespace factsheet::test
