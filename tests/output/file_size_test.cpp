// What is sent to thousands of parents is small.
#include "support/whole_sheet.h"

#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

TEST(FileSize, OfThreePagesWithChartsAndCodesIsUnder45000Bytes) {
  for (char const* language : {"nl", "en"}) {
    auto const whole = test::whole_sheet("online-child-protection", language);
    ASSERT_EQ(whole.document.pages.size(), 3U);
    EXPECT_LE(test::web_pdf(whole.document).size(), 45'000U) << language;
  }
}

}  // namespace
}  // namespace factsheet::output
