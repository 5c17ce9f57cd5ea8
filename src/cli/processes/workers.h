// Work in processes of their own: what breaks one down, or takes more than its budget, costs one piece of work and not
// the run.
#pragma once
#include "cli/processes/budget.h"
#include "cli/processes/note_board.h"
#include "cli/processes/packing.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace factsheet::cli {

/// What came of a piece of work.
struct PieceOutcome {
  enum class End { done, out_of_memory, out_of_time, broke_down };
  End end = End::done;
  std::string bytes;  ///< what the work packed
  std::string why;    ///< of a process that broke down: by what, and its last words
  Note note;          ///< what it was at
};

/// Packs what comes of a piece into the sink; runs in a process that was forked from this one.
using Work = std::function<void(std::size_t, Sink const&)>;
/// Takes what came of a piece, in this process.
using Finish = std::function<void(std::size_t, PieceOutcome)>;
/// Called a few times a second while nothing is ready.
using Waiting = std::function<void()>;

/// Processes that stay from one run to the next, for what they know.
class Workers {
 public:
  /// Up to `jobs` of them (0: one per core), each started when it is first needed.
  Workers(unsigned jobs, Budget const& budget, Work work);
  ~Workers();
  Workers(Workers const&) = delete;
  Workers& operator=(Workers const&) = delete;

  /// Works the pieces from `begin` to before `end`, and finishes them in their order as soon as each and all before it
  /// are worked. Returns how many were finished, which is fewer than all after an interruption.
  std::size_t run(
      std::size_t begin, std::size_t end, Finish const& finish, Waiting const& waiting = [] {});

 private:
  class Workforce;
  std::unique_ptr<Workforce> workforce_;
};

/// Works `count` pieces in up to `jobs` processes (0: one per core) that end with them; else as `Workers::run`.
std::size_t run_in_workers(
    std::size_t count, unsigned jobs, Budget const& budget, Work const& work, Finish const& finish,
    Waiting const& waiting = [] {});

}  // namespace factsheet::cli
