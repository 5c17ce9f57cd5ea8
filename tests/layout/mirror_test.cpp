// Blocks in a language that runs from right to left.
#include "layout/pages/layout.h"
#include "support/layout_sheet.h"

#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;

struct Ends {
  Length left, right;
};

Ends ends_of(scene::Document const& document, std::string const& words) {
  for (auto const& item : document.pages.front().items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (run && run->text == words) return {item.at.x, item.at.x + run->advance};
  }
  ADD_FAILURE() << words;
  return {};
}

constexpr Length inside_left = Length::from_pt(20 + 12), inside_right = Length::from_pt(510 - 20 - 12);

scene::Document laid_out(bool right_to_left) {
  resolve::Block block = panel("Walk", "Look.\n\n- left");
  block.common.right_to_left = right_to_left;
  return std::move(*lay_out_block(std::move(block)));
}

TEST(Mirrored, TextsStartAtTheRight) {
  auto const document = laid_out(true);
  for (char const* const words : {"Walk", "Look."}) {
    EXPECT_NEAR(ends_of(document, words).right.pt(), inside_right.pt(), 1e-6) << words;
  }
  EXPECT_NEAR(ends_of(laid_out(false), "Look.").left.pt(), inside_left.pt(), 1e-6);
}

TEST(Mirrored, BulletsStandAtTheRightOfTheirItems) {
  auto const document = laid_out(true);
  EXPECT_NEAR(ends_of(document, "\u2022").right.pt(), inside_right.pt(), 0.1);
  Length const air = ends_of(document, "\u2022").left - ends_of(document, "left").right;
  auto const plain = laid_out(false);
  EXPECT_NEAR(air.pt(), (ends_of(plain, "left").left - ends_of(plain, "\u2022").right).pt(), 0.1);
  EXPECT_GT(air.pt(), 0);
}

TEST(Mirrored, ABlockInAnotherLanguageWithinItIsNot) {
  resolve::Block outer = panel("Walk", "");
  outer.common.right_to_left = true;
  std::get<resolve::Panel>(outer.content).blocks = {panel("", "Look.")};
  auto const document = std::move(*lay_out_block(std::move(outer)));
  EXPECT_LT(ends_of(document, "Look.").left.pt(), 100);
}

}  // namespace
}  // namespace factsheet::layout
