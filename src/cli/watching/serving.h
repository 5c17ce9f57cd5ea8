// The process that answers browsers. It knows nothing of sheets: it keeps strangers out, and hands what the page asks
// to the process that makes the pages.
#pragma once
#include "cli/watching/channel.h"

#include <string>

namespace factsheet::cli {

/// Where the server listens; port 0: one that is free.
struct ListenAt {
  std::string address = "127.0.0.1";
  int port = 0;
};

/// Serves until the channel is closed, and ends the process.
[[noreturn]] void serve_pages(Channel& channel, ListenAt const& at, std::string const& token);

}  // namespace factsheet::cli
