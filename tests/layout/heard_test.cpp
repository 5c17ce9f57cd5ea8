// What a screen reader says of the factsheet, page by page. The references are read aloud before they are renewed.
#include "support/heard.h"

#include "support/layout_sheet.h"
#include "support/whole_sheet.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>

namespace factsheet {
namespace {

class HeardOf : public testing::TestWithParam<std::string> {};

TEST_P(HeardOf, TheFactsheetReadsAsAPersonReadsItAloud) {
  std::string const said = test::heard(test::whole_sheet("online-child-protection", GetParam()).document);
  std::string const file = FACTSHEET_SOURCE_DIR "/tests/layout/heard/online-child-protection." + GetParam() + ".txt";
  if (std::getenv("FACTSHEET_ACCEPT")) std::ofstream(file, std::ios::binary) << said;
  std::ostringstream expected;
  expected << std::ifstream(file, std::ios::binary).rdbuf();
  EXPECT_EQ(said, expected.str());
}

TEST_P(HeardOf, NoSignIsHeardThatNobodyReads) {
  std::string const said = test::heard(test::whole_sheet("online-child-protection", GetParam()).document);
  for (char const* const sign : {"\u00AD", "\u200B", "\u2028", "  ", "{{", "**"}) {
    EXPECT_THAT(said, testing::Not(testing::HasSubstr(sign)));
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, HeardOf, testing::Values("nl", "en"));

}  // namespace
}  // namespace factsheet
