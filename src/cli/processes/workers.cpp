#include "cli/processes/workers.h"

#include "cli/processes/interruption.h"
#include "cli/processes/worker.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>

#include <poll.h>

namespace factsheet::cli {
namespace {

// Results wait for those before them; this many may wait, so that memory does not grow with the run.
constexpr std::size_t most_results_per_job = 8;

}  // namespace

class Workers::Workforce {
 public:
  Workforce(unsigned jobs, Budget const& budget, Work work)
      : jobs_(jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : jobs),
        budget_(budget),
        labour_(
            [work = std::move(work)](std::string const& order, Sink const& sink) { work(std::stoul(order), sink); }) {}

  std::size_t run(std::size_t begin, std::size_t end, Finish const& finish, Waiting const& waiting) {
    next_ = finished_ = begin;
    end_ = end;
    while (finished_ < end_ && interruption() == 0) {
      give_out();
      finish_what_is_next(finish);
      if (finished_ < end_ && results_.find(finished_) == results_.end()) wait(waiting);
    }
    return finished_ - begin;
  }

 private:
  void give_out() {
    while (interruption() == 0) {
      auto const piece = next_piece();
      if (!piece) return;
      Worker* const idle = idle_worker();
      Worker* const worker = idle != nullptr ? idle : worker_with_room();
      if (worker == nullptr) return;
      if (worker->give(*piece, std::to_string(*piece))) {
        forget(*piece);
      } else if (worker == idle) {
        remove(*worker);
      } else {
        return;  // what came of its pieces is taken first
      }
    }
  }

  /// Nothing: all are given, or too many results would wait.
  [[nodiscard]] std::optional<std::size_t> next_piece() const {
    if (!returned_.empty()) return *returned_.begin();
    std::size_t const end = std::min(end_, finished_ + most_results_per_job * jobs_);
    return next_ < end ? std::optional(next_) : std::nullopt;
  }

  void forget(std::size_t piece) {
    if (returned_.erase(piece) == 0) ++next_;
  }

  /// Small pieces are given before they are asked for, so that nobody waits for the next one; the last are shared out.
  /// Null: all have enough.
  Worker* worker_with_room() {
    auto const fewest = std::min_element(workers_.begin(), workers_.end(), [](auto const& a, auto const& b) {
      return a->pieces().size() < b->pieces().size();
    });
    if (fewest == workers_.end()) return nullptr;
    std::size_t const share = 1 + (end_ - next_) / jobs_;
    return (*fewest)->pieces().size() < std::min((*fewest)->handful(), share) ? fewest->get() : nullptr;
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
    if (workers_.empty()) {
      std::size_t const piece = *next_piece();
      results_[piece] = {PieceOutcome::End::broke_down, {}, "no process could be started for it", {}};
      forget(piece);
    }
    return nullptr;
  }

  void finish_what_is_next(Finish const& finish) {
    for (auto next = results_.find(finished_); next != results_.end(); next = results_.find(finished_)) {
      PieceOutcome outcome = std::move(next->second);
      results_.erase(next);
      finish(finished_++, std::move(outcome));
      if (interruption() != 0) return;
    }
  }

  void wait(Waiting const& waiting) {
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
      waiting();
      return;
    }
    for (std::size_t i = 0; i < channels.size(); ++i) {
      if (channels[i].revents != 0) take_from(*busy[i]);
    }
  }

  void take_from(Worker& worker) {
    while (worker.is_busy()) {
      std::size_t const piece = worker.pieces().front();
      auto outcome = worker.take();
      if (!outcome) return;
      results_[piece] = *std::move(outcome);
      if (worker.valid()) continue;
      returned_.insert(worker.pieces().begin(), worker.pieces().end());
      return remove(worker);
    }
  }

  void remove(Worker const& gone) {
    std::erase_if(workers_, [&](auto const& worker) { return worker.get() == &gone; });
  }

  std::size_t jobs_;
  Budget budget_;
  Labour labour_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::map<std::size_t, PieceOutcome> results_;
  std::set<std::size_t> returned_;  ///< given to a process that ended before it came to them
  std::size_t next_ = 0, finished_ = 0, end_ = 0;
};

Workers::Workers(unsigned jobs, Budget const& budget, Work work)
    : workforce_(std::make_unique<Workforce>(jobs, budget, std::move(work))) {}
Workers::~Workers() = default;

std::size_t Workers::run(std::size_t begin, std::size_t end, Finish const& finish, Waiting const& waiting) {
  return workforce_->run(begin, end, finish, waiting);
}

std::size_t run_in_workers(std::size_t count, unsigned jobs, Budget const& budget, Work const& work,
                           Finish const& finish, Waiting const& waiting) {
  return Workers(jobs, budget, work).run(0, count, finish, waiting);
}

}  // namespace factsheet::cli
