#include "cli/merging/copy_keeper.h"

#include "cli/files/write_whole.h"

#include <utility>

namespace factsheet::cli {
namespace {

// A file that is written aside is held open; a process may have some thousand.
constexpr std::size_t most_files_open = 200;
// While the disk is idle, so many are enough, or such a time: a run that is stopped has done what it has shown.
constexpr std::size_t enough_files = 50;
constexpr auto longest_open = std::chrono::milliseconds(200);

}  // namespace

void CopyKeeper::take(Copy const& copy, Piece piece, Made made) {
  OutputFolder::AsideCopy aside{std::move(piece), std::move(made), {}};
  if (auto fault = folder_.write_aside(aside)) {
    // Copies before this one may settle later: each is told of by itself.
    return settled_(copy, {{}, std::move(fault), false});
  }
  auto const now = std::chrono::steady_clock::now();
  if (open_.copies.empty()) begun_ = now;
  open_.count += aside.files.size();
  open_.copies.push_back(&copy);
  open_.files.push_back(std::move(aside));
  bool const is_flushed = flushed_.valid() && flushed_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  if (is_flushed) settle();
  bool const is_worth_it = open_.count >= enough_files || now - begun_ >= longest_open;
  if (open_.count >= most_files_open || (is_worth_it && !flushed_.valid())) flush();
}

/// Begins to flush what was written, while more is made.
void CopyKeeper::flush() {
  settle();
  if (open_.copies.empty()) return;
  flushing_ = std::exchange(open_, {});
  flushed_ = std::async(std::launch::async, flush_disk_of, folder_.path());
}

void CopyKeeper::settle() {
  if (!flushed_.valid()) return;
  auto const fault = flushed_.get();
  Batch batch = std::exchange(flushing_, {});
  if (fault) {
    Diagnostic const told =
        error({}, "cannot-write", *fault, "check that the folder can be written to and that the disk is not full");
    for (Copy const* copy : batch.copies) settled_(*copy, {{}, told, false});
    return;
  }
  auto const kept = folder_.keep_all(batch.files);
  for (std::size_t i = 0; i < kept.size(); ++i) settled_(*batch.copies[i], kept[i]);
}

void CopyKeeper::finish() {
  flush();
  settle();
}

}  // namespace factsheet::cli
