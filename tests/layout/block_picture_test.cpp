// Blocks around a picture or a code.
#include "layout/blocks/qr_modules.h"
#include "layout/pages/layout.h"
#include "support/fake_shaper.h"
#include "support/layout_sheet.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::SizeIs;

resolve::Block image(std::string alt, int width, int height, int span = 12) {
  resolve::Block block = panel("", "", span);
  auto file = std::make_shared<ImageFile>();
  file->width = width;
  file->height = height;
  resolve::Image made;
  made.file = std::move(file);
  made.alt = std::move(alt);
  made.caption = SourceText::plain("A drop");
  block.content = std::move(made);
  return block;
}

resolve::Block qr(std::string link, int span, resolve::ToneName tone = resolve::ToneName::plain) {
  resolve::Block block = panel("Read on", "Scan it.", span);
  block.common.tone = tone;
  block.content = resolve::Qr{std::move(link), "library.example/read"};
  return block;
}

template <class What>
std::vector<scene::Item> items_of(scene::Document const& document) {
  std::vector<scene::Item> found;
  for (auto const& item : document.pages.front().items) {
    if (std::holds_alternative<What>(item.what)) found.push_back(item);
  }
  return found;
}

scene::StructureNode const* figure_of(scene::Document const& document) {
  auto const found = std::find_if(document.nodes.begin(), document.nodes.end(),
                                  [](auto const& node) { return node.role == scene::Role::figure; });
  return found == document.nodes.end() ? nullptr : &*found;
}

TEST(Image, IsAFigureWithItsAlternativeTextAndACaption) {
  auto const document = lay_out_block(image("Water falls.", 400, 100));
  auto const* figure = figure_of(*document);
  ASSERT_NE(figure, nullptr);
  EXPECT_EQ(figure->alt, "Water falls.");
  ASSERT_TRUE(figure->bbox);
  auto const images = items_of<scene::Image>(*document);
  ASSERT_THAT(images, SizeIs(1));
  EXPECT_EQ(figure->bbox->size, std::get<scene::Image>(images.front().what).size);
  EXPECT_THAT(outline(*document), HasSubstr("figure\n      caption\n        p: A drop\n"));
}

TEST(Image, ThatDecoratesIsNotHeard) {
  auto const document = lay_out_block(image("", 400, 100));
  EXPECT_EQ(figure_of(*document), nullptr);
  EXPECT_EQ(items_of<scene::Image>(*document).front().tag.node, scene::no_node);
}

TEST(Image, FillsItsWidthAndKeepsItsShape) {
  auto const images = items_of<scene::Image>(*lay_out_block(image("x", 800, 200)));
  Size const size = std::get<scene::Image>(images.front().what).size;
  EXPECT_NEAR(size.width.pt(), 510 - 40 - 24, 1e-6);
  EXPECT_NEAR(size.height / size.width, 0.25, 1e-9);
}

TEST(Image, ThatIsHighWaitsForSpareHeightAndStaysInItsBlock) {
  auto const document = lay_out_block(image("x", 100, 1000, 6));
  ASSERT_TRUE(document.ok());
  auto const images = items_of<scene::Image>(*document);
  Size const size = std::get<scene::Image>(images.front().what).size;
  EXPECT_NEAR(size.height / size.width, 10, 1e-9);
  EXPECT_LE(images.front().at.y + size.height, 640_pt);
}

struct Code {
  Point at;
  Length size;
};
Code code_of(scene::Document const& document) {
  Code code;
  for (auto const& item : items_of<scene::Modules>(document)) {
    code = {item.at, std::get<scene::Modules>(item.what).size().width};
    EXPECT_NE(item.tag.node, scene::no_node);
  }
  return code;
}

TEST(QrBlock, IsHeardAsItsWordsTheAddressAndACode) {
  auto const document = lay_out_block(qr("https://library.example/read", 12));
  EXPECT_EQ(outline(*document),
            "document\n"
            "  sect\n"
            "    sect\n"
            "      h1: Read on\n"
            "      p: Scan it.\n"
            "      p\n"
            "        link: library.example/read\n"
            "      figure\n");
  EXPECT_EQ(figure_of(*document)->alt, "QR code");
}

// Four modules of white on every side, or a little more, so that it is as wide for all: of the code's own on a tone, of
// the padding on paper.
TEST(QrBlock, HasFourWhiteModulesAroundOnEveryGround) {
  for (auto const tone : {resolve::ToneName::plain, resolve::ToneName::deep}) {
    auto const document = lay_out_block(qr("https://library.example/read", 12, tone));
    Code const code = code_of(*document);
    Length const module = code.size / 29;
    EXPECT_GE(module, qr_module_min);
    EXPECT_LE(code.at.x + code.size + module * 4, 490_pt);
    bool has_ground = false;
    for (auto const& item : items_of<scene::Path>(*document)) {
      auto const& path = std::get<scene::Path>(item.what);
      has_ground = has_ground || (path.fill && path.fill->colour.name == "paper" && item.tag.node == scene::no_node &&
                                  std::abs((code.at.x - item.at.x - code.size * 0.16).pt()) < 1e-6 &&
                                  std::abs((code.at.y - item.at.y - code.size * 0.16).pt()) < 1e-6);
    }
    EXPECT_EQ(has_ground, tone == resolve::ToneName::deep);
  }
}

TEST(QrBlock, StandsBelowTheWordsInANarrowBlock) {
  auto const document = lay_out_block(qr("https://library.example/read", 3));
  Code const code = code_of(*document);
  EXPECT_EQ(code.at.x, 32_pt);
  for (auto const& item : items_of<scene::GlyphRun>(*document)) {
    if (item.at.y > 650_pt) continue;
    EXPECT_LT(item.at.y, code.at.y);
  }
}

TEST(QrBlock, WithModulesThatATelephoneCannotReadIsAnError) {
  auto const result = lay_out_block(qr("https://library.example/" + std::string(276, 'a'), 2));
  std::vector<std::string> messages;
  for (auto const& diagnostic : result.diagnostics) messages.push_back(diagnostic.message);
  EXPECT_THAT(messages, testing::Contains("a qr code of 300 characters needs 27.6 mm and has 16.2 mm"));
  EXPECT_THAT(messages, testing::Contains("a qr code of 300 characters is hard to read from paper"));
}

}  // namespace
}  // namespace factsheet::layout
