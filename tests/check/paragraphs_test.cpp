// Correct paragraphs of this field, by several hands in style: what is told of them is a false alarm.
#include "core/language.h"
#include "support/markdown.h"
#include "support/scratch.h"

#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

std::vector<std::string> paragraphs_in(std::string const& language) {
  std::istringstream lines(text_of(std::string(FACTSHEET_SOURCE_DIR) + "/tests/check/paragraphs/" + language + ".txt"));
  std::vector<std::string> paragraphs;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) paragraphs.push_back(line);
  }
  return paragraphs;
}

TEST(CorrectParagraphs, GiveFewerFalseAlarmsThanOneInTwoHundredWords) {
  std::size_t words = 0, alarms = 0;
  std::string told;
  for (Language const& language : all_languages()) {
    std::string const tag(language.tag);
    Scratch const scratch;
    auto const paragraphs = paragraphs_in(tag);
    ASSERT_EQ(paragraphs.size(), 44u) << tag;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      words += static_cast<std::size_t>(std::count(paragraphs[i].begin(), paragraphs[i].end(), ' ')) + 1;
      scratch.write("p" + std::to_string(i) + ".sheet.yaml",
                    "sheet: 1\nlanguages: [" + tag +
                        "]\ntitle: \"1\"\nrules: {page-not-full: off}\npages:\n"
                        "  - blocks:\n      - panel:\n          text: |-\n"
                        "            " +
                        paragraphs[i] + "\n");
    }
    Outcome const outcome = run_program({"check", "--format", "json", "--today", "2026-11-01"});
    EXPECT_EQ(outcome.status, 0);
    alarms += static_cast<std::size_t>(std::count(outcome.err.begin(), outcome.err.end(), '\n'));
    told += outcome.err;
  }
  EXPECT_GT(words, 3000u);
  EXPECT_LT(alarms * 200, words) << told;
  RecordProperty("alarms", static_cast<int>(alarms));
}

}  // namespace
}  // namespace factsheet::test
