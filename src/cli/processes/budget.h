// How much memory and time a sheet may take.
#pragma once
#include "cli/processes/note_board.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace factsheet::cli {

/// What one process may take while it works. Nobody asks for more by a sheet of the sizes that the program is made for.
struct Budget {
  std::size_t memory = 448UL << 20U;
  std::optional<std::chrono::seconds> step;  ///< for each step, in place of its own time
};

/// Steps of the work on a sheet, each with a time of its own.
enum class Step { reading, layout, file, pictures };

/// The process ends when the step that starts now takes longer; what it is at is noted, and where. Does nothing in a
/// process that is no worker.
void start_step(Step step, std::string_view what = {}, Span const& at = {});

/// Makes this process a worker with a budget, that notes what it is at.
void live_within(Budget const& budget, NoteBoard const& board);

}  // namespace factsheet::cli
