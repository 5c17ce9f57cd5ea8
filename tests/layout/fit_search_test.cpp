// The step found is the largest at which all pages fit, and few pages are built on the way to it.
#include "layout/pages/fit_search.h"

#include <cmath>
#include <random>
#include <set>

#include <gmock/gmock.h>

namespace factsheet::layout {
namespace {

/// Of each page at each step, what it uses of its room.
using Fullness = std::vector<std::vector<double>>;

/// Answers from a table and counts what is asked.
struct TablePages {
  Fullness fullness;
  int built = 0;
  std::multiset<std::pair<std::size_t, int>> asked = {};

  std::vector<Attempt> find() {
    auto const full = [this](Attempt const& made) {
      return fullness[static_cast<std::size_t>(made.page.source_number)][static_cast<std::size_t>(made.step)];
    };
    auto const build = [this](std::size_t page, int step) {
      ++built;
      asked.emplace(page, step);
      Attempt made;
      made.step = step;
      made.page.source_number = static_cast<int>(page);
      return made;
    };
    auto const too_large = [&](Attempt const& made) {
      return std::max(1, static_cast<int>(std::lround((1 - 1 / full(made)) * 44)));
    };
    int const steps = static_cast<int>(fullness.front().size()) - 1;
    return find_fit(
        {fullness.size(), steps, build, [&](Attempt const& made) { return full(made) <= 1; }, full, too_large});
  }
};

int largest_fitting(Fullness const& fullness) {
  for (int step = static_cast<int>(fullness.front().size()) - 1; step > 0; --step) {
    auto const fits = [&](std::vector<double> const& page) { return page[static_cast<std::size_t>(step)] <= 1; };
    if (std::all_of(fullness.begin(), fullness.end(), fits)) return step;
  }
  return 0;
}

/// Pages whose text grows in jumps, as lines are added.
Fullness random_pages(std::mt19937& random) {
  std::uniform_real_distribution<double> start(0.6, 1.05), jump(0, 0.04);
  Fullness fullness(1 + random() % 5);
  for (std::vector<double>& page : fullness) {
    page.push_back(start(random));
    for (int step = 1; step <= 8; ++step) page.push_back(page.back() + (random() % 3 == 0 ? jump(random) : 0.002));
  }
  return fullness;
}

TEST(FindFit, FindsTheLargestStepAtWhichAllPagesFit) {
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    TablePages pages{random_pages(random)};
    std::vector<Attempt> const found = pages.find();
    ASSERT_EQ(found.size(), pages.fullness.size());
    for (std::size_t page = 0; page < found.size(); ++page) {
      EXPECT_EQ(found[page].step, largest_fitting(pages.fullness));
      EXPECT_EQ(found[page].page.source_number, static_cast<int>(page));
    }
    EXPECT_EQ(std::set(pages.asked.begin(), pages.asked.end()).size(), pages.asked.size()) << "a page built twice";
  }
}

TEST(FindFit, BuildsEachPageOnceWhenAllFitAtTheLargestStep) {
  TablePages pages{{{0.5, 0.6, 0.7}, {0.4, 0.5, 0.6}}};
  EXPECT_EQ(pages.find().front().step, 2);
  EXPECT_EQ(pages.built, 2);
}

TEST(FindFit, StopsAtTheSmallestStepWhenAPageFitsAtNone) {
  TablePages pages{{{0.5, 0.6, 0.7}, {1.1, 1.2, 1.3}, {0.5, 0.6, 0.7}}};
  for (Attempt const& made : pages.find()) EXPECT_EQ(made.step, 0);
}

/// Three full pages as they are in practice: page 1 must give up a step or two, which the others then need as well.
TEST(FindFit, BuildsFewPagesOfAFullSheet) {
  TablePages first_decides{{{0.90, 0.91, 0.92, 0.97, 0.98, 0.99, 1.003, 1.06, 1.073},
                            {0.955, 0.958, 0.961, 0.985, 0.989, 0.992, 0.996, 1.001, 1.004},
                            {0.93, 0.956, 0.963, 0.97, 0.978, 0.985, 0.993, 1.0007, 1.03}}};
  EXPECT_EQ(first_decides.find().front().step, 5);
  EXPECT_LE(first_decides.built, 6);
  TablePages last_decides{{{0.90, 0.91, 0.92, 0.93, 0.94, 0.945, 0.98, 0.99, 1.047},
                           {0.955, 0.958, 0.961, 0.985, 0.989, 0.992, 0.996, 1.001, 1.004},
                           {0.975, 0.981, 1.01, 1.017, 1.044, 1.052, 1.06, 1.067, 1.096}}};
  EXPECT_EQ(last_decides.find().front().step, 1);
  EXPECT_LE(last_decides.built, 10);
}

}  // namespace
}  // namespace factsheet::layout
