#include "cli/processes/workers.h"

#include "cli/processes/interruption.h"
#include "cli/processes/worker.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <thread>

#include <poll.h>

namespace factsheet::cli {
namespace {

// Results wait for those before them; this many may wait, so that memory does not grow with the run.
constexpr std::size_t most_results_per_job = 8;

class Workforce {
 public:
  Workforce(std::size_t count, unsigned jobs, Budget const& budget, Work const& work, Finish const& finish,
            Waiting const& waiting)
      : count_(count),
        jobs_(jobs),
        budget_(budget),
        labour_([&work](std::string const& order, Sink const& sink) { work(std::stoul(order), sink); }),
        finish_(finish),
        waiting_(waiting) {}

  std::size_t run() {
    while (finished_ < count_ && interruption() == 0) {
      give_out();
      finish_what_is_next();
      if (finished_ < count_ && results_.find(finished_) == results_.end()) wait();
    }
    return finished_;
  }

 private:
  void give_out() {
    std::size_t const end = std::min(count_, finished_ + most_results_per_job * jobs_);
    while (next_ < end && interruption() == 0) {
      Worker* const worker = idle_worker();
      if (worker == nullptr) return;
      if (worker->give(next_, std::to_string(next_))) {
        ++next_;
      } else {
        remove(*worker);
      }
    }
  }

  Worker* idle_worker() {
    for (auto const& worker : workers_) {
      if (!worker->is_busy()) return worker.get();
    }
    if (workers_.size() >= jobs_) return nullptr;
    std::vector<int> others;
    for (auto const& worker : workers_) others.push_back(worker->descriptor());
    auto worker = std::make_unique<Worker>(budget_, labour_, others);
    if (worker->valid()) return workers_.emplace_back(std::move(worker)).get();
    // Fewer processes make it too; without any, nothing is made.
    if (workers_.empty())
      results_[next_++] = {PieceOutcome::End::broke_down, {}, "no process could be started for it", {}};
    return nullptr;
  }

  void finish_what_is_next() {
    for (auto next = results_.find(finished_); next != results_.end(); next = results_.find(finished_)) {
      PieceOutcome outcome = std::move(next->second);
      results_.erase(next);
      finish_(finished_++, std::move(outcome));
      if (interruption() != 0) return;
    }
  }

  void wait() {
    constexpr int a_moment = 200;
    std::vector<pollfd> channels;
    std::vector<Worker*> busy;
    for (auto const& worker : workers_) {
      worker->end_when_stuck();
      if (!worker->is_busy()) continue;
      channels.push_back({worker->descriptor(), POLLIN, 0});
      busy.push_back(worker.get());
    }
    if (::poll(channels.data(), channels.size(), a_moment) <= 0) {
      waiting_();
      return;
    }
    for (std::size_t i = 0; i < channels.size(); ++i) {
      if (channels[i].revents != 0) take_from(*busy[i]);
    }
  }

  void take_from(Worker& worker) {
    std::size_t const piece = worker.piece();
    auto outcome = worker.take();
    if (!outcome) return;
    results_[piece] = *std::move(outcome);
    if (!worker.valid()) remove(worker);
  }

  void remove(Worker const& gone) {
    std::erase_if(workers_, [&](auto const& worker) { return worker.get() == &gone; });
  }

  std::size_t count_, jobs_;
  Budget budget_;
  Labour labour_;
  Finish const& finish_;
  Waiting const& waiting_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::map<std::size_t, PieceOutcome> results_;
  std::size_t next_ = 0, finished_ = 0;
};

}  // namespace

std::size_t run_in_workers(std::size_t count, unsigned jobs, Budget const& budget, Work const& work,
                           Finish const& finish, Waiting const& waiting) {
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  jobs = static_cast<unsigned>(std::min<std::size_t>(jobs, std::max<std::size_t>(1, count)));
  return Workforce(count, jobs, budget, work, finish, waiting).run();
}

}  // namespace factsheet::cli
