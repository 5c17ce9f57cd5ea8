// Words of any length are parted until they fit. The work grows with their length: when it grew with its square, these
// took minutes.
#include "support/bundled_fonts.h"
#include "text/shaper.h"

#include <gmock/gmock.h>

namespace factsheet {
namespace {

using ::testing::Le;

std::string times(int count, std::string const& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

struct LongWord {
  std::string name;
  std::string text;
};

class LongWords : public ::testing::TestWithParam<LongWord> {
 public:
  static constexpr Length width = Length::from_pt(180);
  /// Rounding, and what a letter may stand out when it is set alone.
  static constexpr double tolerance = 0.01;
};

TEST_P(LongWords, ArePartedAndLoseNothing) {
  text::Paragraph const paragraph = text::make_paragraph(GetParam().text, test::bundled_style(), "en");
  auto const block = test::bundled_shaper()->set(paragraph, width);
  ASSERT_TRUE(block.ok());
  std::string all;
  for (text::TextLine const& line : block->lines) {
    EXPECT_THAT(line.width.pt(), Le(width.pt() + tolerance));
    for (auto const& run : line.runs) all += run.glyphs.text;
  }
  EXPECT_EQ(all, GetParam().text);
}

TEST_P(LongWords, AreSetAsTheyAreMeasured) {
  text::Paragraph const paragraph = text::make_paragraph(GetParam().text, test::bundled_style(), "en");
  auto const set = test::bundled_shaper()->set(paragraph, width);
  auto const measured = test::bundled_shaper()->measure(paragraph, width);
  ASSERT_EQ(measured->lines.size(), set->lines.size());
  EXPECT_EQ(measured->size.height, set->size.height);
}

INSTANTIATE_TEST_SUITE_P(Text, LongWords,
                         ::testing::Values(LongWord{"brackets", times(10000, "[")},
                                           LongWord{"one_letter", times(10000, "x")},
                                           LongWord{"kerned", times(2000, "AVToTe")},
                                           LongWord{"slashes", times(4000, "abc/")},
                                           LongWord{"address", "https://school.example/" + times(4000, "fi/l")}),
                         [](auto const& word) { return word.param.name; });

}  // namespace
}  // namespace factsheet
