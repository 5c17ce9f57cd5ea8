#include "cli/watching/admission.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

#include <fmt/format.h>
#include <sys/random.h>

namespace factsheet::cli {
namespace {

/// Takes as long whatever the letters are, so that they cannot be found one after the other.
bool is_same(std::string_view one, std::string_view other) {
  if (one.size() != other.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < one.size(); ++i) {
    difference |= static_cast<unsigned char>(one[i]) ^ static_cast<unsigned>(static_cast<unsigned char>(other[i]));
  }
  return difference == 0;
}

/// "/TOKEN/" and what follows.
bool has_token(Door const& door, std::string_view path) {
  std::size_t const end = door.token.size() + 1;
  return path.size() > end && path.front() == '/' && path[end] == '/' &&
         is_same(path.substr(1, door.token.size()), door.token);
}

bool is_from_here(Door const& door, std::string const& origin) {
  return std::any_of(door.hosts.begin(), door.hosts.end(),
                     [&](std::string const& host) { return origin == "http://" + host; });
}

}  // namespace

std::optional<Refusal> refuse(Door const& door, Caller const& caller) {
  constexpr int forbidden = 403, wrong_method = 405;
  if (std::find(door.hosts.begin(), door.hosts.end(), caller.host) == door.hosts.end()) {
    return Refusal{forbidden, "This server answers at no such name; open the address that factsheet printed.\n"};
  }
  bool const is_foreign_site = !caller.site.empty() && caller.site != "same-origin" && caller.site != "none";
  if (is_foreign_site || (!caller.origin.empty() && !is_from_here(door, caller.origin))) {
    return Refusal{forbidden, "This server answers no other site's pages.\n"};
  }
  if (!has_token(door, caller.path)) {
    return Refusal{forbidden, "This address lacks its token; open the whole address that factsheet printed.\n"};
  }
  if (caller.method != "GET" && caller.method != "POST") {
    return Refusal{wrong_method, "This server is asked by GET and POST alone.\n"};
  }
  return std::nullopt;
}

std::string asked_for(Door const& door, std::string const& path) { return path.substr(door.token.size() + 2); }

std::vector<std::string> hosts_of(std::string const& address, int port) {
  std::vector<std::string> hosts;
  for (std::string const& name : {std::string("127.0.0.1"), std::string("localhost"), address}) {
    if (name != "0.0.0.0") hosts.push_back(fmt::format("{}:{}", name, port));
    // A browser leaves out the port that is the usual one.
    if (name != "0.0.0.0" && port == 80) hosts.push_back(name);
  }
  return hosts;
}

std::string random_token() {
  std::array<unsigned char, 16> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    throw std::runtime_error("the system gives no random numbers");
  }
  std::string token;
  for (unsigned char const byte : bytes) token += fmt::format("{:02x}", byte);
  return token;
}

}  // namespace factsheet::cli
