#include "cli/watching/channel.h"

#include <array>
#include <cstdint>
#include <cstring>

#include <sys/socket.h>

namespace factsheet::cli {
namespace {

bool send_bytes(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const sent = uninterrupted([&] { return ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL); });
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

}  // namespace

bool Channel::send(std::string_view message) {
  std::uint64_t const size = message.size();
  std::array<char, sizeof size> head{};
  std::memcpy(head.data(), &size, sizeof size);
  std::lock_guard const lock(sending_);
  return send_bytes(socket_.get(), {head.data(), head.size()}) && send_bytes(socket_.get(), message);
}

/// A message that is there as a whole is taken out of what was received.
std::optional<std::string> Channel::cut_off() {
  std::uint64_t size = 0;
  if (received_.size() < sizeof size) return std::nullopt;
  std::memcpy(&size, received_.data(), sizeof size);
  if (received_.size() - sizeof size < size) return std::nullopt;
  std::string message = received_.substr(sizeof size, size);
  received_.erase(0, sizeof size + size);
  return message;
}

std::optional<std::string> Channel::take(bool wait) {
  constexpr std::size_t most = 64 * 1024;
  while (true) {
    if (auto message = cut_off()) return message;
    std::size_t const before = received_.size();
    received_.resize(before + most);
    auto const got =
        uninterrupted([&] { return ::recv(socket_.get(), received_.data() + before, most, wait ? 0 : MSG_DONTWAIT); });
    received_.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got > 0) continue;
    closed_ = got == 0 || (errno != EAGAIN && errno != EWOULDBLOCK);
    return std::nullopt;
  }
}

}  // namespace factsheet::cli
