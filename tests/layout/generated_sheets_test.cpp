// Properties that hold for any sheet: nothing overlaps, nothing leaves its block or the page, no word is lost.
#include "layout/pages/layout.h"
#include "scene/dump.h"
#include "support/fake_shaper.h"
#include "support/made_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;
using testing::IsEmpty;

TEST(GeneratedSheets, KeepAllTheirWordsInsideAndApart) {
  auto const shaper = make_fake_shaper();
  int fitting = 0;
  for (unsigned seed = 0; seed < 400; ++seed) {
    SCOPED_TRACE(seed);
    MadeSheet const made = made_sheet(seed);
    auto const result = lay_out(made.sheet, *shaper);
    ASSERT_TRUE(result.value);
    ASSERT_THAT(lost_words(made, *result), IsEmpty());
    bool const fits = !has_errors(result.diagnostics);
    fitting += fits ? 1 : 0;
    for (auto const& page : result->pages) ASSERT_THAT(page_faults(page, fits), IsEmpty());
  }
  EXPECT_GT(fitting, 200) << "of 400 that are tried";
}

TEST(GeneratedSheets, AreLaidOutTheSameWayTwice) {
  auto const shaper = make_fake_shaper();
  for (unsigned seed = 0; seed < 20; ++seed) {
    auto const sheet = made_sheet(seed).sheet;
    EXPECT_EQ(scene::dump(*lay_out(sheet, *shaper)), scene::dump(*lay_out(sheet, *shaper)));
  }
}

}  // namespace
}  // namespace factsheet::layout
