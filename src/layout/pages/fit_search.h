// The search for the size of a sheet's text: the largest step at which all of its pages fit, with few pages built.
#pragma once
#include "layout/pages/page.h"

#include <cstddef>
#include <functional>
#include <map>
#include <vector>

namespace factsheet::layout {

/// A page at one step of the body size, with what was said while it was built.
struct Attempt {
  int step = 0;
  PageBox page;
  Diagnostics problems;
};

/// What the search asks of a sheet. Steps count from 0, the smallest size.
struct FitTask {
  std::size_t pages = 0;
  int steps = 0;  ///< number of the largest
  std::function<Attempt(std::size_t page, int step)> build;
  std::function<bool(Attempt const&)> fits;
  std::function<double(Attempt const&)> fullness;      ///< share of the page's room that is used; may be over 1
  std::function<int(Attempt const&)> steps_too_large;  ///< of a page that does not fit: a guess, 1 or more
};

/// All pages at the largest step at which each of them fits, at step 0 when some fit at none. A page that fits at a
/// step is taken to fit at all smaller ones.
std::vector<Attempt> find_fit(FitTask const& task);
/// `tighten_to_fit` of each page. True when all of them fit.
bool tighten_all(std::vector<Attempt>& pages, resolve::Measures const& measures);

}  // namespace factsheet::layout
