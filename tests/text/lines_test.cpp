// Paragraphs as lines of text.
#include "support/fake_shaper.h"
#include "text/shaper.h"

#include <gmock/gmock.h>

namespace factsheet {
namespace {

using testing::ElementsAre;
using namespace literals;

std::vector<std::string> set(std::string const& words, Length width) {
  auto const shaper = test::make_fake_shaper();
  auto const block = shaper->set(text::make_paragraph(words, test::fake_style(), "en"), width);
  EXPECT_TRUE(block.ok());
  return test::lines_of(*block);
}

TEST(Lines, BreakAtSpacesWhichStayAtTheLineEnd) {
  EXPECT_THAT(set("Look left, look right and look left again", 75_pt),
              ElementsAre("Look left, look ", "right and look ", "left again"));
}

}  // namespace
}  // namespace factsheet
