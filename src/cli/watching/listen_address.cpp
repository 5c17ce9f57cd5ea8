#include "cli/watching/listen_address.h"

#include <charconv>

#include <arpa/inet.h>

namespace factsheet::cli {

std::optional<ListenAt> parse_listen_address(std::string const& word) {
  auto const colon = word.find(':');
  ListenAt at{word.substr(0, colon), 0};
  in_addr parsed{};
  if (::inet_pton(AF_INET, at.address.c_str(), &parsed) != 1) return std::nullopt;
  if (colon == std::string::npos) return at;
  constexpr int most = 65535;
  char const* const end = word.data() + word.size();
  auto const [stop, fault] = std::from_chars(word.data() + colon + 1, end, at.port);
  bool const is_port = fault == std::errc() && stop == end && at.port >= 1 && at.port <= most;
  return is_port ? std::optional(at) : std::nullopt;
}

bool is_reached_from_outside(ListenAt const& at) { return !at.address.starts_with("127."); }

}  // namespace factsheet::cli
