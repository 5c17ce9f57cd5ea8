// How the project's own sheets are set, counted line by line: what a typesetter would strike out is not there.
#include "support/set_lines.h"
#include "support/whole_sheet.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

class Typography : public testing::TestWithParam<std::tuple<char const*, char const*>> {};

TEST_P(Typography, HasNoBadBreak) {
  auto const [name, language] = GetParam();
  EXPECT_THAT(test::bad_breaks(test::whole_sheet(name, language).document), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Sheets, Typography,
                         testing::Combine(testing::Values("online-child-protection", "gallery", "crossing"),
                                          testing::Values("nl", "en")));

}  // namespace
}  // namespace factsheet::cli
