// A long batch needs no more memory than a short one.
#include "cli/running/making.h"
#include "support/scratch.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace factsheet::cli {
namespace {

/// What the process has asked for and not given back, in bytes.
std::size_t in_use() { return mallinfo2().uordblks; }

/// What a process holds of the machine's memory, in bytes.
double resident_of(pid_t process) {
  std::ifstream file(fmt::format("/proc/{}/statm", process));
  double size = 0;
  double pages = 0;
  file >> size >> pages;
  return pages * static_cast<double>(sysconf(_SC_PAGESIZE));
}
double resident() { return resident_of(getpid()); }

/// Files, pipes and sockets that the process has open.
std::ptrdiff_t handles() {
  return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), std::filesystem::directory_iterator());
}

/// Renders the sheets of the current folder, from `begin` up to `end`.
void render_roads(test::Scratch const& scratch, int begin, int end) {
  std::vector<std::string> arguments{"render", "--quiet", "--lang=nl", "-o", "out"};
  for (int i = begin; i < end; ++i) {
    std::string const name = fmt::format("{}.sheet.yaml", i);
    scratch.write(name, fmt::format("sheet: 1\nlanguages: [nl]\ntitle: Weg {0}\nupdated: 2026-05-01\n"
                                    "pages:\n  - blocks:\n      - panel: {{title: Weg {0}, text: Kijk links en "
                                    "rechts op weg {0}.}}\n      - callout: {{word: \"{0}\", text: wegen}}\n",
                                    i));
    arguments.push_back(name);
  }
  auto const run = test::run_program(arguments);
  ASSERT_EQ(run.status, 0) << run.err.substr(0, 2000);
}

/// The most that a process which worked for this one has held.
double most_of_workers() {
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  return static_cast<double>(used.ru_maxrss);
}

TEST(Memory, StaysAsItIsFromSheetToSheet) {
  test::Scratch const scratch;
  // So many fill what the workers keep of words and glyphs, which has an end.
  render_roads(scratch, 0, 1000);
  std::size_t const in_use_after_few = in_use();
  double const resident_after_few = resident();
  double const workers_after_few = most_of_workers();
  std::ptrdiff_t const handles_after_few = handles();
  ASSERT_GT(resident_after_few, 0);
  ASSERT_GT(workers_after_few, 0);
  render_roads(scratch, 1000, 3000);
  // Of 2,000 sheets none may keep 300 bytes. The machine's memory has gaps, too, and holds the account of a longer run.
  EXPECT_LT(in_use(), in_use_after_few + 600'000);
  EXPECT_LT(resident(), resident_after_few * 1.4);
  EXPECT_EQ(handles(), handles_after_few);
  EXPECT_LT(most_of_workers(), workers_after_few * 1.2);
}

/// What a run and the processes that work for it hold at one moment, in bytes.
struct Held {
  double run = 0;
  double workers = 0;
};

Held held_by(pid_t run) {
  Held held{resident_of(run), 0};
  std::ifstream children(fmt::format("/proc/{0}/task/{0}/children", run));
  for (pid_t worker = 0; children >> worker;) held.workers = std::max(held.workers, resident_of(worker));
  return held;
}

/// Looks at a run of the program fifty times a second, until it ends.
std::vector<Held> watched_run(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), std::getenv("FACTSHEET_PROGRAM"));
  std::vector<char*> words;
  for (std::string& one : arguments) words.push_back(one.data());
  words.push_back(nullptr);
  pid_t const run = fork();
  if (run == 0) {
    execv(words.front(), words.data());
    _exit(127);
  }
  std::vector<Held> seen;
  int status = 0;
  while (waitpid(run, &status, WNOHANG) == 0) {
    seen.push_back(held_by(run));
    usleep(20'000);
  }
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
  return seen;
}

/// The most that was held from one part of a run to another, of 0 to 1.
Held most_held(std::vector<Held> const& seen, double from, double to) {
  Held most;
  auto const place = [&](double share) { return static_cast<std::size_t>(static_cast<double>(seen.size()) * share); };
  for (std::size_t i = place(from); i < place(to); ++i) {
    most.run = std::max(most.run, seen[i].run);
    most.workers = std::max(most.workers, seen[i].workers);
  }
  return most;
}

TEST(Memory, StaysAsItIsFromCopyToCopy) {
  test::Scratch const scratch;
  scratch.write("road.sheet.yaml",
                "sheet: 1\nlanguages: [nl]\ntitle: \"Weg {{road.number}}\"\nupdated: 2026-05-01\n"
                "merge: {row: road, key: number, defaults: {number: 1}}\n"
                "pages:\n  - blocks:\n      - panel: {text: \"Kijk links en rechts op weg {{road.number}}.\"}\n");
  constexpr int rows = 24'000;
  std::string csv = "number\n";
  for (int i = 1; i <= rows; ++i) csv += fmt::format("{}\n", i);
  scratch.write("roads.csv", csv);
  auto const seen = watched_run({"render", "-q", "--merge", "roads.csv", "road.sheet.yaml"});
  ASSERT_GT(seen.size(), 50U);
  // What the workers keep from copy to copy has an end, which the first half comes to; the manifest is put together
  // last.
  Held const before = most_held(seen, 0.4, 0.6), after = most_held(seen, 0.75, 0.9), at_end = most_held(seen, 0.9, 1);
  ASSERT_GT(before.workers, 0);
  EXPECT_LT(after.run, before.run * 1.1);
  EXPECT_LT(after.workers, before.workers * 1.1);
  constexpr double most_for_a_record = 5000;
  EXPECT_LT(at_end.run, before.run + rows * most_for_a_record);
}

// A worker makes one sheet after another.
TEST(Memory, ASheetThatWasMadeKeepsNothing) {
  test::Scratch const scratch;
  render_roads(scratch, 0, 100);
  auto const bundle = load_bundle().value;
  ASSERT_TRUE(bundle);
  auto const make_all = [&] {
    for (int i = 0; i < 100; ++i) {
      Stores stores;
      EXPECT_FALSE(make_sheet(fmt::format("{}.sheet.yaml", i), {}, *bundle, stores).files.empty());
    }
  };
  for (int turn = 0; turn < 2; ++turn) make_all();
  std::size_t const after_few = in_use();
  std::ptrdiff_t const handles_after_few = handles();
  for (int turn = 0; turn < 5; ++turn) make_all();
  EXPECT_LT(in_use(), after_few + 100'000);
  EXPECT_EQ(handles(), handles_after_few);
}

}  // namespace
}  // namespace factsheet::cli
