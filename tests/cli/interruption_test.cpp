// Signals, broken pipes, full disks and closed streams: the right status, one message, and nothing half.
#include "support/scratch.h"

#include <filesystem>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace factsheet::cli {
namespace {

using test::Outcome;
using test::run_program;
using test::run_shell;
using test::Scratch;
using testing::ElementsAre;
using testing::HasSubstr;
using Names = std::vector<std::string>;

constexpr char const* bicycle_sheet =
    "sheet: 1\nlanguages: [nl, en]\ntitle: Fiets\nupdated: 2026-05-01\npages:\n  - blocks:\n      - panel: {text: "
    "Fiets.}\n";

/// What a run leaves beside whole files.
Names strays(Scratch const& scratch) {
  Names names;
  for (std::string const& name : scratch.files()) {
    bool const is_whole = name.ends_with(".pdf") || name.ends_with(".yaml") || name.ends_with("manifest.json");
    if (!is_whole) names.push_back(name);
  }
  return names;
}

struct Streams : testing::Test {
  Scratch scratch;
  Streams() {
    for (char const* name : {"a", "b", "c"}) scratch.write(name + std::string(".sheet.yaml"), bicycle_sheet);
  }
};

constexpr char const* no_output =
    "error: cannot write to the standard output; check where it goes; the files in the summary have been made "
    "[cannot-write]\n";

TEST_F(Streams, AReaderWhoGoesAwayIsToldOnceAndAllIsMade) {
  Outcome const run = run_shell("\"$FACTSHEET_PROGRAM\" render -q | head -c 1 >first; exit ${PIPESTATUS[0]}");
  EXPECT_EQ(run.status, 3);
  EXPECT_THAT(run.err, testing::EndsWith(no_output));
  EXPECT_TRUE(scratch.has("out/c.en.pdf"));
}

TEST_F(Streams, AFullDiskBehindTheListIsTold) {
  Outcome const run = run_shell("\"$FACTSHEET_PROGRAM\" render -q >/dev/full");
  EXPECT_EQ(run.status, 3);
  EXPECT_THAT(run.err, testing::EndsWith(no_output));
}

TEST_F(Streams, ClosedOnesTakeNoFileForTheirs) {
  EXPECT_EQ(run_program({"render", "-o", "as-it-is"}).status, 0);
  EXPECT_EQ(run_shell("\"$FACTSHEET_PROGRAM\" render -q >&-").status, 3);
  EXPECT_EQ(run_shell("\"$FACTSHEET_PROGRAM\" render -q -o two <&- >&- 2>&-").status, 3);
  EXPECT_EQ(run_shell("\"$FACTSHEET_PROGRAM\" render -q -o three <&- 2>&-").status, 0);
  for (char const* folder : {"out", "two", "three"}) {
    EXPECT_EQ(scratch.read(folder + std::string("/a.nl.pdf")), scratch.read("as-it-is/a.nl.pdf")) << folder;
    EXPECT_EQ(scratch.read(folder + std::string("/c.en.pdf")), scratch.read("as-it-is/c.en.pdf")) << folder;
  }
}

TEST_F(Streams, AFileThatGrowsTooLargeLeavesNothing) {
  Outcome const run = run_shell("ulimit -f 2; \"$FACTSHEET_PROGRAM\" render a.sheet.yaml");
  EXPECT_EQ(run.status, 3);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("error: cannot write out/a.nl.pdf: File too large; check that the folder can be "
                                 "written to and that the disk is not full [cannot-write]\n"));
  EXPECT_EQ(scratch.files(), (Names{"a.sheet.yaml", "b.sheet.yaml", "c.sheet.yaml"}));
}

/// Sheets enough for a run that can be stopped.
struct Stopped : testing::Test {
  Scratch scratch;
  static constexpr int sheets = 60;
  Stopped() {
    for (int i = 0; i < sheets; ++i) scratch.write(fmt::format("s/{:02}.sheet.yaml", i), bicycle_sheet);
  }
  /// By the same program; another one, which a test is, would make everything again.
  static Outcome next_run() { return run_shell("\"$FACTSHEET_PROGRAM\" render s --changed"); }
  /// Sends the signal once the first file is there.
  static Outcome stopped_by(char const* signal) {
    return run_shell(
        fmt::format("\"$FACTSHEET_PROGRAM\" render s & while [ ! -e out/00.en.pdf ]; do sleep 0.01; done; "
                    "kill -{} $!; wait $!",
                    signal));
  }
};

TEST_F(Stopped, ARunSaysWhatItMadeAndKeepsIt) {
  for (auto const& [signal, status] : {std::pair("INT", 130), std::pair("TERM", 143), std::pair("HUP", 129)}) {
    std::filesystem::remove_all("out");
    // A shell in the background has no job control and lets SIGINT be ignored.
    Outcome const run = std::string_view(signal) == "INT"
                            ? run_shell(
                                  "python3 -c 'import os, signal, subprocess, sys, time\n"
                                  "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
                                  "p = subprocess.Popen([os.environ[\"FACTSHEET_PROGRAM\"], \"render\", \"s\"])\n"
                                  "while not os.path.exists(\"out/00.en.pdf\"): time.sleep(0.01)\n"
                                  "p.send_signal(signal.SIGINT)\n"
                                  "sys.exit(128 - p.wait())'")
                            : stopped_by(signal);
    EXPECT_EQ(run.status, status);
    EXPECT_THAT(run.err, testing::ContainsRegex("made [0-9]+ files from [0-9]+ sheets?; interrupted before [0-9]+ more "
                                                "sheets?\n"));
    EXPECT_EQ(strays(scratch), Names());
    Outcome const next = next_run();
    EXPECT_EQ(next.status, 0);
    EXPECT_THAT(next.err, testing::Not(HasSubstr("left 0 files")));
    EXPECT_THAT(next.out, testing::Not(HasSubstr("out/00.")));
    EXPECT_TRUE(scratch.has("out/59.en.pdf"));
  }
}

TEST_F(Stopped, WhatAKilledRunLeftIsClearedAwayAndNothingIsForgotten) {
  Outcome const run = stopped_by("KILL");
  EXPECT_EQ(run.status, 137);
  std::filesystem::remove("s/00.sheet.yaml");
  scratch.write("out/.factsheet-temp-0123456789abcdef", "%PDF half");
  Outcome const next = next_run();
  EXPECT_EQ(next.status, 0);
  EXPECT_EQ(strays(scratch), Names());
  EXPECT_THAT(next.err, HasSubstr("removed out/00.en.pdf\nremoved out/00.nl.pdf\n"));
  EXPECT_THAT(next.err, testing::Not(HasSubstr("warning: out/")));
  EXPECT_THAT(next_run().err, HasSubstr("left 118 files from 59 sheets unchanged; removed 0 files"));
}

TEST_F(Stopped, WhatARunInProgressWritesAsideIsLeftToIt) {
  scratch.write("out/.factsheet-temp-0123456789abcdef", "%PDF half");
  Outcome const run = run_shell("flock -x out/.factsheet-temp-0123456789abcdef \"$FACTSHEET_PROGRAM\" render s -q");
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(strays(scratch), ElementsAre("out/.factsheet-temp-0123456789abcdef"));
}

// Between two files of a sheet: the first is new, and the second, which is somebody else's, may not be replaced.
TEST(HalfASheet, IsToldAndMadeWholeByTheNextRun) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give a file to somebody else";
  Scratch const scratch;
  scratch.write("a.sheet.yaml", bicycle_sheet);
  EXPECT_EQ(run_program({"render"}).status, 0);
  std::string const older = scratch.read("out/a.en.pdf");
  scratch.write("a.sheet.yaml", test::with(bicycle_sheet, "title: Fiets", "title: Rijwiel"));
  Outcome const run = run_shell(
      "chown 65534 out out/a.en.pdf; chmod 1777 out; "
      "setpriv --bounding-set=-fowner --inh-caps=-fowner \"$FACTSHEET_PROGRAM\" render");
  EXPECT_EQ(run.status, 3);
  EXPECT_EQ(run.out, "out/a.nl.pdf\n");
  EXPECT_THAT(run.err,
              HasSubstr("error: cannot write out/a.en.pdf: Operation not permitted; of the same sheet, the new "
                        "out/a.nl.pdf is already in place: render it again; check that the folder can be "
                        "written to and that the disk is not full [cannot-write]\n"));
  EXPECT_EQ(scratch.read("out/a.en.pdf"), older);
  EXPECT_EQ(run_program({"render", "--changed"}).out, "out/a.nl.pdf\nout/a.en.pdf\n");
  EXPECT_NE(scratch.read("out/a.en.pdf"), older);
  std::filesystem::remove("a.sheet.yaml");
  scratch.write("b.sheet.yaml", bicycle_sheet);
  EXPECT_THAT(run_program({"render", "--changed"}).err, HasSubstr("removed out/a.en.pdf\nremoved out/a.nl.pdf\n"));
}

}  // namespace
}  // namespace factsheet::cli
