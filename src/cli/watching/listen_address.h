// The address that `watch --listen` is given.
#pragma once
#include "cli/watching/serving.h"

#include <optional>
#include <string>

namespace factsheet::cli {

/// "127.0.0.1:8017", "0.0.0.0:8017" or an address alone; nothing: it is none.
std::optional<ListenAt> parse_listen_address(std::string const& word);

/// Can other machines reach it?
bool is_reached_from_outside(ListenAt const& at);

}  // namespace factsheet::cli
