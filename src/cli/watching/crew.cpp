#include "cli/watching/crew.h"

#include <algorithm>
#include <utility>

#include <sys/resource.h>

namespace factsheet::cli {
namespace {

/// For the page in view, and as many for all else: a page in each of two languages is made at a time.
constexpr std::size_t size_of_squad = 2;

/// The system gives it what the others leave.
Labour giving_way(Labour const& labour) {
  return [labour](std::string const& order, Sink const& sink) {
    constexpr int a_little_below = 3;
    ::setpriority(PRIO_PROCESS, 0, a_little_below);
    labour(order, sink);
  };
}

/// The pictures of some pages at a time.
Budget budget_of_crew() {
  Budget budget;
  budget.memory += 512UL << 20U;
  return budget;
}

}  // namespace

Crew::Crew(Labour labour, std::vector<int> others, std::size_t processors)
    : labour_(std::move(labour)),
      unhurried_labour_(giving_way(labour_)),
      others_(std::move(others)),
      processors_(processors) {
  for (std::size_t i = 0; i < 2 * size_of_squad; ++i) members_.push_back({i < size_of_squad});
}

void Crew::add(Job job) {
  std::erase_if(waiting_, [&](Job const& other) { return other.key == job.key; });
  auto const after =
      std::find_if(waiting_.begin(), waiting_.end(), [&](Job const& other) { return other.urgency > job.urgency; });
  waiting_.insert(after, std::move(job));
  give_out();
}

std::vector<pollfd> Crew::channels() const {
  std::vector<pollfd> all;
  for (Member const& member : members_) {
    if (member.is_busy) all.push_back({member.worker->descriptor(), POLLIN, 0});
  }
  return all;
}

void Crew::attend() {
  for (Member& member : members_) {
    if (member.is_busy) take_from(member);
  }
  give_out();
}

void Crew::take_from(Member& member) {
  member.worker->end_when_stuck();
  pollfd channel{member.worker->descriptor(), POLLIN, 0};
  if (::poll(&channel, 1, 0) <= 0) return;
  auto const outcome = member.worker->take();
  if (!outcome) return;
  member.is_busy = false;
  if (!member.worker->valid()) member.worker.reset();
  Job const job = std::exchange(member.job, Job{});
  job.done(*outcome);
}

/// What runs is not to come out after what was asked later; and the background takes one process at most.
bool Crew::may_start(Job const& job) const {
  if (!has_processor_for(job)) return false;
  return std::none_of(members_.begin(), members_.end(), [&](Member const& member) {
    bool const both_wait = member.job.urgency == Urgency::in_the_background && job.urgency == member.job.urgency;
    return member.is_busy && (member.job.key == job.key || both_wait);
  });
}

/// Those beside the ones that make what is in view.
bool Crew::has_processor_for(Job const& job) const {
  auto const busy = [&](bool for_view) {
    return static_cast<std::size_t>(std::count_if(members_.begin(), members_.end(), [&](Member const& member) {
      return member.is_busy && member.is_for_view == for_view;
    }));
  };
  return job.urgency == Urgency::in_view || busy(true) == 0 || busy(false) + size_of_squad < processors_;
}

void Crew::give_out() {
  for (auto job = waiting_.begin(); job != waiting_.end();) {
    if (!may_start(*job)) {
      ++job;
      continue;
    }
    Member* const member = free_member(job->urgency);
    if (member == nullptr) {
      ++job;
      continue;
    }
    if (!member->worker->give(0, job->order)) {
      // It ended while it waited; another one is tried.
      member->worker.reset();
      continue;
    }
    member->job = std::move(*job);
    member->is_busy = true;
    job = waiting_.erase(job);
  }
}

/// One that has worked before comes first: it is warm. Null: all are busy, or the system has no more processes.
Crew::Member* Crew::free_member(Urgency urgency) {
  bool const is_for_view = urgency == Urgency::in_view;
  auto const is_free = [&](Member const& member) { return !member.is_busy && member.is_for_view == is_for_view; };
  for (Member& member : members_) {
    if (is_free(member) && member.worker) return &member;
  }
  for (Member& member : members_) {
    if (!is_free(member)) continue;
    member.worker = new_worker(is_for_view);
    return member.worker ? &member : nullptr;
  }
  return nullptr;
}

std::unique_ptr<Worker> Crew::new_worker(bool is_for_view) const {
  std::vector<int> others = others_;
  for (Member const& member : members_) {
    if (member.worker) others.push_back(member.worker->descriptor());
  }
  auto worker = std::make_unique<Worker>(budget_of_crew(), is_for_view ? labour_ : unhurried_labour_, others);
  return worker->valid() ? std::move(worker) : nullptr;
}

}  // namespace factsheet::cli
