// Where a picture stands in its place, and what is told of it.
#include "layout/boxes/picture_place.h"

#include "layout/pages/layout.h"
#include "support/fake_shaper.h"
#include "support/layout_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;

resolve::Image photo(int width, int height) {
  auto file = std::make_shared<ImageFile>();
  file->path = "boat.jpg";
  file->kind = ImageKind::jpeg;
  file->width = width;
  file->height = height;
  resolve::Image made;
  made.file = std::move(file);
  made.alt = "A boat";
  return made;
}

resolve::Image covering(int width, int height, std::optional<Length> place_height) {
  resolve::Image made = photo(width, height);
  made.covers = true;
  made.height = place_height;
  return made;
}

resolve::Block block_of(resolve::Image image, int span = 12) {
  resolve::Block block = panel("", "", span);
  block.content = std::move(image);
  return block;
}

PicturePart part_of(int width, int height, double focus_x = 0.5, double focus_y = 0.5) {
  PicturePart part{photo(width, height).file, {}};
  part.covers = true;
  part.focus_x = focus_x;
  part.focus_y = focus_y;
  return part;
}

void expect_crop(scene::Crop const& crop, scene::Crop const& wanted) {
  EXPECT_NEAR(crop.left, wanted.left, 1e-9);
  EXPECT_NEAR(crop.top, wanted.top, 1e-9);
  EXPECT_NEAR(crop.width, wanted.width, 1e-9);
  EXPECT_NEAR(crop.height, wanted.height, 1e-9);
}

std::vector<std::string> told_of(resolve::Block block) {
  std::vector<std::string> told;
  for (auto const& diagnostic : lay_out_block(std::move(block)).diagnostics) {
    if (diagnostic.rule != "page-not-full") told.push_back(to_text(diagnostic));
  }
  return told;
}

scene::Image only_picture(scene::Document const& document) {
  scene::Image found;
  for (auto const& item : document.pages.front().items) {
    if (auto const* one = std::get_if<scene::Image>(&item.what)) found = *one;
  }
  return found;
}

TEST(PicturePlace, IsFilledAroundTheFocusAsFarAsTheEdgesLetIt) {
  Size const square{100_pt, 100_pt};
  expect_crop(place_picture(part_of(4000, 2000), square).crop, {0.25, 0, 0.5, 1});
  expect_crop(place_picture(part_of(4000, 2000, 0.6, 0.9), square).crop, {0.35, 0, 0.5, 1});
  expect_crop(place_picture(part_of(4000, 2000, 0, 0), square).crop, {0, 0, 0.5, 1});
  expect_crop(place_picture(part_of(4000, 2000, 1, 1), square).crop, {0.5, 0, 0.5, 1});
  expect_crop(place_picture(part_of(1000, 4000, 0.1, 0.2), square).crop, {0, 0.075, 1, 0.25});
  expect_crop(place_picture(part_of(1000, 1000), square).crop, {});
  EXPECT_EQ(place_picture(part_of(4000, 2000), square).size, square);
}

TEST(PicturePlace, OfPicturesAsLongAsARibbonIsFilledToo) {
  PlacedPicture const ribbon = place_picture(part_of(100'000, 10), {1_pt, 700_pt});
  EXPECT_GT(ribbon.crop.width, 0);
  EXPECT_LE(ribbon.crop.left + ribbon.crop.width, 1);
  EXPECT_EQ(ribbon.crop.height, 1);
  PlacedPicture const mast = place_picture(part_of(10, 100'000, 1, 1), {700_pt, 1_pt});
  EXPECT_EQ(mast.crop.width, 1);
  EXPECT_LE(mast.crop.top + mast.crop.height, 1);
}

// 72 pixels an inch would be seen, so that the place is not filled, but keeps its shape.
TEST(PicturePlace, IsNotFilledWithPixelsThatCanBeSeen) {
  PlacedPicture const placed = place_picture(part_of(200, 100), {100_pt, 100_pt});
  EXPECT_NEAR(placed.size.width.pt(), 75, 1e-9);
  EXPECT_NEAR(placed.size.height.pt(), 75, 1e-9);
  PicturePart asked = part_of(200, 100);
  asked.enlarges = true;
  EXPECT_EQ(place_picture(asked, {100_pt, 100_pt}).size, (Size{100_pt, 100_pt}));
  auto drawing = std::make_shared<ImageFile>(*asked.file);
  drawing->kind = ImageKind::svg;
  PicturePart svg = part_of(200, 100);
  svg.file = std::move(drawing);
  EXPECT_EQ(place_picture(svg, {100_pt, 100_pt}).size, (Size{100_pt, 100_pt}));
}

TEST(PicturePlace, HasTheHeightThatIsAsked) {
  auto const image = only_picture(*lay_out_block(block_of(covering(4000, 3000, 100_pt))));
  EXPECT_NEAR(image.size.height.pt(), 100, 1e-6);
  EXPECT_NEAR(image.size.width.pt(), 446, 1e-6);
  expect_crop(image.crop, {0, (1 - 100 / 334.5) / 2, 1, 100 / 334.5});
}

TEST(PicturePlace, OfAWholePictureIsNoHigherThanAsked) {
  resolve::Image tall = photo(3000, 4000);
  tall.height = 100_pt;
  auto const image = only_picture(*lay_out_block(block_of(tall)));
  EXPECT_NEAR(image.size.height.pt(), 100, 1e-6);
  EXPECT_NEAR(image.size.width.pt(), 75, 1e-6);
  EXPECT_TRUE(image.crop.is_whole());
  resolve::Image wide = photo(4000, 400);
  wide.height = 100_pt;
  EXPECT_NEAR(only_picture(*lay_out_block(block_of(wide))).size.height.pt(), 44.6, 1e-6);
}

// Beside a higher block it grows with the row, and no air is left above or below it.
TEST(PicturePlace, TakesTheHeightOfItsRow) {
  resolve::Block text = panel("Boats", words(150), 6);
  resolve::ResolvedSheet const sheet = sheet_of({page_of({text, block_of(covering(4000, 3000, {}), 6)})});
  auto const laid_out = lay_out(sheet, *make_fake_shaper());
  auto const image = only_picture(*laid_out);
  auto const ground = grounds(laid_out->pages.front()).front();
  EXPECT_NEAR((image.size.height + 24_pt).pt(), ground.size.height.pt(), 1);
  EXPECT_GT(image.size.height, image.size.width);
  EXPECT_EQ(image.crop.height, 1);
  EXPECT_LT(image.crop.width, 0.75);
}

TEST(PicturePlace, LeavesWordsBelowAPictureWhereItBegins) {
  resolve::Image image = photo(3000, 4000);
  image.height = 100_pt;
  image.caption = SourceText::plain("At sea");
  image.credit = SourceText::plain("Photo: Jo");
  auto const document = lay_out_block(block_of(image));
  Length left, words_left;
  for (auto const& item : document->pages.front().items) {
    if (std::holds_alternative<scene::Image>(item.what)) left = item.at.x;
    if (auto const* run = std::get_if<scene::GlyphRun>(&item.what); run && run->text == "At sea")
      words_left = item.at.x;
  }
  EXPECT_EQ(left, words_left);
}

TEST(PictureMessages, TellOfPixelsThatLookSoftInPrint) {
  // 446 pt are 6.19 inches.
  EXPECT_THAT(told_of(block_of(photo(930, 400))), IsEmpty());
  EXPECT_THAT(told_of(block_of(photo(900, 400))),
              ElementsAre("warning: the picture \"boat.jpg\" has 145 pixels per inch at this size, and looks soft in "
                          "print; use one that is 1859 pixels wide or more, show it smaller, or write \"enlarge: "
                          "true\" to show it as it is [low-resolution]"));
  EXPECT_THAT(told_of(block_of(photo(1859, 800))), IsEmpty());
  resolve::Image asked = photo(900, 400);
  asked.enlarge = true;
  EXPECT_THAT(told_of(block_of(asked)), IsEmpty());
  // Told once, for the press too.
  EXPECT_TRUE(only_picture(*lay_out_block(block_of(photo(900, 400)))).is_told);
  EXPECT_FALSE(only_picture(*lay_out_block(block_of(asked))).is_told);
}

TEST(PictureMessages, CountThePixelsThatShow) {
  // A third of the width, three times as large.
  EXPECT_THAT(told_of(block_of(covering(1200, 400, 446_pt))),
              ElementsAre("warning: the picture \"boat.jpg\" is 1200 pixels wide, and shown 106 mm wide where 157 mm "
                          "are free; use one that is 5575 pixels wide or more, or write \"enlarge: true\" to show it "
                          "coarse [few-pixels]"));
  EXPECT_THAT(told_of(block_of(covering(2400, 800, 446_pt))),
              ElementsAre("warning: the picture \"boat.jpg\" has 129 pixels per inch at this size, and looks soft in "
                          "print; use one that is 5575 pixels wide or more, show it smaller, or write \"enlarge: "
                          "true\" to show it as it is [low-resolution]"));
  EXPECT_THAT(told_of(block_of(covering(5576, 1859, 446_pt))), IsEmpty());
}

TEST(PictureMessages, TellOfAPictureOfWhichLittleShows) {
  EXPECT_THAT(told_of(block_of(covering(20'000, 2000, 446_pt))),
              ElementsAre("warning: only 10% of the picture \"boat.jpg\" is shown, for its shape is another than that "
                          "of its place; write \"fit: whole\", or use a picture of the part that matters "
                          "[little-shown]"));
  resolve::Image whole = photo(20'000, 2000);
  whole.height = 446_pt;
  EXPECT_THAT(told_of(block_of(whole)), IsEmpty());
}

TEST(PictureMessages, SayWhichHeightFitsOnThePage) {
  auto const told = told_of(block_of(covering(4000, 8000, 700_pt)));
  ASSERT_THAT(told, ElementsAre(testing::HasSubstr("give its picture less height (\"height: 210\") [does-not-fit]")));
  EXPECT_THAT(told_of(block_of(covering(4000, 8000, 210_mm))), IsEmpty());
  EXPECT_THAT(told_of(block_of(covering(4000, 8000, 214_mm))), testing::SizeIs(1));
}

TEST(PictureMessages, StructureHasACaptionBehindTheFigure) {
  resolve::Image image = photo(2000, 1000);
  image.caption = SourceText::plain("At sea");
  image.credit = SourceText::plain("Photo: Jo");
  EXPECT_THAT(outline(*lay_out_block(block_of(image))),
              testing::HasSubstr("figure\n      caption\n        p: At sea\n        p: Photo: Jo\n"));
  image.alt.clear();
  EXPECT_THAT(outline(*lay_out_block(block_of(image))),
              testing::HasSubstr("sect\n      p: At sea\n      p: Photo: Jo\n"));
}

}  // namespace
}  // namespace factsheet::layout
