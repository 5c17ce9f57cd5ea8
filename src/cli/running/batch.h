// Many sheets at a time, with results in the order of the sheets whatever the number of threads.
#pragma once
#include <cstddef>
#include <functional>

namespace factsheet::cli {

/// Runs `work(i)` for i in 0…count−1 on up to `jobs` threads (0: one per core), and `finish(i)` in the order of i on
/// the calling thread as soon as i and all before it are worked.
void run_in_order(std::size_t count, unsigned jobs, std::function<void(std::size_t)> const& work,
                  std::function<void(std::size_t)> const& finish);

}  // namespace factsheet::cli
