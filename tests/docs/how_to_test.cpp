// The pages of docs/how-to are tried step by step: commands are run, files are written and changed, and what the page
// shows is what the program says.
#include "support/markdown.h"
#include "support/scratch.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> how_to_pages() {
  std::vector<fs::path> found;
  for (auto const& entry : fs::directory_iterator(FACTSHEET_SOURCE_DIR "/docs/how-to")) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

/// Somebody who follows a page: the folder that `cd` has led to, and the files below it.
class Reader {
 public:
  explicit Reader(Scratch const& scratch) : scratch_(scratch) {}

  void follow(Fence const& fence) {
    std::size_t const space = std::min(fence.info.find(' '), fence.info.size());
    std::string const kind = fence.info.substr(0, space);
    std::string const file = space == fence.info.size() ? "" : fence.info.substr(space + 1);
    if (kind == "console") {
      run_all(fence.text);
    } else if (kind == "diff") {
      change(file, fence.text);
    } else if (!file.empty()) {
      scratch_.write(below(file), fence.text);
    } else {
      ADD_FAILURE() << "an example that nobody can follow: " << fence.info << '\n' << fence.text;
    }
  }

 private:
  std::string below(std::string const& file) const { return folder_.empty() ? file : folder_ + "/" + file; }

  /// "$ command" and below it what it says, on either stream; where nothing stands below it, it may say anything.
  void run_all(std::string const& text) {
    std::istringstream lines(text);
    std::string command, shown;
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("$ ")) {
        run(command, shown);
        command = line.substr(2);
        shown.clear();
      } else {
        shown += line + "\n";
      }
    }
    run(command, shown);
  }

  void run(std::string const& command, std::string const& shown) {
    if (command.empty()) return;
    if (command.starts_with("cd ")) {
      folder_ = below(command.substr(3));
      return;
    }
    Outcome const run =
        run_shell("cd ./" + folder_ + " && { factsheet() { \"$FACTSHEET_PROGRAM\" \"$@\"; }; " + command + "; } 2>&1");
    bool const has_errors = shown.find("error: ") != std::string::npos;
    EXPECT_EQ(run.status, has_errors ? 1 : 0) << command << '\n' << run.out;
    if (shown.empty()) return;
    EXPECT_EQ(run.out, shown) << command;
  }

  /// Lines with "-" are those with "+" now.
  void change(std::string const& file, std::string const& text) {
    std::istringstream lines(text);
    std::string before, after;
    for (std::string line; std::getline(lines, line);) {
      std::string const rest = line.substr(std::min<std::size_t>(1, line.size())) + "\n";
      if (!line.starts_with('+')) before += rest;
      if (!line.starts_with('-')) after += rest;
    }
    scratch_.write(below(file), with(scratch_.read(below(file)), before, after));
  }

  Scratch const& scratch_;
  std::string folder_;
};

TEST(HowTo, EachStepDoesWhatThePageSays) {
  EXPECT_GE(how_to_pages().size(), 4u);
  for (fs::path const& page : how_to_pages()) {
    SCOPED_TRACE(page.filename().string());
    Scratch const scratch;
    Reader reader(scratch);
    for (Section const& section : sections_of(page)) {
      SCOPED_TRACE(section.title);
      for (Fence const& fence : section.fences) reader.follow(fence);
    }
  }
}

/// As somebody types it who ends it with Ctrl+C as soon as the browser is there.
Outcome watched_for_a_moment(std::string const& command, Scratch const& scratch) {
  scratch.write("bin/xdg-open", "#!/bin/sh\nprintf '%s' \"$1\" > shown.part && mv shown.part shown\n");
  return run_shell("chmod +x bin/xdg-open; PATH=\"$PWD/bin:$PATH\" \"$FACTSHEET_PROGRAM\" " +
                   command.substr(command.find(' '), command.find('#') - command.find(' ')) +
                   " & for tenth in $(seq 600); do test -s shown && break; sleep 0.1; done; kill -TERM $!; wait $!; "
                   "grep -q '^http://127.0.0.1:' shown");
}

TEST(Readme, WhatItTypesWorksAsTyped) {
  Scratch const scratch;
  std::size_t count = 0;
  for (Section const& section : sections_of(FACTSHEET_SOURCE_DIR "/README.md")) {
    if (section.title != "Installing") continue;
    for (Fence const& fence : section.fences) {
      std::istringstream lines(fence.text);
      for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("factsheet ")) continue;
        Outcome const run = line.starts_with("factsheet watch ")
                                ? watched_for_a_moment(line, scratch)
                                : run_shell("factsheet() { \"$FACTSHEET_PROGRAM\" \"$@\"; }; " + line);
        EXPECT_EQ(run.status, 0) << line << '\n' << run.err;
        ++count;
      }
    }
  }
  EXPECT_GE(count, 5u);
  EXPECT_TRUE(scratch.has("out/reading.en.pdf"));
}

}  // namespace
}  // namespace factsheet::test
