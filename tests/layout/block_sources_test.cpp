// The list of works cited.
#include "core/web_address.h"
#include "layout/blocks/shared.h"
#include "layout/pages/layout.h"
#include "support/fake_shaper.h"
#include "support/layout_sheet.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

resolve::CitedSource source(int number, std::string name,
                            std::vector<std::pair<std::string, std::string>> const& links) {
  resolve::CitedSource made;
  made.number = number;
  made.name = SourceText::plain(std::move(name));
  made.rest = SourceText::plain("Report 2025");
  for (auto const& [label, url] : links) {
    made.links.push_back({SourceText::plain(label), url, readable_address(url), {}});
  }
  return made;
}

Result<scene::Document> lay_out_sources(std::vector<resolve::CitedSource> items, int columns = 0, int span = 12) {
  resolve::Block block = panel("Sources", "", span);
  block.content = resolve::Sources{std::move(items), columns};
  return lay_out(sheet_of({page_of({std::move(block)})}), *make_fake_shaper());
}

std::vector<scene::Link> links_of(scene::Document const& document) {
  std::vector<scene::Link> links;
  for (auto const& item : document.pages.front().items) {
    if (auto const* link = std::get_if<scene::Link>(&item.what)) links.push_back(*link);
  }
  return links;
}

Length left_of(scene::Document const& document, std::string_view text) {
  for (auto const& item : document.pages.front().items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (run != nullptr && run->text == text) return item.at.x;
  }
  return Length::from_pt(-1);
}

TEST(SourceNotes, AreOfOneColourWithLinksAndWithout) {
  resolve::Block block = panel("Reading", "a", 12);
  block.common.cite = SourceText{"Counted by [the library](https://library.example.org/r)", {}, {}};
  auto const document = lay_out(sheet_of({page_of({std::move(block)})}), *make_fake_shaper());
  std::set<std::string> colours;
  for (auto const& item : document->pages.front().items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (run != nullptr && run->text != "Reading" && run->text != "a") colours.insert(run->colour.name);
  }
  EXPECT_THAT(colours, SizeIs(1));
}

TEST(Sources, AreHeardAsANumberedListWithTheLinksInIt) {
  auto const document = lay_out_sources(
      {source(1, "Water board", {{"Report", "https://www.water.example/r"}}), source(2, "Library", {})});
  EXPECT_EQ(outline(*document),
            "document\n"
            "  sect\n"
            "    sect\n"
            "      h1: Sources\n"
            "      list\n"
            "        list_item\n"
            "          label: 1\n"
            "          list_body\n"
            "            p: Water board Report 2025\n"
            "            p: Report: \n"
            "              link: water.example/r\n"
            "        list_item\n"
            "          label: 2\n"
            "          list_body\n"
            "            p: Library Report 2025\n");
  auto const list = std::find_if(document->nodes.begin(), document->nodes.end(),
                                 [](auto const& node) { return node.role == scene::Role::list; });
  EXPECT_EQ(list->numbering, scene::ListNumbering::decimal);
}

TEST(Sources, LinksLeadToTheWholeAddressAndNameTheWork) {
  auto const links = links_of(*lay_out_sources({source(1, "Library", {{"", "https://www.library.example/a?b=1"}})}));
  ASSERT_THAT(links, SizeIs(1));
  EXPECT_EQ(links.front().uri, "https://www.library.example/a?b=1");
  EXPECT_EQ(links.front().contents, "Library: https://www.library.example/a?b=1");
}

// One element, and one area per line, however long the address.
TEST(Sources, ALongAddressBreaksBehindSlashesAndStaysOneLink) {
  std::string url = "https://library.example/";
  for (int i = 0; i < 30; ++i) url += "a/long/path/";
  auto const document = lay_out_sources({source(1, "Library", {{"", url}})}, 0, 6);
  ASSERT_TRUE(document.ok());
  auto const links = links_of(*document);
  EXPECT_GT(links.size(), 2U);
  for (auto const& link : links) {
    EXPECT_EQ(link.uri, url);
    EXPECT_LE(link.size.width, 245_pt);
  }
  EXPECT_EQ(std::count_if(document->nodes.begin(), document->nodes.end(),
                          [](auto const& node) { return node.role == scene::Role::link; }),
            1);
}

TEST(Sources, EachIsAPlaceThatLinksCanLeadTo) {
  auto const document = lay_out_sources({source(1, "Library", {}), source(2, "Water board", {})});
  std::vector<std::string> ids;
  for (auto const& bookmark : document->bookmarks) {
    if (bookmark.level == 0) ids.push_back(bookmark.id);
  }
  EXPECT_THAT(ids, ElementsAre("source-1", "source-2"));
}

TEST(Sources, StandInTwoColumnsUnlessTheBlockIsNarrow) {
  std::vector<resolve::CitedSource> const items{source(1, "Alder", {}), source(2, "Beech", {})};
  auto const wide = lay_out_sources(items);
  EXPECT_LT(left_of(*wide, "1"), left_of(*wide, "2"));
  auto const narrow = lay_out_sources(items, 0, 4);
  EXPECT_EQ(left_of(*narrow, "1"), left_of(*narrow, "2"));
  auto const asked = lay_out_sources(items, 1);
  EXPECT_EQ(left_of(*asked, "1"), left_of(*asked, "2"));
}

TEST(Sources, NumbersOfTwoDigitsMakeRoomForAll) {
  auto const document = lay_out_sources({source(9, "Alder", {}), source(10, "Beech", {})}, 1);
  EXPECT_EQ(left_of(*document, "Alder"), left_of(*document, "Beech"));
}

TEST(Sources, WithoutAnySourceTheBlockIsItsTitle) { EXPECT_TRUE(lay_out_sources({}).value); }

Length height_of(std::vector<Length> const& heights, std::size_t first, std::size_t count, Length gap) {
  Length sum;
  for (std::size_t i = 0; i < count; ++i) sum += heights[first + i] + (i > 0 ? gap : Length());
  return sum;
}

// The least greatest height over all ways to split, tried one by one.
Length best_split(std::vector<Length> const& heights, std::size_t first, Length gap, int columns) {
  std::size_t const rest = heights.size() - first;
  if (columns == 1 || rest == 0) return height_of(heights, first, rest, gap);
  Length best = Length::from_pt(1e9);
  for (std::size_t count = 1; count <= rest; ++count) {
    best = std::min(
        best, std::max(height_of(heights, first, count, gap), best_split(heights, first + count, gap, columns - 1)));
  }
  return best;
}

TEST(SplitOverColumns, IsAsLowAsAnySplitInOrder) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<Length> heights(1 + random() % 9);
    for (Length& height : heights) height = Length::from_pt(5 + static_cast<double>(random() % 40));
    int const columns = 1 + static_cast<int>(random() % 4);
    Length const gap = Length::from_pt(static_cast<double>(random() % 7));
    auto const counts = split_over_columns(heights, gap, columns);
    ASSERT_LE(counts.size(), static_cast<std::size_t>(columns));
    ASSERT_EQ(std::accumulate(counts.begin(), counts.end(), std::size_t{0}), heights.size());
    Length highest;
    std::size_t first = 0;
    for (std::size_t const count : counts) {
      highest = std::max(highest, height_of(heights, first, count, gap));
      first += count;
    }
    EXPECT_NEAR(highest.pt(), best_split(heights, 0, gap, columns).pt(), 1e-6);
  }
}

TEST(SplitOverColumns, OfNothingIsNothing) { EXPECT_THAT(split_over_columns({}, 2_pt, 2), IsEmpty()); }

}  // namespace
}  // namespace factsheet::layout
