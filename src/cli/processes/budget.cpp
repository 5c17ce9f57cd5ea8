#include "cli/processes/budget.h"

#include "core/sanitized.h"

#include <optional>

#include <sys/resource.h>
#include <sys/time.h>

namespace factsheet::cli {
namespace {

/// Of the process, as its limits are; nothing in one that is no worker.
std::optional<Budget> own_budget;
NoteBoard const* own_board = nullptr;

/// Of computing, not of waiting: a busy machine costs nobody a sheet.
std::chrono::seconds time_for(Step step) {
  using namespace std::chrono_literals;
  switch (step) {
    case Step::reading:
    case Step::layout:
      return 10s;
    case Step::file:
      return 60s;
    case Step::pictures:
      return 600s;
  }
  return 10s;
}

}  // namespace

void start_step(Step step, std::string_view what, Span const& at) {
  if (!own_budget) return;
  own_board->write(what, at);
  constexpr int slowness_of_sanitizers = 10;
  rusage used{};
  if (getrusage(RUSAGE_SELF, &used) != 0) return;
  auto const usual = time_for(step) * (is_sanitized ? slowness_of_sanitizers : 1);
  auto const seconds = own_budget->step.value_or(usual).count();
  rlimit limit{};
  if (getrlimit(RLIMIT_CPU, &limit) != 0) return;
  // Begun seconds count as whole ones.
  limit.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + seconds);
  if (limit.rlim_max != RLIM_INFINITY && limit.rlim_cur > limit.rlim_max) limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_CPU, &limit);
}

void live_within(Budget const& budget, NoteBoard const& board) {
  own_budget = budget;
  own_board = &board;
  rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  if (is_sanitized) return;  // its own memory is terabytes that are never used
  rlimit limit{};
  if (getrlimit(RLIMIT_DATA, &limit) != 0) return;
  if (limit.rlim_cur <= budget.memory) return;
  limit.rlim_cur = budget.memory;
  setrlimit(RLIMIT_DATA, &limit);
}

}  // namespace factsheet::cli
