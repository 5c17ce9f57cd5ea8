// Puts the files of copies into the output folder, many at a time: they are written aside, the disk is flushed once for
// all of them, and then they take their places. So no copy waits for the disk, and what the folder remembers is never
// ahead of its files.
#pragma once
#include "cli/merging/merge_plan.h"
#include "cli/running/output_folder.h"

#include <chrono>
#include <functional>
#include <future>
#include <optional>
#include <string>
#include <vector>

namespace factsheet::cli {

class CopyKeeper {
 public:
  /// What came of a copy: its files in their places, or a fault.
  using Settled = std::function<void(Copy const&, OutputFolder::Kept const&)>;

  CopyKeeper(OutputFolder& folder, Settled settled) : folder_(folder), settled_(std::move(settled)) {}

  /// Takes a copy's files; sooner or later `settled` is told of it.
  void take(Copy const& copy, Piece piece, Made made);
  /// Waits until all that was taken is settled.
  void finish();

 private:
  struct Batch {
    std::vector<Copy const*> copies;
    std::vector<OutputFolder::AsideCopy> files;
    std::size_t count = 0;  ///< of files
  };

  void flush();
  void settle();

  OutputFolder& folder_;
  Settled settled_;
  Batch open_, flushing_;
  std::future<std::optional<std::string>> flushed_;
  std::chrono::steady_clock::time_point begun_;
};

}  // namespace factsheet::cli
