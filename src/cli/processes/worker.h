// A process that works for this one.
#pragma once
#include "cli/files/descriptor.h"
#include "cli/processes/workers.h"

#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace factsheet::cli {

/// Packs what comes of an order into the sink; runs in a process that was forked from this one.
using Labour = std::function<void(std::string const& order, Sink const&)>;

class Worker {
 public:
  /// Forks; `others` are descriptors that the new process is to close. Not valid when the system has no more processes.
  Worker(Budget const& budget, Labour const& labour, std::vector<int> const& others);
  ~Worker();
  Worker(Worker const&) = delete;
  Worker& operator=(Worker const&) = delete;

  [[nodiscard]] bool valid() const { return process_ > 0; }
  [[nodiscard]] bool is_busy() const { return !pieces_.empty(); }
  /// Those that were given and are not done, in that order: it works at the first.
  [[nodiscard]] std::deque<std::size_t> const& pieces() const { return pieces_; }
  /// How many pieces like the last one it may hold without waiting long for those before them: one at least.
  [[nodiscard]] std::size_t handful() const;
  [[nodiscard]] int descriptor() const { return channel_.get(); }
  /// Gives a piece, and what is to be done, in whatever words the labour understands. It may have others before. False:
  /// the process is no more.
  bool give(std::size_t piece, std::string_view order);
  /// Takes what there is; once it is whole, or the process has ended, what came of the first piece. To be called until
  /// nothing comes. After the end of the process the pieces that are left were not begun.
  std::optional<PieceOutcome> take();
  /// Ends a process that waits for something that does not come.
  void end_when_stuck() const;

 private:
  PieceOutcome finish_first();
  PieceOutcome bury();
  [[nodiscard]] bool take_frames();

  pid_t process_ = -1;
  Descriptor channel_, words_;
  NoteBoard board_;
  std::deque<std::size_t> pieces_;
  std::chrono::steady_clock::time_point begun_;                      ///< the first of them
  std::optional<std::chrono::steady_clock::duration> time_of_last_;  ///< that was done
  std::string frames_, bytes_;
  std::size_t memory_ = 0;
};

}  // namespace factsheet::cli
