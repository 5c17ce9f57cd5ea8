// Work in a process of its own, where what breaks it down, or takes too much, does no harm to this one.
#pragma once
#include <cstddef>
#include <functional>
#include <string>

namespace factsheet::output {

/// What work apart may take.
struct ApartLimits {
  std::size_t memory = 400UL << 20U;
  unsigned seconds = 3;  ///< of computing; a picture is drawn to be read, and once more for print
};

struct Apart {
  enum class End { done, out_of_time, out_of_memory, broke_down };
  End end = End::done;
  std::string bytes;  ///< what the work returned
};

/// Runs `work` in a process that is forked from this one, which must have one thread. What it writes to stderr is lost.
/// Throws std::system_error when there can be no process.
Apart run_apart(std::function<std::string()> const& work, ApartLimits const& limits = {});

}  // namespace factsheet::output
