// Work in processes of their own: results come in order, and what breaks one down costs one piece.
#include "cli/processes/workers.h"

#include "cli/processes/broken_work.h"
#include "cli/running/made_packing.h"
#include "core/sanitized.h"
#include "support/scratch.h"

#include <cstdio>
#include <cstdlib>
#include <new>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

namespace factsheet::cli {
namespace {

using End = PieceOutcome::End;

/// What came of `count` pieces, each of which must be finished once and in its turn.
std::vector<PieceOutcome> outcomes_of(std::size_t count, unsigned jobs, Work const& work, Budget const& budget = {}) {
  std::vector<PieceOutcome> outcomes;
  std::size_t const finished = run_in_workers(count, jobs, budget, work, [&](std::size_t i, PieceOutcome outcome) {
    EXPECT_EQ(i, outcomes.size());
    outcomes.push_back(std::move(outcome));
  });
  EXPECT_EQ(finished, count);
  EXPECT_EQ(outcomes.size(), count);
  outcomes.resize(count);
  return outcomes;
}

std::string number_in(PieceOutcome const& outcome) { return std::to_string(Unpacker(outcome.bytes).number()); }

TEST(Workers, GiveResultsInOrderWhateverTheirNumber) {
  for (unsigned const jobs : {0U, 1U, 3U, 40U}) {
    auto const outcomes = outcomes_of(60, jobs, [](std::size_t i, Sink const& sink) {
      ::usleep(static_cast<useconds_t>((i * 7919) % 13 * 100));
      Packer(sink).number(i * i);
    });
    for (std::size_t i = 0; i < outcomes.size(); ++i) EXPECT_EQ(number_in(outcomes[i]), std::to_string(i * i));
  }
  EXPECT_TRUE(outcomes_of(0, 2, [](std::size_t, Sink const&) {}).empty());
}

TEST(Workers, CarryLargeResultsWhole) {
  auto const letters = [](std::size_t i) { return std::string(3'000'000 + i, static_cast<char>('a' + i)); };
  auto const outcomes = outcomes_of(5, 2, [&](std::size_t i, Sink const& sink) { Packer(sink).text(letters(i)); });
  for (std::size_t i = 0; i < outcomes.size(); ++i) EXPECT_TRUE(Unpacker(outcomes[i].bytes).text() == letters(i));
}

TEST(Workers, OneThatBreaksDownCostsItsPieceAlone) {
  for (unsigned const jobs : {1U, 2U}) {
    auto const outcomes = outcomes_of(12, jobs, [](std::size_t i, Sink const& sink) {
      if (i == 3) {
        std::fputs("first words\nlast words\n", stderr);
        signal(SIGABRT, SIG_DFL);
        std::abort();
      }
      if (i == 5) ::kill(::getpid(), SIGKILL);
      if (i == 7) throw std::runtime_error("nobody takes this");
      if (i == 9) std::_Exit(0);  // without a result
      Packer(sink).number(i);
    });
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      bool const breaks = i == 3 || i == 5 || i == 7 || i == 9;
      EXPECT_EQ(outcomes[i].end, breaks ? End::broke_down : End::done) << i;
    }
    if (!is_sanitized) {
      EXPECT_EQ(outcomes[3].why, "Aborted: last words");
    }
    EXPECT_EQ(outcomes[5].why, "Killed");
    EXPECT_EQ(outcomes[11].bytes,
              outcomes_of(12, 1, [](std::size_t i, Sink const& sink) { Packer(sink).number(i); })[11].bytes);
  }
}

TEST(Workers, PiecesThatWaitedBehindOneThatBreaksDownAreMade) {
  // These are so small that a process is given several at a time.
  for (unsigned const jobs : {1U, 2U}) {
    auto const outcomes = outcomes_of(400, jobs, [](std::size_t i, Sink const& sink) {
      if (i % 100 == 50) std::_Exit(3);
      Packer(sink).number(i);
    });
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      bool const breaks_down = i % 100 == 50;
      EXPECT_EQ(outcomes[i].end, breaks_down ? End::broke_down : End::done) << i;
      EXPECT_EQ(number_in(outcomes[i]), breaks_down ? "0" : std::to_string(i));
    }
  }
}

TEST(Workers, OneThatTakesTooMuchMemoryIsToldSo) {
  if (is_sanitized) GTEST_SKIP() << "no limit of memory holds with the sanitizers";
  auto const outcomes = outcomes_of(5, 2, [](std::size_t i, Sink const& sink) {
    std::vector<std::string> kept;
    while (i == 1) kept.emplace_back(10'000'000, 'x');  // NOLINT: until there is no more
    void* volatile const all = i == 2 ? std::malloc(std::size_t{1} << 40U) : nullptr;
    if (i == 2 && all == nullptr) {
      std::fputs("GLib-ERROR **: failed to allocate 1099511627776 bytes\n", stderr);
      std::abort();
    }
    // What only asks for much and does without goes on.
    if (i == 3) std::free(std::malloc(std::size_t{1} << 40U));
    Packer(sink).number(i);
  });
  EXPECT_EQ(outcomes[0].end, End::done);
  EXPECT_EQ(outcomes[1].end, End::out_of_memory);
  EXPECT_EQ(outcomes[2].end, End::out_of_memory);
  EXPECT_EQ(outcomes[3].end, End::done);
  EXPECT_EQ(outcomes[4].end, End::done);
}

TEST(Workers, OneThatDoesNotEndIsToldSo) {
  Budget budget;
  budget.step = std::chrono::seconds(1);
  auto const outcomes = outcomes_of(
      3, 2,
      [](std::size_t i, Sink const& sink) {
        while (i == 1) (void)::getppid();  // NOLINT: until it is ended
        Packer(sink).number(i);
      },
      budget);
  EXPECT_EQ(outcomes[0].end, End::done);
  EXPECT_EQ(outcomes[1].end, End::out_of_time);
  EXPECT_EQ(outcomes[2].end, End::done);
}

TEST(BrokenWork, IsNamedBySheet) {
  EXPECT_EQ(to_text(fault_of("s/a\nb.sheet.yaml", {End::out_of_memory, {}, {}, {}})),
            "error: s/a\\nb.sheet.yaml needs more memory than a sheet may use; make it smaller, or use simpler "
            "pictures [limit]");
  EXPECT_EQ(to_text(fault_of("a.sheet.yaml", {End::out_of_time, {}, {}, {}})),
            "error: a.sheet.yaml takes more time than a sheet may use; make it smaller, or use simpler pictures "
            "[limit]");
  EXPECT_EQ(to_text(fault_of("a.sheet.yaml", {End::broke_down, {}, "Aborted: last words", {}})),
            "error: cannot render a.sheet.yaml: Aborted: last words; this is a bug in the program: please report it, "
            "with the sheet [internal]");
}

// A picture of 189 bytes that takes for ever in some releases of the library that draws it stands for all of its kind.
TEST(BrokenWork, IsToldWhereTheAuthorNamesAPicture) {
  test::Scratch const scratch;
  scratch.write("a.yaml", "pages:\n  - image: {file: a.svg}\n");
  auto const file = std::make_shared<SourceFile const>(SourceFile{"a.yaml", {}});
  auto const outcomes = outcomes_of(3, 1, [&](std::size_t i, Sink const&) {
    start_step(Step::reading, "the picture \"a.svg\"", {file, {2, 18}, {2, 23}});
    if (i == 1) start_step(Step::layout);
    if (i < 2) std::_Exit(1);
    ::kill(::getpid(), SIGXCPU);
  });
  EXPECT_EQ(to_text(fault_of("a.sheet.yaml", outcomes[0])),
            "a.yaml:2:18: error: the picture \"a.svg\" cannot be read: a library gave up; leave it out or draw it "
            "differently; please report this, with the file [internal]\n  - image: {file: a.svg}\n"
            "                 ^~~~~");
  EXPECT_EQ(to_text(fault_of("a.sheet.yaml", outcomes[1])),
            "error: cannot render a.sheet.yaml: a library gave up; this is a bug in the program: please report it, "
            "with the sheet [internal]");
  EXPECT_EQ(to_text(fault_of("a.sheet.yaml", outcomes[2])),
            "a.yaml:2:18: error: the picture \"a.svg\" takes more time than a sheet may use; make it smaller or "
            "simpler [limit]\n  - image: {file: a.svg}\n                 ^~~~~");
}

Made sample_made() {
  auto const file = std::make_shared<SourceFile const>(SourceFile{"a.yaml", "x: 1\n"});
  Made made;
  made.files = {{"a.nl.pdf", std::string("%PDF\0", 5)}, {"a.en.pdf", ""}};
  made.diagnostics = {error({file, {1, 2}, {1, 3}}, "one-rule", "message", "help"), warning({}, "other-rule", "words"),
                      warning({file, {1, 1}, {1, 1}}, "other-rule", "")};
  made.readable = false;
  made.inputs = {{"a.yaml", "digest"}, {"gone.yaml", ""}};
  made.dated_by_environment = true;
  made.loaded = true;
  made.replaceable = {"figure a", "file b.csv"};
  return made;
}

std::string packed(Made const& made) {
  std::string bytes;
  pack(made, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

TEST(Packing, WhatWasMadeComesBackAsItWas) {
  std::string const bytes = packed(sample_made());
  auto const made = unpack_made(bytes);
  ASSERT_TRUE(made);
  EXPECT_EQ(packed(*made), bytes);
  EXPECT_EQ(made->files.at(0).bytes.size(), 5U);
  EXPECT_EQ(to_text(made->diagnostics.at(0)), to_text(sample_made().diagnostics.at(0)));
  EXPECT_EQ(made->diagnostics.at(0).at.file, made->diagnostics.at(2).at.file);
  EXPECT_FALSE(made->readable);
}

TEST(Packing, BytesThatAreCutOffAreNothing) {
  std::string const bytes = packed(sample_made());
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(unpack_made(bytes.substr(0, size))) << size;
}

}  // namespace
}  // namespace factsheet::cli
