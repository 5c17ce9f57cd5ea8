// What remains of a text for drawing, and what readers search for.
#include "text/lines/prepared_text.h"

#include <gmock/gmock.h>

namespace factsheet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

text::PreparedText prepared(std::string const& text) {
  std::vector<text::StyledRun> runs(1);
  runs[0].text = text;
  return text::prepare(runs);
}

TEST(PreparedText, TabsFormFeedsAndLineEndsAreSpaces) {
  EXPECT_EQ(prepared("a\tb\fc\nd\r\ne  f").text, "a b c d e f");
  EXPECT_EQ(prepared("\x01 a\x7F ").text, "a");
}

TEST(PreparedText, NoBreakSpacesHoldAndAreFoundAsSpaces) {
  auto const text = prepared("8\u00A0jaar 5\u202F000 a\u2007b");
  EXPECT_EQ(text.text, "8 jaar 5 000 a b");
  EXPECT_THAT(text.glued, ElementsAre(2, 9, 15));
}

TEST(PreparedText, ZeroWidthSpacesAndSoftHyphensLeavePlacesAlone) {
  auto const text = prepared("ver\u00ADkeers\u200Bbord\u2060en\uFEFF");
  EXPECT_EQ(text.text, "verkeersborden");
  EXPECT_THAT(text.soft, ElementsAre(3));
  EXPECT_THAT(text.zero_spaces, ElementsAre(8));
  EXPECT_THAT(text.glued, ElementsAre(12));
}

TEST(PreparedText, HyphensOfAllKindsAreFoundAsTyped) {
  auto const text = prepared("e\u2011mail x\u2010y");
  EXPECT_EQ(text.text, "e-mail x-y");
  EXPECT_THAT(text.glued, ElementsAre(2));
}

TEST(PreparedText, DecomposedLettersAreComposed) {
  EXPECT_EQ(prepared("Krako\u0301w rui\u0308ne").text, "Krak\u00F3w ru\u00EFne");
}

TEST(PreparedText, SpacesCollapseAcrossRunsAndTheLineEndStays) {
  std::vector<text::StyledRun> runs(3);
  runs[0].text = " one ";
  runs[1].text = " two\u2028";
  runs[2].text = " three ";
  auto const text = text::prepare(runs);
  EXPECT_EQ(text.text, "one two three");
  EXPECT_THAT(text.forced, ElementsAre(8));
  EXPECT_EQ(text.runs[1].begin, 4u);
  EXPECT_EQ(text.runs[2].end, 13u);
}

TEST(PreparedText, JoinersStayOnlyWhereLettersJoin) {
  EXPECT_EQ(prepared("of\u200Cfline").text, "offline");
  EXPECT_EQ(prepared("\u0645\u06CC\u200C\u062E").text, "\u0645\u06CC\u200C\u062E");
}

TEST(PreparedText, MarksAtTheStartOfARunBelongToTheLetterBefore) {
  std::vector<text::StyledRun> runs(4);
  runs[0].text = "wate";
  runs[1].text = "q";
  runs[3].text = "\u0323\u0301r";
  auto const text = text::prepare(runs);
  EXPECT_EQ(text.text, "wateq\u0323\u0301r");
  EXPECT_EQ(text.runs[1].begin, 4u);
  EXPECT_EQ(text.runs[1].end, 9u);
  EXPECT_EQ(text.runs[2].begin, 9u);
  EXPECT_EQ(text.runs[2].end, 9u);
  EXPECT_EQ(text.runs[3].begin, 9u);
  EXPECT_EQ(text.runs[3].end, 10u);
  runs[3].text = "\u0301";
  EXPECT_EQ(text::prepare(runs).runs[1].end, 7u);
}

TEST(PreparedText, NothingButSpaceIsNothing) { EXPECT_THAT(prepared(" \t\u00A0\u2028\u00AD").text, IsEmpty()); }

}  // namespace
}  // namespace factsheet
