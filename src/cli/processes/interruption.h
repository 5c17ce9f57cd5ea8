// What asks a run to stop: Ctrl+C, the end of a terminal, an orderly shutdown.
#pragma once

namespace factsheet::cli {

/// From now on SIGINT, SIGTERM and SIGHUP are noted and not obeyed, so that what is being written can be finished; a
/// second one ends the process. A broken pipe and a file that grows too large become faults of writing.
void listen_for_interruption();

/// The signal that came; 0: none.
[[nodiscard]] int interruption();

/// Ends the process by the signal that came, so that whoever started it knows. Returns when none came.
void obey_interruption();

}  // namespace factsheet::cli
