// What a screen reader hears, and in which order.
#include "layout/pages/layout.h"
#include "support/fake_shaper.h"
#include "support/layout_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;

scene::Document document_of(std::vector<resolve::Page> pages) {
  auto result = lay_out(sheet_of(std::move(pages)), *make_fake_shaper());
  EXPECT_FALSE(has_errors(result.diagnostics));
  return std::move(*result);
}

TEST(Structure, HeadingLevelsDescendOneAtATime) {
  resolve::Block outer = panel("Cycling", "By day.");
  std::get<resolve::Panel>(outer.content).blocks = {panel("Lights", "By night.")};
  EXPECT_EQ(outline(document_of({page_of("Road safety", {panel("Walking", "Look left.")}), page_of("More", {outer})})),
            "document\n"
            "  sect\n"
            "    h1: Road safety\n"
            "    sect\n"
            "      h2: Walking\n"
            "      p: Look left.\n"
            "  sect\n"
            "    h2: More\n"
            "    sect\n"
            "      h3: Cycling\n"
            "      p: By day.\n"
            "      sect\n"
            "        h4: Lights\n"
            "        p: By night.\n");
}

TEST(Structure, WithoutAPageTitleBlocksStartAtTheTop) {
  EXPECT_EQ(outline(document_of({page_of({panel("Walking", "Look left.")})})),
            "document\n  sect\n    sect\n      h1: Walking\n      p: Look left.\n");
}

TEST(Structure, TheHeaderIsReadFromKickerToLead) {
  resolve::Page page = page_of("Road safety", {});
  page.header->kicker = SourceText::plain("For parents");
  page.header->lead = SourceText::plain("How to cross.");
  EXPECT_EQ(outline(document_of({page})),
            "document\n  sect\n    p: For parents\n    h1: Road safety\n    p: How to cross.\n");
}

TEST(Structure, AListHasLabelsAndBodies) {
  EXPECT_EQ(outline(document_of({page_of({panel("", "Take:\n\n- a bell\n- a lamp\n\n1. look\n2. go")})})),
            "document\n"
            "  sect\n"
            "    sect\n"
            "      p: Take:\n"
            "      list\n"
            "        list_item\n"
            "          label: •\n"
            "          list_body: a bell\n"
            "        list_item\n"
            "          label: •\n"
            "          list_body: a lamp\n"
            "      list\n"
            "        list_item\n"
            "          label: 1.\n"
            "          list_body: look\n"
            "        list_item\n"
            "          label: 2.\n"
            "          list_body: go\n");
}

TEST(Structure, ACalloutIsOneParagraphWithItsSentence) {
  resolve::Block block = callout("88.3", "million", "cyclists have a bell.\n\nAnd more.");
  block.common.cite = SourceText::plain("Source 1");
  EXPECT_EQ(outline(document_of({page_of({block})})),
            "document\n  sect\n    sect\n      p: 88.3 million cyclists have a bell.\n      p: And more.\n"
            "      note: Source 1\n");
}

TEST(Structure, AQuoteIsABlockQuoteWithItsSpeakerBelow) {
  EXPECT_EQ(outline(document_of({page_of({quote("A ride", "I rode home.", "a cyclist")})})),
            "document\n  sect\n    sect\n      h1: A ride\n      block_quote\n        p: I rode home.\n"
            "      p: – a cyclist\n");
}

TEST(Structure, CardsAreAList) {
  resolve::Block block = panel("Take", "");
  std::get<resolve::Panel>(block.content).cards = {{SourceText::plain("Bell"), SourceText::plain("to ring"), "", {}},
                                                   {SourceText::plain("Lamp"), SourceText::plain("to see"), "", {}}};
  EXPECT_EQ(outline(document_of({page_of({block})})),
            "document\n"
            "  sect\n"
            "    sect\n"
            "      h1: Take\n"
            "      list\n"
            "        list_item\n"
            "          list_body\n"
            "            p: Bell\n"
            "            p: to ring\n"
            "        list_item\n"
            "          list_body\n"
            "            p: Lamp\n"
            "            p: to see\n");
}

TEST(Structure, ABlockInAnotherLanguageSaysSo) {
  resolve::Block block = panel("Fiets", "Bel");
  block.common.language = "nl";
  block.common.foreign = true;
  EXPECT_EQ(outline(document_of({page_of({block})})),
            "document\n  sect\n    sect (nl)\n      h1: Fiets\n      p: Bel\n");
}

TEST(Structure, BookmarksNamePagesAndBlocks) {
  resolve::Block unnamed = panel("", "no title");
  unnamed.common.id = "aside";
  auto const document =
      document_of({page_of("Road safety", {panel("Walking", "a")}), page_of({panel("Cycling", "b"), unnamed})});
  std::vector<std::string> entries;
  for (auto const& bookmark : document.bookmarks) {
    entries.push_back(std::to_string(bookmark.level) + " " + bookmark.title + " " + bookmark.id + " " +
                      std::to_string(bookmark.page));
  }
  EXPECT_THAT(entries, testing::ElementsAre("1 Road safety  0", "2 Walking  0", "1 Cycling  1", "0  aside 1"));
}

TEST(Structure, TheDateIsHeardOnceAndTheRestOfTheFooterNever) {
  resolve::Page page = page_of("Cycling", {panel("Walking", "a")});
  page.footer.title = SourceText::plain("Road safety");
  page.footer.date = "Updated 1 May 2026";
  page.footer.page_pattern = "{page} of {pages}";
  auto const document = document_of({page, page});
  EXPECT_THAT(text_of(document.pages[1]), testing::EndsWith("Road safetyUpdated 1 May 20262 of 2"));
  EXPECT_EQ(outline(document),
            "document\n"
            "  sect\n"
            "    h1: Cycling\n"
            "    sect\n"
            "      h2: Walking\n"
            "      p: a\n"
            "    p: Updated 1 May 2026\n"
            "  sect\n"
            "    h2: Cycling\n"
            "    sect\n"
            "      h3: Walking\n"
            "      p: a\n");
}

TEST(Structure, WithoutATitleAtTheHeadTheOneAtTheFootIsHeardFirst) {
  resolve::Page page = page_of({panel("Walking", "a")});
  page.footer.title = SourceText::plain("Road safety");
  page.footer.date = "Updated 1 May 2026";
  EXPECT_EQ(outline(document_of({page, page})),
            "document\n"
            "  sect\n"
            "    h1: Road safety\n"
            "    p: Updated 1 May 2026\n"
            "    sect\n"
            "      h2: Walking\n"
            "      p: a\n"
            "  sect\n"
            "    sect\n"
            "      h2: Walking\n"
            "      p: a\n");
}

TEST(Structure, HeadingsGoDownToSix) {
  resolve::Block block = panel("Seven", "");
  for (char const* const title : {"Six", "Five", "Four", "Three", "Two"}) {
    resolve::Block outer = panel(title, "");
    std::get<resolve::Panel>(outer.content).blocks = {std::move(block)};
    block = std::move(outer);
  }
  std::string const heard = outline(document_of({page_of("One", {block})}));
  for (char const* const line : {"h1: One", "h2: Two", "h3: Three", "h4: Four", "h5: Five", "h6: Six", "h6: Seven"}) {
    EXPECT_THAT(heard, testing::HasSubstr(line));
  }
}

}  // namespace
}  // namespace factsheet::layout
