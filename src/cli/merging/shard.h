// A part of the rows of a file, so that several machines can share a run.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace factsheet::cli {

/// The third of eight parts: {3, 8}.
struct Shard {
  unsigned part = 1, of = 1;
  /// Each key belongs to one part, on every machine and in every version of the program.
  [[nodiscard]] bool has(std::string_view key) const;
};

/// Reads "3/8".
std::optional<Shard> parse_shard(std::string_view text);

}  // namespace factsheet::cli
