// What passes between the process that answers browsers and the one that makes pages.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace factsheet::cli {

/// What the page in a browser asks for.
struct PageRequest {
  std::uint64_t number = 0;  ///< by which it is answered
  std::string method, path;  ///< behind the token: "picture"
  std::map<std::string, std::string> parameters;

  /// Empty: there is none.
  [[nodiscard]] std::string parameter(std::string const& name) const;
};

struct PageAnswer {
  std::uint64_t number = 0;
  int status = 200;
  std::string type = "text/plain; charset=utf-8";
  std::string download;  ///< the name to keep it by; empty: it is to be shown
  std::string body;
};

/// What is told to the page that calls itself so.
struct PageEvent {
  std::string client, data;
};

/// What the server says: it listens at a port or cannot, a page asks, a page has been closed.
struct ServerNotice {
  enum class Kind { listens, cannot, asks, closed };
  Kind kind = Kind::asks;
  int port = 0;
  std::string words;  ///< why it cannot, or which page was closed
  PageRequest request = {};
};

/// What the server is told: an answer, or an event.
struct ServerOrder {
  std::optional<PageAnswer> answer;
  PageEvent event;
};

std::string pack(ServerNotice const& notice);
std::optional<ServerNotice> unpack_notice(std::string_view bytes);
std::string pack(ServerOrder const& order);
std::optional<ServerOrder> unpack_server_order(std::string_view bytes);

}  // namespace factsheet::cli
