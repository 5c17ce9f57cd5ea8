// Tables: cells, widths, rules, and what is heard.
#include "layout/blocks/shared.h"
#include "layout/pages/layout.h"
#include "support/fake_shaper.h"
#include "support/layout_sheet.h"

#include <algorithm>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<SourceText> cells(std::vector<std::string> const& words) {
  std::vector<SourceText> made;
  for (auto const& word : words) made.push_back(SourceText::plain(word));
  return made;
}

resolve::Block table(std::vector<std::string> const& head, std::vector<std::vector<std::string>> const& rows,
                     int span = 12) {
  resolve::Block block = panel("Loans", "", span);
  resolve::Table made;
  made.head = cells(head);
  made.align.assign(head.size(), resolve::Align::right);
  if (!made.align.empty()) made.align.front() = resolve::Align::left;
  for (auto const& row : rows) made.rows.push_back(cells(row));
  block.content = std::move(made);
  return block;
}

std::vector<scene::Item> runs_of(scene::Document const& document, std::set<std::string> const& words) {
  std::vector<scene::Item> found;
  for (auto const& item : document.pages.front().items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (run != nullptr && words.count(run->text) != 0) found.push_back(item);
  }
  return found;
}

Length right_of(scene::Item const& item) { return item.at.x + std::get<scene::GlyphRun>(item.what).advance; }

TEST(Table, IsHeardRowByRowWithHeadsOfColumnsAndRows) {
  auto const document = lay_out_block(table({"Age", "Books"}, {{"six", "12"}, {"ten", "9"}}));
  EXPECT_EQ(outline(*document),
            "document\n"
            "  sect\n"
            "    sect\n"
            "      h1: Loans\n"
            "      table\n"
            "        table_row\n"
            "          header_cell: Age\n"
            "          header_cell: Books\n"
            "        table_row\n"
            "          header_cell: six\n"
            "          data_cell: 12\n"
            "        table_row\n"
            "          header_cell: ten\n"
            "          data_cell: 9\n");
  std::vector<scene::Scope> scopes;
  for (auto const& node : document->nodes) {
    if (node.role == scene::Role::header_cell) scopes.push_back(node.scope);
  }
  EXPECT_EQ(scopes, (std::vector{scene::Scope::column, scene::Scope::column, scene::Scope::row, scene::Scope::row}));
}

TEST(Table, ACellWithoutWordsIsStillACell) {
  auto const document = lay_out_block(table({"Age", "Books"}, {{"six", ""}, {"ten"}}));
  EXPECT_EQ(std::count_if(document->nodes.begin(), document->nodes.end(),
                          [](auto const& node) { return node.role == scene::Role::data_cell; }),
            2);
}

TEST(Table, NumbersEndAtOneEdgeUnderTheirHead) {
  auto const document = lay_out_block(table({"Age", "Books"}, {{"six", "1200"}, {"ten", "9"}}));
  auto const runs = runs_of(*document, {"Books", "1200", "9"});
  ASSERT_THAT(runs, SizeIs(3));
  for (auto const& run : runs) EXPECT_NEAR(right_of(run).pt(), right_of(runs.front()).pt(), 1e-6);
  EXPECT_LT(right_of(runs.front()).pt(), 478 / 2.0) << "in a wide block a table takes what it needs";
}

TEST(Table, HeadsOfUnlikeHeightStandOnOneLine) {
  auto const document = lay_out_block(table({"Age", "Books that were borrowed"}, {{"six", "12"}}, 3));
  auto const age = runs_of(*document, {"Age"});
  ASSERT_THAT(age, SizeIs(1));
  Length lowest;
  for (auto const& item : document->pages.front().items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (run != nullptr && run->text.find("borrowed") != std::string::npos) lowest = item.at.y;
  }
  EXPECT_EQ(age.front().at.y, lowest);
}

TEST(Table, ARuleStandsBetweenRowsAndNoneAtTheFoot) {
  auto const document = lay_out_block(table({"Age", "Books"}, {{"six", "12"}, {"ten", "9"}, {"two", "1"}}));
  auto const last = runs_of(*document, {"two"});
  ASSERT_THAT(last, SizeIs(1));
  int rules = 0;
  for (auto const& item : document->pages.front().items) {
    auto const* path = std::get_if<scene::Path>(&item.what);
    if (path == nullptr || !path->fill || item.at.x != 32_pt) continue;
    ++rules;
    EXPECT_LT(item.at.y, last.front().at.y);
  }
  EXPECT_EQ(rules, 3);
}

TEST(Table, WithoutHeadsItHasRowsAlone) {
  EXPECT_EQ(outline(*lay_out_block(table({"", ""}, {{"six", "12"}}))),
            "document\n"
            "  sect\n"
            "    sect\n"
            "      h1: Loans\n"
            "      table\n"
            "        table_row\n"
            "          header_cell: six\n"
            "          data_cell: 12\n");
}

TEST(Table, WordsThatFindNoRoomAreAnError) {
  auto const result = lay_out_block(table({"Kindergarten", "Neighbourhood"}, {{"1", "2"}}, 3));
  ASSERT_FALSE(result.diagnostics.empty());
  EXPECT_EQ(result.diagnostics.front().message, "the table needs 47.6 mm and has 30.3 mm");
  EXPECT_EQ(result.diagnostics.front().help, "give it a wider span, fewer columns or shorter words");
  EXPECT_EQ(result.diagnostics.front().rule, "does-not-fit");
}

TEST(Table, WithoutAnyRowItIsItsTitle) { EXPECT_TRUE(lay_out_block(table({}, {})).ok()); }

// Properties over many columns: all of the room is used, and no column is under what its words need.
TEST(ShareWidths, UsesTheRoomAndKeepsTheLeast) {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    std::vector<ColumnNeed> needs(1 + random() % 6);
    Length least;
    for (auto& need : needs) {
      need.least = Length::from_pt(1 + static_cast<double>(random() % 60));
      need.wanted = need.least + Length::from_pt(static_cast<double>(random() % 200));
      least += need.least;
    }
    Length const available = least + Length::from_pt(static_cast<double>(random() % 600));
    auto const widths = share_widths(needs, available);
    Length sum;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      EXPECT_GE(widths[i].pt(), needs[i].least.pt() - 1e-9);
      sum += widths[i];
    }
    EXPECT_NEAR(sum.pt(), available.pt(), 1e-6);
  }
}

TEST(ShareWidths, OfTooLittleShrinksAllAlike) {
  auto const widths = share_widths({{30_pt, 90_pt}, {10_pt, 10_pt}}, 20_pt);
  EXPECT_DOUBLE_EQ(widths[0].pt(), 15);
  EXPECT_DOUBLE_EQ(widths[1].pt(), 5);
  EXPECT_THAT(share_widths({}, 20_pt), IsEmpty());
}

}  // namespace
}  // namespace factsheet::layout
