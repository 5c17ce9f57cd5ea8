// Runs that are killed, and runs at once: every file is the old or the new one, whole; after the next run there is no
// stray file, no lost record and no false warning. FACTSHEET_KILLS says how often; the full number is a thousand.
#include "support/scratch.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

using test::run_program;
using test::Scratch;
using testing::HasSubstr;
using testing::Not;
using Names = std::vector<std::string>;
using Contents = std::map<std::string, std::string>;

constexpr int writers = 16;

int kills() {
  char const* const asked = std::getenv("FACTSHEET_KILLS");
  return asked == nullptr ? 40 : std::atoi(asked);
}

std::string sheet_of_day(int number, int day) {
  return fmt::format(
      "sheet: 1\nlanguages: [nl, en]\ntitle: Weg {0}\nupdated: 2026-05-{1:02}\npages:\n  - blocks:\n"
      "      - panel: {{title: Weg {0}, text: Kijk op dag {1} naar links en naar rechts.}}\n",
      number, day);
}

void write_sheets(Scratch const& scratch, int count, int day) {
  for (int i = 0; i < count; ++i) scratch.write(fmt::format("s/{:02}.sheet.yaml", i), sheet_of_day(i, day));
}

/// The files of a folder by their names there, without the manifest.
Contents contents_of(Scratch const& scratch, std::string const& folder) {
  Contents contents;
  if (!fs::exists(folder)) return contents;
  for (auto const& entry : fs::directory_iterator(folder)) {
    std::string const name = entry.path().filename().string();
    if (name != ".factsheet-manifest.json") contents[name] = scratch.read(folder + "/" + name);
  }
  return contents;
}

std::size_t records_in(Scratch const& scratch) {
  return nlohmann::json::parse(scratch.read("out/.factsheet-manifest.json")).at("records").size();
}

/// Starts the program without waiting for it; what it says goes into a file.
pid_t start(Names const& arguments) {
  pid_t const process = fork();
  if (process != 0) return process;
  std::vector<char*> words{std::getenv("FACTSHEET_PROGRAM")};
  for (std::string const& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  if (freopen("/dev/null", "w", stdout) == nullptr || freopen("said", "a", stderr) == nullptr) _exit(126);
  execv(words[0], words.data());
  _exit(127);
}

/// The next run of the same program; another one, which a test is, would make everything again.
test::Outcome next_run() { return test::run_shell("\"$FACTSHEET_PROGRAM\" render s --changed"); }

int status_of(pid_t process) {
  int status = 0;
  waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

TEST(Kill, LeavesOldOrNewFilesAndTheNextRunClearsUp) {
  Scratch const scratch;
  constexpr int count = 12;
  std::vector<Contents> days;
  std::chrono::microseconds whole{};  // how long a run takes on this machine
  for (int const day : {1, 2}) {
    write_sheets(scratch, count, day);
    auto const begin = std::chrono::steady_clock::now();
    ASSERT_EQ(run_program({"render", "s", "-q", "-o", fmt::format("day{}", day)}).status, 0);
    whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
    days.push_back(contents_of(scratch, fmt::format("day{}", day)));
  }
  std::mt19937 random(11);
  int killed = 0;
  for (int i = 0; i < kills(); ++i) {
    int const day = i % 2;
    write_sheets(scratch, count, day + 1);
    Names arguments{"render", "s", "-q", "-o", "out"};
    if (i % 3 == 0) arguments.emplace_back("--changed");
    pid_t const process = start(arguments);
    usleep(static_cast<useconds_t>(random() % static_cast<std::uint64_t>(std::max<std::int64_t>(whole.count(), 1))));
    kill(process, SIGKILL);
    killed += status_of(process) == 128 + SIGKILL;
    for (auto const& [name, bytes] : contents_of(scratch, "out")) {
      if (name.starts_with(".factsheet-")) continue;
      EXPECT_TRUE(bytes == days[0].at(name) || bytes == days[1].at(name)) << name;
    }
    if (i % 10 != 9) continue;
    auto const next = next_run();
    EXPECT_EQ(next.status, 0);
    EXPECT_THAT(next.err, Not(HasSubstr("warning: out/")));
    EXPECT_TRUE(contents_of(scratch, "out") == days[static_cast<std::size_t>(day)]);
    EXPECT_EQ(records_in(scratch), static_cast<std::size_t>(count));
  }
  EXPECT_GT(killed, kills() / 3) << "most were done before they were killed";
  fs::remove("s/03.sheet.yaml");
  EXPECT_THAT(next_run().err, HasSubstr("removed out/03.en.pdf\nremoved out/03.nl.pdf\n"));
}

struct Writers : testing::Test {
  Scratch scratch;
  Contents reference;
  Writers() {
    write_sheets(scratch, 2 * writers, 1);
    EXPECT_EQ(run_program({"render", "s", "-q", "-o", "reference"}).status, 0);
    reference = contents_of(scratch, "reference");
  }
  /// Starts all, and expects that each ends well and that the folder holds what one run alone would have made.
  void run_at_once(std::vector<Names> const& all) const {
    std::vector<pid_t> processes;
    for (Names const& arguments : all) processes.push_back(start(arguments));
    for (pid_t const process : processes) EXPECT_EQ(status_of(process), 0) << scratch.read("said").substr(0, 2000);
    EXPECT_TRUE(contents_of(scratch, "out") == reference);
    EXPECT_THAT(scratch.read("said"), Not(HasSubstr("error:")));
    EXPECT_THAT(scratch.read("said"), Not(HasSubstr("manifest")));
  }
};

TEST_F(Writers, OfTheSameSheetsMakeThemOnce) {
  run_at_once(std::vector<Names>(writers, {"render", "s", "-q", "-o", "out"}));
  EXPECT_EQ(records_in(scratch), 2U * writers);
}

TEST_F(Writers, OfSheetsOfTheirOwnLoseNoRecord) {
  std::vector<Names> all;
  for (int i = 0; i < writers; ++i) {
    all.push_back({"render", fmt::format("s/{:02}.sheet.yaml", 2 * i), fmt::format("s/{:02}.sheet.yaml", 2 * i + 1),
                   "-q", "-o", "out"});
  }
  run_at_once(all);
  EXPECT_EQ(records_in(scratch), 2U * writers);
  EXPECT_THAT(next_run().err, HasSubstr("left 64 files from 32 sheets unchanged; removed 0 files\n"));
}

TEST_F(Writers, ThatLookForChangesDisturbNoOther) {
  std::mt19937 random(7);
  for (int i = 0; i < std::max(2, kills() / 20); ++i) {
    for (int k = 0; k < 6; ++k) {
      std::string const name = fmt::format("s/{:02}.sheet.yaml", random() % (2 * writers));
      scratch.write(name, scratch.read(name) + fmt::format("# {}\n", i));
    }
    Names const changed{"render", "s", "-q", "-o", "out", "--changed"};
    Names const dutch{"render", "s", "-q", "-o", "out", "--changed", "--lang=nl"};
    run_at_once({changed, {"render", "s", "-q", "-o", "out"}, dutch, changed});
  }
  EXPECT_EQ(records_in(scratch), 4U * writers) << "each sheet with both sets of options";
  auto const next = next_run();
  EXPECT_THAT(next.err, HasSubstr("left 64 files from 32 sheets unchanged; removed 0 files\n"));
}

}  // namespace
}  // namespace factsheet::cli
