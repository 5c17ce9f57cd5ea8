#include "layout/pages/fit_search.h"

#include "layout/pages/run_on.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace factsheet::layout {
namespace {

class FitSearch {
 public:
  explicit FitSearch(FitTask const& task) : task_(task), made_(task.pages), failing_(task.steps + 1) {}

  std::vector<Attempt> run() {
    int step = go_down();
    // The guesses are mostly right: the step above proves it.
    while (step + 1 < failing_) {
      if (all_fit_above(step)) {
        ++step;
      } else {
        failing_ = step + 1;
      }
    }
    std::vector<Attempt> found;
    for (std::size_t page = 0; page < task_.pages; ++page) {
      at(page, step);
      found.push_back(std::move(made_[page].find(step)->second));
    }
    return found;
  }

 private:
  Attempt const& at(std::size_t page, int step) {
    auto found = made_[page].find(step);
    if (found == made_[page].end()) found = made_[page].emplace(step, task_.build(page, step)).first;
    return found->second;
  }

  /// A step at which no page is too full, if there is one: each page takes over where the one before it ended.
  int go_down() {
    int step = task_.steps;
    for (std::size_t page = 0; page < task_.pages; ++page) {
      while (!task_.fits(at(page, step))) {
        failing_ = step;
        if (step == 0) return step;
        step = std::max(0, step - task_.steps_too_large(at(page, step)));
      }
    }
    return step;
  }

  [[nodiscard]] bool is_known_to_fit_above(std::size_t page, int step) const {
    auto const next = made_[page].upper_bound(step);
    return next != made_[page].end() && next->first < failing_;
  }

  /// The fullest page is asked first, for it is the one that will not fit.
  bool all_fit_above(int step) {
    std::vector<std::size_t> order(task_.pages);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [&](std::size_t page) { return is_known_to_fit_above(page, step); });
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return task_.fullness(at(a, step)) > task_.fullness(at(b, step));
    });
    return std::all_of(order.begin(), order.end(), [&](std::size_t page) { return task_.fits(at(page, step + 1)); });
  }

  FitTask const& task_;
  std::vector<std::map<int, Attempt>> made_;  ///< of each page, by step
  int failing_;                               ///< the smallest step at which a page was seen not to fit
};

}  // namespace

std::vector<Attempt> find_fit(FitTask const& task) { return FitSearch(task).run(); }

bool tighten_all(std::vector<Attempt>& pages, resolve::Measures const& measures) {
  for (Attempt& made : pages) tighten_to_fit(made.page, measures);
  return std::all_of(pages.begin(), pages.end(), [&](Attempt const& made) { return made.page.fits(measures); });
}

}  // namespace factsheet::layout
