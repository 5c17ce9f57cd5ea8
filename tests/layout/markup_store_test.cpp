#include "layout/boxes/markup_store.h"

#include <gmock/gmock.h>

namespace factsheet::layout {
namespace {

TEST(MarkupStore, ReadsATextOnce) {
  MarkupStore store;
  Diagnostics problems;
  SourceText const source = SourceText::plain("Look **both** ways");
  text::Inlines const* const first = store.inlines(source, problems);
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(text::plain_text(*first), "Look both ways");
  EXPECT_EQ(store.inlines(source, problems), first);
  EXPECT_TRUE(problems.empty());
}

TEST(MarkupStore, TellsFaultsWheneverATextIsAskedFor) {
  MarkupStore store;
  SourceText const source = SourceText::plain("Look `both` ways");
  for (int i = 0; i < 2; ++i) {
    Diagnostics problems;
    store.inlines(source, problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems.front().rule, "markup");
  }
}

TEST(MarkupStore, ReadsAnotherTextAtTheSamePlaceAnew) {
  MarkupStore store;
  Diagnostics problems;
  SourceText source = SourceText::plain("Left");
  EXPECT_EQ(text::plain_text(*store.inlines(source, problems)), "Left");
  source = SourceText::plain("Right");
  EXPECT_EQ(text::plain_text(*store.inlines(source, problems)), "Right");
  source.at.begin = {3, 1};
  EXPECT_EQ(store.inlines(source, problems)->front().at.begin, (Position{3, 1}));
}

TEST(MarkupStore, KnowsLinesAndParagraphsApart) {
  MarkupStore store;
  Diagnostics problems;
  SourceText const source = SourceText::plain("Look.\n\nListen.");
  EXPECT_EQ(store.blocks(source, problems)->size(), 2U);
  EXPECT_TRUE(problems.empty());
  store.inlines(source, problems);
  EXPECT_EQ(problems.size(), 1U);
}

}  // namespace
}  // namespace factsheet::layout
