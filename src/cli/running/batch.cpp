#include "cli/running/batch.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace factsheet::cli {
namespace {

/// What the threads share: which piece comes next, and which are done.
struct Board {
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t next = 0;
  std::size_t finished = 0;
  std::vector<char> done;
};

// Results wait for those before them; this many may wait, so that memory does not grow with the batch.
constexpr std::size_t most_waiting_per_job = 8;

void work_until_empty(Board& board, std::size_t count, unsigned jobs, std::function<void(std::size_t)> const& work) {
  std::unique_lock lock(board.mutex);
  while (true) {
    board.changed.wait(
        lock, [&] { return board.next < board.finished + most_waiting_per_job * jobs || board.next >= count; });
    if (board.next >= count) return;
    std::size_t const mine = board.next++;
    lock.unlock();
    work(mine);
    lock.lock();
    board.done[mine] = 1;
    board.changed.notify_all();
  }
}

}  // namespace

void run_in_order(std::size_t count, unsigned jobs, std::function<void(std::size_t)> const& work,
                  std::function<void(std::size_t)> const& finish) {
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  jobs = static_cast<unsigned>(std::min<std::size_t>(jobs, std::max<std::size_t>(1, count)));
  Board board;
  board.done.assign(count, 0);
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < jobs; ++i) threads.emplace_back([&] { work_until_empty(board, count, jobs, work); });
  for (std::size_t i = 0; i < count; ++i) {
    std::unique_lock lock(board.mutex);
    board.changed.wait(lock, [&] { return board.done[i] != 0; });
    lock.unlock();
    finish(i);
    lock.lock();
    ++board.finished;
    board.changed.notify_all();
  }
}

}  // namespace factsheet::cli
