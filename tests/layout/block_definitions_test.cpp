// Definitions: a list in columns.
#include "layout/blocks/shared.h"
#include "layout/pages/layout.h"
#include "support/fake_shaper.h"
#include "support/layout_sheet.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;
using testing::SizeIs;

resolve::Block definitions(std::vector<std::pair<std::string, std::string>> const& items, int columns = 0,
                           int span = 12) {
  resolve::Block block = panel("Terms", "", span);
  resolve::Definitions made;
  made.columns = columns;
  for (auto const& [term, meaning] : items) {
    made.items.push_back({SourceText::plain(term), SourceText::plain(meaning), {}});
  }
  block.content = std::move(made);
  return block;
}

std::vector<std::pair<std::string, std::string>> terms(int count) {
  std::vector<std::pair<std::string, std::string>> made;
  for (int i = 0; i < count; ++i) made.emplace_back("Term" + std::to_string(i), "What it is.");
  return made;
}

// The left edges and the baselines of the terms.
struct Grid {
  std::set<Length> columns, rows;
};
Grid grid_of(scene::Document const& document) {
  Grid grid;
  for (auto const& item : document.pages.front().items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (run == nullptr || run->text.rfind("Term", 0) != 0 || run->text == "Terms") continue;
    grid.columns.insert(item.at.x);
    grid.rows.insert(item.at.y);
  }
  return grid;
}

TEST(Definitions, AreHeardAsAListOfTermsWithTheirMeanings) {
  EXPECT_EQ(outline(*lay_out_block(definitions({{"Kerb", "Where the road ends."}, {"Zebra", "Stripes.\n\nWalk."}}))),
            "document\n"
            "  sect\n"
            "    sect\n"
            "      h1: Terms\n"
            "      list\n"
            "        list_item\n"
            "          label: Kerb\n"
            "          list_body\n"
            "            p: Where the road ends.\n"
            "        list_item\n"
            "          label: Zebra\n"
            "          list_body\n"
            "            p: Stripes.\n"
            "            p: Walk.\n");
}

TEST(Definitions, TermsOfARowShareABaseline) {
  Grid const grid = grid_of(*lay_out_block(definitions(terms(3), 3)));
  EXPECT_THAT(grid.columns, SizeIs(3));
  EXPECT_THAT(grid.rows, SizeIs(1));
}

TEST(Definitions, RowsAreAsEvenAsTheyCanBe) {
  Grid const grid = grid_of(*lay_out_block(definitions(terms(4))));
  EXPECT_THAT(grid.columns, SizeIs(2));
  EXPECT_THAT(grid.rows, SizeIs(2));
}

TEST(Definitions, ANarrowBlockHasOneColumn) {
  EXPECT_THAT(grid_of(*lay_out_block(definitions(terms(3), 0, 4))).columns, SizeIs(1));
}

TEST(Definitions, MoreColumnsThanTermsLeaveNoneEmpty) {
  EXPECT_THAT(grid_of(*lay_out_block(definitions(terms(2), 6))).columns, SizeIs(2));
}

TEST(Definitions, ATermWiderThanTheColumnsAskedForIsAnError) {
  auto const result = lay_out_block(definitions({{"Verkeersbrigadiers", "They help."}, {"b", "c"}, {"d", "e"}}, 3, 4));
  ASSERT_FALSE(result.diagnostics.empty());
  EXPECT_EQ(result.diagnostics.front().message, "the longest term in 3 columns needs 34.9 mm and has 11.1 mm");
  EXPECT_EQ(result.diagnostics.front().help, "use fewer columns or a wider span");
  EXPECT_EQ(result.diagnostics.front().rule, "does-not-fit");
}

TEST(ColumnsThatFit, AreFromOneToAll) {
  EXPECT_EQ(columns_that_fit(3, 100_pt, 30_pt, 5_pt), 3);
  EXPECT_EQ(columns_that_fit(3, 99_pt, 30_pt, 5_pt), 2);
  EXPECT_EQ(columns_that_fit(5, 135_pt, 30_pt, 5_pt), 3);
  EXPECT_EQ(columns_that_fit(3, 10_pt, 30_pt, 5_pt), 1);
  EXPECT_EQ(columns_that_fit(0, 10_pt, 30_pt, 5_pt), 1);
}

}  // namespace
}  // namespace factsheet::layout
