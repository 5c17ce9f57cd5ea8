#include "cli/running/batch.h"

#include <atomic>
#include <chrono>
#include <numeric>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

TEST(Batch, FinishesInOrderWhateverTheJobs) {
  for (unsigned jobs : {1U, 2U, 7U, 0U}) {
    std::vector<int> worked(200, 0);
    std::vector<std::size_t> finished;
    run_in_order(
        200, jobs,
        [&](std::size_t i) {
          if (i % 17 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
          ++worked[i];
        },
        [&](std::size_t i) { finished.push_back(i); });
    std::vector<std::size_t> order(200);
    std::iota(order.begin(), order.end(), 0);
    EXPECT_EQ(finished, order);
    EXPECT_EQ(worked, std::vector<int>(200, 1));
  }
}

TEST(Batch, NothingToDoEnds) {
  run_in_order(
      0, 4, [](std::size_t) { FAIL(); }, [](std::size_t) { FAIL(); });
}

}  // namespace
}  // namespace factsheet::cli
