// What `check` says of the sheets that come along, and of the one that was made by hand.
#include "support/scratch.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace factsheet::test {
namespace {

namespace fs = std::filesystem;

/// `rule file:line words`, of each message about the sheets of a folder of the project.
std::vector<std::string> told_about(std::string const& folder) {
  Outcome const outcome = run_program(
      {"check", "--format", "json", "--today", "2026-11-29", std::string(FACTSHEET_SOURCE_DIR) + "/" + folder});
  std::vector<std::string> all;
  std::istringstream lines(outcome.err);
  for (std::string line; std::getline(lines, line);) {
    auto const message = nlohmann::json::parse(line);
    std::string const words = message["message"];
    auto const quote = words.find('"');
    std::string const named =
        quote == std::string::npos ? words : words.substr(quote + 1, words.find('"', quote + 1) - quote - 1);
    all.push_back(message["rule"].get<std::string>() + " " + named);
  }
  std::sort(all.begin(), all.end());
  return all;
}

// Each is true: the figures are of 2021 and 2022, the original names no source for one of them, and the example of a
// crossing is a small one.
TEST(OwnSheets, HaveTheseWarningsAndNoOthers) {
  EXPECT_THAT(told_about("sheets"),
              testing::ElementsAre("figure-without-source asked-girls", "old-figure c3p",
                                   "old-figure child-safety-by-design", "old-figure girls-in-material",
                                   "old-figure reported-files", "old-figure seen-under-13", "old-figure seen-under-18",
                                   "old-figure web-pages", "page-not-full page 1 in Dutch is only 7 % full",
                                   "page-not-full page 1 in English is only 7 % full", "uneven-shares victims-age"));
}

// Each is true, and nothing else is told: SKESUEEL, bloodgesteld, geweldadig, under and Boys as they went out; 88.3 and
// 255,571; u beside je; shares of 100.1%; one fact with two labels; three ways of citing; percentages of an unknown
// whole; foto's beside foto’s; sources of 2021 and 2022; pages with room. CyberTipline is a name that an author adds,
// jr an abbreviation to spell out.
TEST(TheSheetMadeByHand, GivesAwayItsSlipsAndTellsOfNothingElse) {
  EXPECT_THAT(told_about("tests/check/sheets"),
              testing::ElementsAre("bare-percentage 45%", "bare-percentage 98%",
                                   "foreign-number 255,571 is not how a number is written in Dutch",
                                   "foreign-number 88.3 is not how a number is written in Dutch", "mixed-address JE",
                                   "old-figure c3p", "old-figure inhope", "old-figure suojellaan",
                                   "page-not-full page 1 in Dutch is only 76 % full",
                                   "page-not-full page 2 in Dutch is only 75 % full", "spelling CyberTipline",
                                   "spelling SKESUEEL", "spelling bloodgesteld", "spelling geweldadig", "spelling jr",
                                   "two-citations NCMEC 2022", "two-labels Boys", "two-spellings foto’s",
                                   "uneven-shares age", "wrong-language Boys", "wrong-language under"));
}

}  // namespace
}  // namespace factsheet::test
