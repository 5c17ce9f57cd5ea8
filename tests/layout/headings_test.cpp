// The levels of headings: whatever an author nests and leaves without a title, none is jumped.
#include "layout/pages/layout.h"
#include "support/fake_shaper.h"
#include "support/layout_sheet.h"
#include "support/made_sheet.h"
#include "support/whole_sheet.h"

#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;

/// Of the headings in the order in which they are read: that of the items.
std::vector<int> heading_levels(scene::Document const& document) {
  std::vector<int> levels;
  std::set<scene::NodeId> known;
  for (scene::Page const& page : document.pages) {
    for (scene::Item const& item : page.items) {
      if (item.tag.node == scene::no_node || !known.insert(item.tag.node).second) continue;
      auto const role = document.nodes[static_cast<std::size_t>(item.tag.node)].role;
      bool const is_heading = role >= scene::Role::h1 && role <= scene::Role::h6;
      if (is_heading) levels.push_back(static_cast<int>(role) - static_cast<int>(scene::Role::h1) + 1);
    }
  }
  return levels;
}

void expect_no_jump(scene::Document const& document) {
  int last = 0;
  for (int const level : heading_levels(document)) {
    ASSERT_LE(level, last + 1) << outline(document);
    last = level;
  }
}

/// Panels within panels and stacks, with a title or without, on pages with a title at their head, at their foot, or
/// without.
class Nests {
 public:
  explicit Nests(unsigned seed) : random_(seed) {}

  resolve::ResolvedSheet sheet() {
    std::vector<resolve::Page> pages;
    for (int left = upto(3); left >= 0; --left) {
      resolve::Page page = page_of(often() ? "Page" : "", blocks(0));
      if (often()) page.footer.title = SourceText::plain("Foot");
      if (!often()) page.header.reset();
      pages.push_back(std::move(page));
    }
    return sheet_of(std::move(pages));
  }

 private:
  int upto(int most) { return std::uniform_int_distribution(0, most)(random_); }
  bool often() { return upto(2) > 0; }

  resolve::Blocks blocks(int depth) {
    resolve::Blocks all;
    for (int left = upto(1); left >= 0; --left) all.push_back(block(depth));
    return all;
  }

  resolve::Block block(int depth) {
    constexpr int deepest = 7;
    std::string const title = upto(1) == 0 ? "Title" : "";
    if (depth == deepest || upto(3) == 0)
      return upto(1) == 0 ? quote(title, "Words.", "Reader") : panel(title, "Words.");
    if (upto(3) == 0) return stacked(blocks(depth + 1), 12);
    resolve::Block made = panel(title, often() ? "Words." : "");
    std::get<resolve::Panel>(made.content).blocks = blocks(depth + 1);
    return made;
  }

  std::mt19937 random_;
};

TEST(Headings, OfNestsOfAnyKindJumpNoLevel) {
  auto const shaper = make_fake_shaper();
  std::size_t deep = 0;
  for (unsigned seed = 0; seed < 30; ++seed) {
    SCOPED_TRACE(seed);
    auto const made = lay_out(Nests(seed).sheet(), *shaper);
    ASSERT_TRUE(made.value);
    expect_no_jump(*made);
    for (int const level : heading_levels(*made)) deep += level > 4 ? 1 : 0;
  }
  EXPECT_GT(deep, 10u) << "there are deep ones among them";
}

TEST(Headings, OfSheetsOfEveryKindOfBlockJumpNoLevel) {
  auto const shaper = make_fake_shaper();
  for (unsigned seed = 0; seed < 25; ++seed) {
    SCOPED_TRACE(seed);
    auto const made = lay_out(made_sheet(seed).sheet, *shaper);
    ASSERT_TRUE(made.value);
    ASSERT_FALSE(heading_levels(*made).empty());
    expect_no_jump(*made);
  }
}

TEST(Headings, OfTheSheetsThatComeAlongJumpNoLevel) {
  for (char const* const name : {"online-child-protection", "gallery"}) {
    for (char const* const language : {"nl", "en"}) expect_no_jump(whole_sheet(name, language).document);
  }
}

}  // namespace
}  // namespace factsheet::layout
