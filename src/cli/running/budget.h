// How much memory and time a sheet may take.
#pragma once
#include <chrono>
#include <cstddef>
#include <optional>

namespace factsheet::cli {

/// What one process may take while it works. Nobody asks for more by a sheet of the sizes that the program is made for.
struct Budget {
  std::size_t memory = 448UL << 20U;
  std::optional<std::chrono::seconds> step;  ///< for each step, in place of its own time
};

/// Steps of the work on a sheet, each with a time of its own.
enum class Step { reading, layout, file, pictures };

/// The process ends when the step that starts now takes longer. Does nothing in a process that is no worker.
void start_step(Step step);

/// Makes this process a worker with a budget.
void live_within(Budget const& budget);

}  // namespace factsheet::cli
