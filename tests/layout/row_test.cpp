// Rows, edges and spare height on the page.
#include "layout/blocks/row.h"

#include "layout/pages/layout.h"
#include "support/fake_shaper.h"
#include "support/layout_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;

scene::Document laid_out(resolve::Blocks blocks, resolve::Theme theme = round_theme()) {
  auto result = lay_out(sheet_of({page_of(std::move(blocks))}, std::move(theme)), *make_fake_shaper());
  EXPECT_FALSE(has_errors(result.diagnostics));
  return std::move(*result);
}

std::vector<std::size_t> row_sizes(std::vector<int> const& spans, int least = 1) {
  resolve::Blocks blocks;
  for (int const span : spans) blocks.push_back(panel("", "a", span));
  std::vector<std::size_t> sizes;
  for (auto const& row : flow_rows(blocks, least)) sizes.push_back(row.size());
  return sizes;
}

/// Baselines of all runs whose text begins with `start`.
std::vector<double> baselines(scene::Page const& page, std::string_view start) {
  std::vector<double> all;
  for (auto const& item : page.items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (run && run->text.starts_with(start)) all.push_back(item.at.y.pt());
  }
  return all;
}

using Sizes = std::vector<std::size_t>;

TEST(FlowRows, StartANewRowWhenTwelveColumnsAreFull) {
  EXPECT_EQ(row_sizes({}), Sizes{});
  EXPECT_EQ(row_sizes({12, 12}), (Sizes{1, 1}));
  EXPECT_EQ(row_sizes({6, 6, 4, 4, 4}), (Sizes{2, 3}));
  EXPECT_EQ(row_sizes({8, 6, 6}), (Sizes{1, 2}));
  EXPECT_EQ(row_sizes({5, 4, 4, 3, 12}), (Sizes{2, 2, 1}));
}

TEST(FlowRows, PartARowInWhichWordsHaveTooLittleRoom) {
  EXPECT_EQ(row_sizes({4, 4, 4}, 6), (Sizes{2, 1}));
  EXPECT_EQ(row_sizes({3, 3, 3, 3}, 4), (Sizes{2, 2}));
  EXPECT_EQ(row_sizes({7, 5}, 6), Sizes{2});
  EXPECT_EQ(row_sizes({7, 5}, 7), (Sizes{1, 1}));
  EXPECT_EQ(row_sizes({6, 6, 12}, 6), (Sizes{2, 1}));
}

// A page that goes on where it is full has room for lines that can be read.
TEST(Row, WhereRowsRunOnBlocksAreAsWideAsTheirWordsNeed) {
  resolve::Theme theme = round_theme();
  theme.body_min = theme.body_max = 11_pt;
  resolve::Blocks const blocks{panel("", words(20), 4), panel("", words(20), 4), panel("", words(20), 4)};
  auto const widths = [&] {
    std::vector<double> all;
    for (Rect const& ground : grounds(laid_out(blocks, theme).pages.front())) all.push_back(ground.size.width.pt());
    return all;
  };
  EXPECT_EQ(widths(), (std::vector<double>{150, 150, 150}));
  theme.overflow_continues = true;
  EXPECT_EQ(widths(), (std::vector<double>{230, 230, 470}));
}

// More than that and the eye loses the next line.
TEST(Row, LinesOfATextEndWhereTheyCanBeRead) {
  resolve::Theme theme = round_theme();
  theme.body_min = theme.body_max = 8_pt;
  resolve::Block block = panel("", words(100));
  std::get<resolve::Panel>(block.content).lead = SourceText::plain(words(50));
  auto const document = laid_out({block}, theme);
  for (auto const& item : document.pages.front().items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (run == nullptr) continue;
    EXPECT_LE(run->text.size(), 92U) << run->text;
    EXPECT_LE((item.at.x + run->advance).pt(), 32 + 92 * 4) << run->text;
  }
}

TEST(Row, SentencesOfCalloutsBeginAtOneHeight) {
  resolve::Block words_large = callout("", "", "Low below.", 4);
  auto& content = std::get<resolve::Callout>(words_large.content);
  content.figure = SourceText::plain("More and more");
  content.words = true;
  auto const document = laid_out({callout("12", "", "Low below.", 6), words_large});
  auto const lines = baselines(document.pages.front(), "Low");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_NEAR(lines[0], lines[1], 1e-6);
}

TEST(Row, BlocksStandOnTheGrid) {
  auto const rects = grounds(laid_out({panel("A", words(40), 7), panel("B", "short", 5)}).pages.front());
  ASSERT_EQ(rects.size(), 2U);
  EXPECT_DOUBLE_EQ(rects[0].left().pt(), 20);
  EXPECT_DOUBLE_EQ(rects[0].size.width.pt(), 7 * 30 + 6 * 10);
  EXPECT_DOUBLE_EQ(rects[1].left().pt(), 20 + 7 * 40);
  EXPECT_DOUBLE_EQ(rects[1].right().pt(), 490);
}

TEST(Row, BlocksShareTopAndBottomEdges) {
  auto const rects = grounds(laid_out({panel("A", words(40), 6), panel("B", "short", 6)}).pages.front());
  ASSERT_EQ(rects.size(), 2U);
  EXPECT_EQ(rects[0].top(), rects[1].top());
  EXPECT_DOUBLE_EQ(rects[0].bottom().pt(), rects[1].bottom().pt());
}

TEST(Row, TitlesShareTheirFirstBaselineWithThoseOfAStack) {
  auto const document =
      laid_out({panel("Title a", words(40), 6), stacked({panel("Title b", "short"), panel("Other", "short")}, 6)});
  auto const lines = baselines(document.pages.front(), "Title");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_NEAR(lines[0], lines[1], 0.001);
}

TEST(Row, TheBlocksOfAStackEndWithTheirRow) {
  auto const rects = grounds(
      laid_out({panel("A", words(300), 6), stacked({panel("B", "short"), panel("C", "short")}, 6)}).pages.front());
  ASSERT_EQ(rects.size(), 3U);
  EXPECT_NEAR(rects[0].bottom().pt(), rects[2].bottom().pt(), 0.001);
  EXPECT_NEAR(rects[2].top().pt() - rects[1].bottom().pt(), 10, 0.001);
  EXPECT_NEAR(rects[1].size.height.pt(), rects[2].size.height.pt(), 0.001);
}

/// Discs and rings are drawn around their centre: the lowest point of each part's path, by part.
std::vector<Point> figure_places(scene::Document const& document) {
  std::vector<Point> all;
  for (auto const& node : document.nodes) {
    if (node.role == scene::Role::figure && node.bbox) all.push_back(node.bbox->at);
  }
  return all;
}

TEST(Row, RingsShareTheirCentreWhateverStandsAboveAndBelow) {
  resolve::Block first = pie("One line", 6);
  resolve::Block second = pie("A title that needs more than one line of its cell", 6);
  second.common.cite = SourceText::plain("Source 1: Counted at the crossing, which takes more than one line, 2024");
  auto const document = laid_out({first, second});
  std::vector<double> heights;
  for (auto const& item : document.pages.front().items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (run && run->text == "60%") heights.push_back(item.at.y.pt());
  }
  ASSERT_EQ(heights.size(), 2U) << text_of(document.pages.front());
  EXPECT_NEAR(heights[0], heights[1], 0.001);
  auto const places = figure_places(document);
  ASSERT_EQ(places.size(), 2U);
  EXPECT_NEAR(places[0].y.pt(), places[1].y.pt(), 0.001);
}

TEST(Row, SourcesStandAtTheFootOfTheirBlocks) {
  resolve::Block high = panel("A", words(60), 6);
  resolve::Block low = panel("B", "short", 6);
  high.common.cite = low.common.cite = SourceText::plain("Source 1");
  auto const lines = baselines(laid_out({high, low}).pages.front(), "Source");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_NEAR(lines[0], lines[1], 0.001);
}

// ---- spare height ----

TEST(SpareHeight, BlocksOfAFullPageEndExactlyWhereBlocksEnd) {
  for (int const count : {560, 590, 620, 650}) {
    auto const rects = grounds(laid_out({panel("A", words(count - 60)), panel("B", words(60))}).pages.front());
    EXPECT_NEAR(rects.back().bottom().pt(), 640, 0.001) << count;
  }
}

TEST(SpareHeight, GoesToGapsUpToTheStretchAndThenToPaddingsEvenly) {
  auto theme = round_theme();
  theme.body_min = theme.body_max = 10_pt;
  auto const height = [&](Length end) {
    theme.measures.blocks_end = end;
    theme.measures.footer_baseline = end + 40_pt;
    return grounds(laid_out({panel("A", words(300)), panel("B", words(300))}, theme).pages.front());
  };
  // Far from full: gaps stretch, paddings do not.
  auto const loose = height(5000_pt);
  EXPECT_NEAR(loose[1].top().pt() - loose[0].bottom().pt(), 16, 0.001);
  Length const natural = loose[0].size.height;

  auto const gaps_only = height(20_pt + natural * 2 + 13_pt);
  EXPECT_NEAR(gaps_only[1].top().pt() - gaps_only[0].bottom().pt(), 13, 0.001);
  EXPECT_NEAR(gaps_only[0].size.height.pt(), natural.pt(), 0.001);

  auto const padded = height(20_pt + natural * 2 + 16_pt + 30_pt);
  EXPECT_NEAR(padded[1].top().pt() - padded[0].bottom().pt(), 16, 0.001);
  EXPECT_NEAR(padded[0].size.height.pt(), natural.pt() + 15, 0.001);
  EXPECT_NEAR(padded[1].size.height.pt(), natural.pt() + 15, 0.001);
}

TEST(SpareHeight, ChartsComeFirst) {
  auto theme = round_theme();
  theme.body_min = theme.body_max = 10_pt;
  theme.measures.blocks_end = 5000_pt;
  auto const loose = grounds(laid_out({pie("A", 12), panel("B", words(300))}, theme).pages.front());
  theme.measures.ring_max = theme.measures.ring_outer;
  auto const small = grounds(laid_out({pie("A", 12), panel("B", words(300))}, theme).pages.front());
  EXPECT_NEAR(loose[0].size.height.pt() - small[0].size.height.pt(), 30, 0.001) << "the ring grew from 80 to 110";

  theme = round_theme();
  theme.body_min = theme.body_max = 10_pt;
  theme.measures.blocks_end = 20_pt + small[0].size.height + 10_pt + small[1].size.height + 20_pt;
  auto const rects = grounds(laid_out({pie("A", 12), panel("B", words(300))}, theme).pages.front());
  EXPECT_NEAR(rects[0].size.height.pt(), small[0].size.height.pt() + 20, 0.001);
  EXPECT_NEAR(rects[1].top().pt() - rects[0].bottom().pt(), 10, 0.001);
}

// ---- too little height ----

struct Tightened : testing::Test {
  resolve::Theme theme = round_theme();

  Tightened() {
    theme.body_min = theme.body_max = 10_pt;
    theme.measures.padding_min = 10_pt;
    theme.overflow_continues = true;
  }
  [[nodiscard]] std::vector<std::vector<Rect>> pages(Length end) {
    theme.measures.blocks_end = end;
    theme.measures.footer_baseline = end + 40_pt;
    std::vector<std::vector<Rect>> all;
    for (scene::Page const& page : laid_out({panel("A", words(300)), panel("B", words(150))}, theme).pages) {
      all.push_back(grounds(page));
    }
    return all;
  }
  [[nodiscard]] Length natural_end() {
    auto const loose = pages(5000_pt).front();
    return 20_pt + loose[0].size.height + 10_pt + loose[1].size.height;
  }
};

TEST_F(Tightened, AnEmptierPageIsSavedByTheGapsFirst) {
  auto const found = pages(natural_end() - 1.5_pt);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NEAR((found[0][1].top() - found[0][0].bottom()).pt(), 8.5, 0.001);
  EXPECT_NEAR(found[0][1].bottom().pt(), theme.measures.blocks_end.pt(), 0.001);
}

TEST_F(Tightened, ThenByAllPaddingsEvenly) {
  auto const loose = pages(5000_pt).front();
  auto const found = pages(natural_end() - 6_pt);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NEAR((found[0][1].top() - found[0][0].bottom()).pt(), 8, 0.001);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_NEAR((loose[i].size.height - found[0][i].size.height).pt(), 2, 0.001) << "a point above, a point below";
  }
  EXPECT_NEAR(found[0][1].bottom().pt(), theme.measures.blocks_end.pt(), 0.001);
}

TEST_F(Tightened, AndNoFurtherThanTheThemeAllows) {
  EXPECT_EQ(pages(natural_end() - 9.9_pt).size(), 1U);
  EXPECT_EQ(pages(natural_end() - 10.1_pt).size(), 2U);
}

TEST_F(Tightened, APageOfASheetWithoutFurtherPagesGivesAsMuch) {
  Length const end = natural_end();
  theme.overflow_continues = false;
  auto const fails = [&](Length missing) {
    theme.measures.blocks_end = end - missing;
    auto const sheet = sheet_of({page_of({panel("A", words(300)), panel("B", words(150))})}, theme);
    return has_errors(lay_out(sheet, *make_fake_shaper()).diagnostics);
  };
  EXPECT_FALSE(fails(9.9_pt));
  EXPECT_TRUE(fails(10.1_pt));
}

}  // namespace
}  // namespace factsheet::layout
