// Processes that stay, so that fonts and patterns are read once and not at every save.
#pragma once
#include "cli/processes/worker.h"

#include <functional>
#include <list>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <poll.h>

namespace factsheet::cli {

/// In this order. What is in view has processes of its own, which wait for nothing else; the rest gives way to them,
/// and waits for them where there are no processors to spare.
enum class Urgency { in_view, others, messages, in_the_background };

struct Job {
  std::string key;  ///< of two with one key the later takes the place of the first, and never runs beside it
  Urgency urgency = Urgency::in_view;
  std::string order;
  std::function<void(PieceOutcome const&)> done;
};

class Crew {
 public:
  /// `others`: descriptors that new processes are to close.
  Crew(Labour labour, std::vector<int> others, std::size_t processors = std::thread::hardware_concurrency());

  void add(Job job);
  /// What to wait for.
  [[nodiscard]] std::vector<pollfd> channels() const;
  /// Takes what has been made, and gives out what waits.
  void attend();

 private:
  struct Member {
    bool is_for_view = true;
    std::unique_ptr<Worker> worker = nullptr;
    Job job = {};
    bool is_busy = false;
  };
  void take_from(Member& member);
  void give_out();
  [[nodiscard]] bool may_start(Job const& job) const;
  Member* free_member(Urgency urgency);
  [[nodiscard]] std::unique_ptr<Worker> new_worker(bool is_for_view) const;

  [[nodiscard]] bool has_processor_for(Job const& job) const;

  Labour labour_, unhurried_labour_;
  std::vector<int> others_;
  std::size_t processors_;
  std::list<Member> members_;
  std::list<Job> waiting_;
};

}  // namespace factsheet::cli
