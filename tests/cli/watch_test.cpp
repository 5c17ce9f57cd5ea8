// `watch`: the page in a browser keeps up with the sheets, whatever becomes of their files.
#include "support/scratch.h"
#include "support/watched.h"

#include <filesystem>
#include <fstream>
#include <thread>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

using nlohmann::json;
using test::heard_in;
using test::run_shell;
using test::Scratch;
using test::WatchRun;
using testing::HasSubstr;

std::string sheet_saying(std::string const& words) {
  return fmt::format(
      "sheet: 1\nlanguages: [nl, en]\ntitle: Water\nupdated: 2026-05-01\nrules: {{page-not-full: off}}\npages:\n  - "
      "blocks:\n"
      "      - panel: {{title: Water, text: {}}}\n",
      words);
}

struct Watching : testing::Test {
  Scratch scratch;
  Watching() { scratch.write("water.sheet.yaml", sheet_saying("Drink enough.")); }
};

bool is_behind(json const& state) { return !state["languages"].empty() && state["languages"][0]["behind"] == true; }

TEST_F(Watching, ShowsBothLanguagesAndTheirPictures) {
  WatchRun run;
  run.look("web");
  auto const has_picture = [](json const& language) {
    return !language["pages"].empty() && language["pages"][0]["version"] > 0;
  };
  json const state = run.state_with(
      [&](json const& told) {
        json const& languages = told["languages"];
        return languages.size() == 2 && has_picture(languages[0]) && has_picture(languages[1]);
      },
      "pages in two languages");
  EXPECT_EQ(state["languages"][0]["name"], "Dutch");
  EXPECT_EQ(state["sheets"][0]["name"], "water.sheet.yaml");
  auto const picture = run.ask("GET", "picture?sheet=1&tab=web&dpi=48&language=en&page=1");
  EXPECT_EQ(picture.status, 200);
  EXPECT_THAT(picture.body, testing::StartsWith("\x89PNG"));
  EXPECT_EQ(run.ask("GET", "picture?sheet=1&tab=web&dpi=48&language=en&page=2").status, 404);
  EXPECT_EQ(run.ask("GET", "picture?sheet=9&tab=web&dpi=48&language=en&page=1").status, 404);
  EXPECT_EQ(run.ask("POST", "look?client=test&sheet=1&tab=paper&dpi=48").status, 400);
  EXPECT_EQ(run.ask("POST", "look?client=test&sheet=1&tab=web&dpi=4800").status, 400);
}

TEST_F(Watching, ASaveIsSeen) {
  WatchRun run;
  run.look();
  run.state_saying("Drink enough.");
  scratch.write("water.sheet.yaml", sheet_saying("Drink water."));
  run.state_saying("Drink water.");
}

TEST_F(Watching, TheLastGoodPageStaysBesideTheErrorOfABrokenSheet) {
  WatchRun run;
  run.look();
  run.state_saying("Drink enough.");
  scratch.write("water.sheet.yaml", test::with(sheet_saying("Drink water."), "text:", "txet:"));
  auto const is_placed = [](json const& told) {
    return is_behind(told) && !told["messages"].empty() && told["messages"][0]["places"].size() == 2;
  };
  json const broken = run.state_with(is_placed, "an error with a place in each language");
  EXPECT_THAT(heard_in(broken), HasSubstr("Drink enough."));
  json const& message = broken["messages"][0];
  EXPECT_EQ(message["message"], "unknown key \"txet\" in a panel");
  EXPECT_EQ(message["line"], 8);
  scratch.write("water.sheet.yaml", sheet_saying("Drink water."));
  run.state_with([](json const& told) { return told["messages"].empty() && !is_behind(told); }, "no messages");
  run.state_saying("Drink water.");
}

TEST_F(Watching, AnEditorMayWriteAsideAndRename) {
  WatchRun run;
  run.look();
  run.state_saying("Drink enough.");
  for (int i = 0; i < 5; ++i) {
    scratch.write("water.sheet.yaml~", sheet_saying(fmt::format("Glass {}.", i)));
    fs::rename("water.sheet.yaml~", "water.sheet.yaml");
    run.state_saying(fmt::format("Glass {}.", i));
  }
}

TEST_F(Watching, ADeletedSheetKeepsItsPagesUntilItIsBack) {
  WatchRun run;
  run.look();
  run.state_saying("Drink enough.");
  fs::remove("water.sheet.yaml");
  json const gone = run.state_with([](json const& told) { return told["gone"] == true && is_behind(told); }, "gone");
  EXPECT_THAT(heard_in(gone), HasSubstr("Drink enough."));
  EXPECT_TRUE(gone["sheets"].empty());
  scratch.write("water.sheet.yaml", sheet_saying("Back again."));
  run.state_saying("Back again.");
  run.state_with([](json const& told) { return told["gone"] == false; }, "back");
}

TEST_F(Watching, ARenamedSheetIsFollowed) {
  WatchRun run;
  run.look();
  run.state_saying("Drink enough.");
  fs::rename("water.sheet.yaml", "drinking.sheet.yaml");
  run.state_with([](json const& told) { return told["sheets"][0]["name"] == "drinking.sheet.yaml"; }, "the new name");
  scratch.write("drinking.sheet.yaml", sheet_saying("Drink slowly."));
  json const state = run.state_saying("Drink slowly.");
  EXPECT_EQ(state["sheet"], 1);
  EXPECT_EQ(state["gone"], false);
}

TEST_F(Watching, ASheetThatAppearsIsListed) {
  WatchRun run;
  run.look();
  run.state_saying("Drink enough.");
  scratch.write("more/roads.sheet.yaml", sheet_saying("Look left."));
  run.state_with([](json const& told) { return told["sheets"].size() == 2; }, "two sheets");
}

TEST_F(Watching, ADataFileThatAppearsOrChangesIsSeen) {
  scratch.write("water.sheet.yaml",
                test::with(sheet_saying("\"{{cups}} cups\""), "pages:", "data: [cups.yaml]\npages:"));
  WatchRun run;
  run.look();
  run.state_with([](json const& told) { return !told["messages"].empty(); }, "a missing file");
  scratch.write("cups.yaml", "figures: {cups: {value: 6}}\n");
  run.state_saying("6 cups");
  scratch.write("cups.yaml", "figures: {cups: {value: 8}}\n");
  run.state_saying("8 cups");
}

/// Written without a pause, some while they are being read: at the end it is the last one that is shown.
TEST_F(Watching, SurvivesFiveHundredQuickSaves) {
  WatchRun run;
  run.look();
  run.state_saying("Drink enough.");
  for (int i = 1; i <= 500; ++i) {
    bool const is_broken = i % 7 == 0;
    scratch.write("water.sheet.yaml", is_broken ? "sheet: 1\nlanguages: [nl" : sheet_saying(fmt::format("Sip {}.", i)));
    if (i % 10 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  json const state = run.state_saying("Sip 500.");
  EXPECT_FALSE(is_behind(state));
  run.state_with([](json const& told) { return told["messages"].empty(); }, "no messages");
}

/// The file is written by a process that does not tell, as on a shared folder: its time alone is another one.
TEST_F(Watching, AChangeThatTheSystemDoesNotTellIsFound) {
  fs::create_directory("elsewhere");
  fs::rename("water.sheet.yaml", "elsewhere/water.txt");
  fs::create_symlink("elsewhere/water.txt", "water.sheet.yaml");
  WatchRun run;
  run.look();
  run.state_saying("Drink enough.");
  scratch.write("elsewhere/water.txt", sheet_saying("Drink now."));
  run.state_saying("Drink now.");
}

TEST_F(Watching, GivesAFileAndMakesAllOfThem) {
  WatchRun run;
  run.look();
  auto const shown = run.ask("GET", "file?sheet=1&language=nl&profile=copier");
  EXPECT_EQ(shown.status, 200);
  EXPECT_THAT(shown.body, testing::StartsWith("%PDF-"));
  EXPECT_THAT(shown.head, testing::Not(HasSubstr("Content-Disposition")));
  EXPECT_THAT(run.ask("GET", "file?sheet=1&language=nl&profile=web&keep=yes").head,
              HasSubstr("Content-Disposition: attachment; filename=\"water.nl.pdf\""));
  EXPECT_EQ(run.ask("GET", "file?sheet=1&language=fr&profile=web").status, 404);
  EXPECT_EQ(run.ask("GET", "file?sheet=1&language=nl&profile=cinema").status, 404);
  json const made = json::parse(run.ask("POST", "make?sheet=1").body);
  EXPECT_EQ(made["status"], 0);
  EXPECT_EQ(made["files"].size(), 6u);
  EXPECT_TRUE(scratch.has("out/water.en.press.pdf"));
  scratch.write("water.sheet.yaml", "sheet: 1\n");
  auto const refused = run.ask("GET", "file?sheet=1&language=nl&profile=web");
  EXPECT_EQ(refused.status, 409);
  EXPECT_THAT(refused.body, HasSubstr("water.sheet.yaml:1:1: error: "));
  json const failed = json::parse(run.ask("POST", "make?sheet=1").body);
  EXPECT_EQ(failed["status"], 1);
  EXPECT_THAT(failed["words"], HasSubstr("1 sheet has errors and was not rendered"));
}

TEST_F(Watching, EndsWhenAskedAndLeavesNoProcess) {
  WatchRun run;
  run.look();
  run.state_saying("Drink enough.");
  int const port = run.port();
  EXPECT_EQ(run.end_by(SIGINT), 128 + SIGINT);
  EXPECT_EQ(test::send_request(port, "GET / HTTP/1.0\r\n\r\n").status, 0);
}

TEST_F(Watching, ItsServerEndsWithIt) {
  WatchRun run;
  int const port = run.port();
  EXPECT_EQ(run.end_by(SIGKILL), 128 + SIGKILL);
  int status = 403;
  for (int tries = 0; status != 0 && tries < 100; ++tries) {
    status = test::send_request(port, "GET / HTTP/1.0\r\n\r\n").status;
    if (status != 0) std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  EXPECT_EQ(status, 0);
}

TEST_F(Watching, WhatCannotBeWatchedIsToldAtOnce) {
  EXPECT_EQ(run_shell("\"$FACTSHEET_PROGRAM\" watch watre.sheet.yaml").err,
            "error: cannot read watre.sheet.yaml: No such file or directory; did you mean \"water.sheet.yaml\"? "
            "[cannot-read]\n");
  auto const empty = run_shell("mkdir empty; \"$FACTSHEET_PROGRAM\" watch empty");
  EXPECT_EQ(empty.status, 3);
  EXPECT_EQ(empty.err, "error: there are no sheets in empty; a sheet is a file named *.sheet.yaml [no-sheets]\n");
  auto const word = run_shell("\"$FACTSHEET_PROGRAM\" watch --listen everywhere");
  EXPECT_EQ(word.status, 2);
  EXPECT_EQ(word.err, "error: --listen: \"everywhere\" is not an address; write one such as 127.0.0.1:8017\n");
  EXPECT_EQ(run_shell("\"$FACTSHEET_PROGRAM\" watch --listen 127.0.0.1:99999").status, 2);
}

TEST_F(Watching, APortThatIsTakenIsTold) {
  WatchRun run;
  auto const second = run_shell(fmt::format("\"$FACTSHEET_PROGRAM\" watch --listen 127.0.0.1:{}", run.port()));
  EXPECT_EQ(second.status, 3);
  EXPECT_EQ(second.err, fmt::format("error: cannot listen at 127.0.0.1:{}: Address already in use; choose another "
                                    "address or port with --listen [cannot-listen]\n",
                                    run.port()));
}

}  // namespace
}  // namespace factsheet::cli
