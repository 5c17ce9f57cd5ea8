// Two thousand sheets that fit, of any blocks in two languages, half of them in a theme whose rows run on to further
// pages.
#include "layout/pages/layout.h"
#include "support/fake_shaper.h"
#include "support/made_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using testing::IsEmpty;

test::MadeSheet made(unsigned seed) {
  test::MadeSheet sheet = test::made_sheet(seed, seed % 2 == 0 ? "nl" : "en");
  if (seed % 4 < 2) return sheet;
  auto theme = std::make_shared<resolve::Theme>(*sheet.sheet.theme);
  theme->overflow_continues = true;
  sheet.sheet.theme = std::move(theme);
  return sheet;
}

TEST(GeneratedSheets, KeepAllTheirWordsInsideAndApart) {
  auto const shaper = test::make_fake_shaper_that_hyphenates();
  int fitting = 0;
  for (unsigned seed = 0; fitting < 2000 && seed < 8000; ++seed) {
    SCOPED_TRACE(seed);
    test::MadeSheet const sheet = made(seed);
    auto const result = lay_out(sheet.sheet, *shaper);
    ASSERT_TRUE(result.value);
    ASSERT_THAT(test::lost_words(sheet, *result), IsEmpty());
    bool const fits = !has_errors(result.diagnostics);
    fitting += fits ? 1 : 0;
    // What is too wide to be set is an error, and reaches out of its block.
    if (!fits) continue;
    for (auto const& page : result->pages) ASSERT_THAT(test::page_faults(page, fits), IsEmpty());
  }
  EXPECT_EQ(fitting, 2000);
}

}  // namespace
}  // namespace factsheet::layout
