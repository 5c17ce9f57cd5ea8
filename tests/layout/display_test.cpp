// What is set large: the band at the head, figures, words as figures; and the cells of cards.
#include "layout/pages/layout.h"
#include "support/fake_shaper.h"
#include "support/layout_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;

scene::Page laid_out(resolve::Page page, resolve::Theme theme = round_theme()) {
  auto result = lay_out(sheet_of({std::move(page)}, std::move(theme)), *make_fake_shaper());
  EXPECT_FALSE(has_errors(result.diagnostics));
  return std::move(result->pages.front());
}

struct PlacedText {
  std::string text;
  double size, x, y;
};
std::vector<PlacedText> texts_of(scene::Page const& page) {
  std::vector<PlacedText> all;
  for (auto const& item : page.items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (run) all.push_back({run->text, run->size.pt(), item.at.x.pt(), item.at.y.pt()});
  }
  return all;
}
std::vector<double> sizes_of(scene::Page const& page) {
  std::vector<double> sizes;
  for (PlacedText const& text : texts_of(page)) sizes.push_back(text.size);
  return sizes;
}

// ---- figures ----

TEST(Figure, IsAsLargeAsItsCellAllows) {
  // A digit is half its size wide; the block of 3 columns leaves 110 - 24 = 86 for the figure.
  EXPECT_EQ(sizes_of(laid_out(page_of({callout("123", "", "", 3)}))).front(), 54);
  EXPECT_EQ(sizes_of(laid_out(page_of({callout("1234", "", "", 3)}))).front(), 43);
  EXPECT_EQ(sizes_of(laid_out(page_of({callout("12345", "", "", 3)}))).front(), 34);
}

TEST(Figure, HasOneSizeWithThoseBesideItUnlessOneIsMuchWider) {
  auto const figures = [](std::string const& a, std::string const& b) {
    std::vector<double> sizes;
    for (double const size : sizes_of(laid_out(page_of({callout(a, "", "", 3), callout(b, "", "", 3)})))) {
      sizes.push_back(size);
    }
    return sizes;
  };
  EXPECT_EQ(figures("123", "1234"), (std::vector<double>{43, 43}));
  EXPECT_EQ(figures("12345", "1234"), (std::vector<double>{34, 34}));
  EXPECT_EQ(figures("123", "123456"), (std::vector<double>{54, 28.5}));
}

TEST(Figure, StandsOnOneBaselineWithItsUnit) {
  auto const texts = texts_of(laid_out(page_of({callout("88.3", "million", "", 6)})));
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_EQ(texts[0].y, texts[1].y);
  EXPECT_EQ(texts[1].size, 18);
}

TEST(Figure, MakesRoomForItsUnit) {
  // 230 - 24 = 206 for " kilometres" (11 × 9 = 99) and six digits: 107 / 3 = 35.67, in steps of a half.
  auto const texts = texts_of(laid_out(page_of({callout("123456", "kilometres", "", 6)})));
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_EQ(texts[0].size, 35.5);
  EXPECT_EQ(texts[0].y, texts[1].y);
}

TEST(Figure, StandsAboveAUnitForWhichThereIsNoRoom) {
  auto const texts = texts_of(laid_out(page_of({callout("1234", "kilometres", "", 4)})));
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_EQ(texts[0].size, 54);
  EXPECT_GT(texts[1].y, texts[0].y);
}

TEST(Figure, OfWordsTakesTwoLinesInTheHeightOfOne) {
  auto block = callout("More and more", "", "cyclists", 4);
  std::get<resolve::Callout>(block.content).words = true;
  auto const words = texts_of(laid_out(page_of({block})));
  auto const digits = texts_of(laid_out(page_of({callout("91", "", "cyclists", 4)})));
  ASSERT_EQ(words.size(), 3U);
  EXPECT_EQ(words[0].text, "More and ");
  EXPECT_EQ(words[1].text, "more ");
  EXPECT_NEAR(words[2].y - digits[1].y, 0, 14) << "the sentence begins at about one height";
}

// ---- the band ----

Length height_of_band(scene::Page const& page) {
  auto const& path = std::get<scene::Path>(page.items.front().what);
  Length lowest;
  for (auto const& segment : path.segments) {
    if (auto const* line = std::get_if<scene::LineTo>(&segment)) lowest = std::max(lowest, line->to.y);
  }
  return page.items.front().at.y + lowest;
}

TEST(Band, BleedsOverThreeEdges) {
  auto const page = laid_out(page_of("Road safety", {}));
  auto const& path = std::get<scene::Path>(page.items.front().what);
  Length widest;
  for (auto const& segment : path.segments) {
    if (auto const* line = std::get_if<scene::LineTo>(&segment)) widest = std::max(widest, line->to.x);
  }
  EXPECT_NEAR(page.items.front().at.x.mm(), -5, 1e-9);
  EXPECT_NEAR(page.items.front().at.y.mm(), -5, 1e-9);
  EXPECT_NEAR((page.items.front().at.x + widest - page.size.width).mm(), 5, 1e-9);
}

TEST(Paper, IsDrawnIntoTheBleedWhereTheThemeHasAnotherThanWhite) {
  resolve::Theme theme = round_theme();
  auto const first_area = [&theme] {
    auto const document = lay_out_block(panel("Water", "Rain"), theme);
    scene::Item const& item = document->pages.front().items.front();
    auto const& path = std::get<scene::Path>(item.what);
    return std::pair{item.at, path.fill ? path.fill->colour : Colour()};
  };
  theme.paper.rgb = {255, 255, 255};
  EXPECT_GE(first_area().first.x, Length());
  theme.paper.rgb = {20, 32, 43};
  auto const [corner, colour] = first_area();
  EXPECT_NEAR(corner.x.mm(), -5, 1e-9);
  EXPECT_NEAR(corner.y.mm(), -5, 1e-9);
  EXPECT_EQ(colour, theme.paper);
}

TEST(Band, IsTallWhereTheFirstPageSaysMoreThanATitle) {
  auto page = page_of("Road safety", {});
  EXPECT_DOUBLE_EQ(height_of_band(laid_out(page)).pt(), 60);
  page.header->lead = SourceText::plain("How to cross.");
  EXPECT_DOUBLE_EQ(height_of_band(laid_out(page)).pt(), 120);
}

TEST(Band, GrowsWithItsText) {
  auto page = page_of("Road safety", {panel("Walking", "Look left.")});
  page.header->lead = SourceText::plain(words(120));
  auto const made = laid_out(page);
  EXPECT_GT(height_of_band(made).pt(), 200);
  EXPECT_NEAR(grounds(made).front().top().pt(), height_of_band(made).pt() + 10, 1e-9);
}

TEST(Band, SetsTheTitleOfTheFirstPageLargest) {
  auto result = lay_out(sheet_of({page_of("Road safety", {}), page_of("Cycling", {})}), *make_fake_shaper());
  EXPECT_EQ(sizes_of(result->pages[0]).front(), 28);
  EXPECT_EQ(sizes_of(result->pages[1]).front(), 20);
}

// ---- cards ----

std::vector<Rect> cards_of(int count, int span) {
  auto block = panel("Take", "", span);
  auto& cards = std::get<resolve::Panel>(block.content).cards;
  for (int i = 0; i < count; ++i)
    cards.push_back({SourceText::plain("Bell"), SourceText::plain(words(1 + 4 * i)), "", {}});
  auto rects = grounds(laid_out(page_of({block})));
  rects.erase(rects.begin());
  return rects;
}

TEST(Cards, OfARowHaveOneHeight) {
  auto const rects = cards_of(4, 12);
  ASSERT_EQ(rects.size(), 4U);
  for (Rect const& rect : rects) {
    EXPECT_EQ(rect.top(), rects.front().top());
    EXPECT_NEAR(rect.size.height.pt(), rects.front().size.height.pt(), 1e-9);
    EXPECT_NEAR(rect.size.width.pt(), rects.front().size.width.pt(), 1e-9);
  }
}

TEST(Cards, ThatWouldBeTooNarrowStandInMoreRows) {
  auto const rects = cards_of(4, 6);
  ASSERT_EQ(rects.size(), 4U);
  EXPECT_EQ(rects[0].top(), rects[1].top());
  EXPECT_GT(rects[2].top(), rects[0].bottom());
  EXPECT_NEAR(rects[2].size.width.pt(), rects[0].size.width.pt(), 1e-9);
}

TEST(NestedBlocks, WithoutAGroundStandOnPaperInAPanelThatHasOne) {
  auto outer = panel("Outer", "");
  outer.common.tone = resolve::ToneName::cool;
  std::get<resolve::Panel>(outer.content).blocks = {panel("Inner", "text")};
  auto const page = laid_out(page_of({outer}));
  std::vector<std::string> fills;
  for (auto const& item : page.items) {
    auto const* path = std::get_if<scene::Path>(&item.what);
    if (path && path->fill) fills.push_back(path->fill->colour.name);
  }
  EXPECT_THAT(fills, testing::ElementsAre("ground", "paper"));
}

// ---- the footer ----

std::vector<PlacedText> footer_with(std::string const& title) {
  resolve::Page page = page_of("Cycling", {panel("", "a")});
  page.footer.title = SourceText::plain(title);
  page.footer.date = "1 May 2026";
  page.footer.page_pattern = "{page} of {pages}";
  auto texts = texts_of(laid_out(page));
  return {texts.begin() + 2, texts.end()};
}

TEST(Footer, TheDateStandsInTheMiddle) {
  auto const texts = footer_with("Reading");
  ASSERT_GE(texts.size(), 3U);
  resolve::Measures const measures = round_theme().measures;
  EXPECT_NEAR(texts[1].x + 10 * texts[1].size / 4, measures.page_width.pt() / 2, 0.1);
}

TEST(Footer, ALongTitleStaysOnOneLineAndMovesTheDate) {
  resolve::Measures const measures = round_theme().measures;
  double const wide = (measures.page_width - measures.side * 2).pt();
  double const letter = footer_with("Reading")[0].size / 2;
  auto const letters = static_cast<std::size_t>(wide * 0.55 / letter);
  auto const texts = footer_with(std::string(letters - 5, 'r') + " book");
  ASSERT_GE(texts.size(), 3U);
  EXPECT_EQ(texts[0].y, texts[1].y);
  EXPECT_EQ(texts[1].text, "1 May 2026");
  double const title_end = texts[0].x + static_cast<double>(letters) * letter, page_start = texts[2].x;
  EXPECT_NEAR(texts[1].x - title_end, page_start - texts[1].x - 10 * letter, 0.5);
  EXPECT_GE(texts[1].x - title_end, measures.padding.pt());
}

TEST(Footer, ATitleTooLongForALineTakesTwo) {
  auto const texts = footer_with(
      "Reading at home and at school with all the children of the street and their parents, "
      "in the morning and in the evening");
  ASSERT_GE(texts.size(), 4U);
  EXPECT_LT(texts[0].y, texts[1].y);
  EXPECT_EQ(texts[0].x, texts[1].x);
}

}  // namespace
}  // namespace factsheet::layout
