// Who may ask the local server: the page that this program showed, at the address that it printed.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace factsheet::cli {

/// What opens it.
struct Door {
  std::string token;
  std::vector<std::string> hosts;  ///< as browsers name it: "127.0.0.1:8017"
};

/// The part of a request that says who asks. What is empty was not said.
struct Caller {
  std::string method, path, host, origin, site;
};

struct Refusal {
  int status = 403;
  std::string why;
};

/// Why the request is not answered; nothing: it is. A page of another site can make a browser ask here, also under a
/// name of its own that leads to this machine; it knows neither the token nor may it say that it is from here.
std::optional<Refusal> refuse(Door const& door, Caller const& caller);

/// What is asked for, of a request that was not refused: the path behind the token, without a slash before it.
std::string asked_for(Door const& door, std::string const& path);

/// The names by which the server at the address is asked for.
std::vector<std::string> hosts_of(std::string const& address, int port);

/// 128 bits that nobody can guess, in hexadecimal digits.
std::string random_token();

}  // namespace factsheet::cli
