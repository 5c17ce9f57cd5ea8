// Messages between two processes, over a socket.
#pragma once
#include "cli/files/descriptor.h"

#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace factsheet::cli {

class Channel {
 public:
  Channel() = default;
  explicit Channel(Descriptor socket) : socket_(std::move(socket)) {}

  [[nodiscard]] int descriptor() const { return socket_.get(); }
  /// For several threads at a time; false: nobody listens any more.
  bool send(std::string_view message);
  /// The next message, as soon as it is whole. `wait` false: nothing when it is not there yet.
  std::optional<std::string> take(bool wait);
  /// The other process has closed it.
  [[nodiscard]] bool is_closed() const { return closed_; }

 private:
  std::optional<std::string> cut_off();

  Descriptor socket_;
  std::mutex sending_;
  std::string received_;
  bool closed_ = false;
};

}  // namespace factsheet::cli
