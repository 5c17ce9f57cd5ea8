// A run of `factsheet watch`, and a browser's side of it.
#pragma once
#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <sys/types.h>

namespace factsheet::test {

struct HttpReply {
  int status = 0;
  std::string head, body;
};

/// Sends these very bytes to a port of this machine, and takes what comes back until the other side closes.
HttpReply send_request(int port, std::string const& bytes);

/// The program, started with `watch` in the current folder, and ended with this.
class WatchRun {
 public:
  explicit WatchRun(std::vector<std::string> const& arguments = {});
  ~WatchRun();
  WatchRun(WatchRun const&) = delete;
  WatchRun& operator=(WatchRun const&) = delete;

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] std::string const& token() const { return token_; }
  [[nodiscard]] pid_t process() const { return process_; }

  /// Asks as the page does; `target` is what stands behind the token.
  HttpReply ask(std::string const& method, std::string const& target);
  /// Opens the events of a page and looks at the first sheet.
  void look(std::string const& tab = "heard");
  /// The latest state of which this is true; fails the test when none comes within half a minute.
  nlohmann::json state_with(std::function<bool(nlohmann::json const&)> const& is_meant, std::string const& what);
  /// Waits until a screen reader would say this in the first language.
  nlohmann::json state_saying(std::string const& words);
  /// Sends a signal and gives what the process ended with, as a shell has it.
  int end_by(int signal);

 private:
  bool read_events(std::chrono::milliseconds at_most);

  pid_t process_ = -1;
  int out_ = -1, events_ = -1, port_ = 0;
  std::string token_, received_;
  nlohmann::json state_;
};

/// All that a screen reader says in the first language.
std::string heard_in(nlohmann::json const& state);

}  // namespace factsheet::test
