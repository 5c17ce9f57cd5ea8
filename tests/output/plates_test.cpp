// Pictures of pages for the press: what the inks look like together, and each by itself.
#include "output/png/render_png.h"
#include "scene/shapes.h"
#include "support/pictures.h"
#include "support/sample_document.h"
#include "support/sample_pictures.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

using test::page_with_band;
using test::PageBuilder;

test::Pixels shown(std::string const& png) { return test::decode_png(png); }

TEST(PressPictures, ShowThePageOfTheScreenInOtherColours) {
  scene::Document const document = test::document_of(page_with_band());
  auto const web = shown(render_png(document, Profile::web, test::sample_assets(), 72)->at(0));
  auto const press = shown(render_png(document, Profile::press, test::sample_assets(), 72)->at(0));
  ASSERT_EQ(web.rgb.size(), press.rgb.size());
  ASSERT_EQ(web.width, press.width);
  for (std::size_t i = 0; i < web.rgb.size(); ++i) {
    auto const far_from_white = [](auto const& pixel) { return 255 - *std::min_element(pixel.begin(), pixel.end()); };
    int const on_screen = far_from_white(web.rgb[i]), on_press = far_from_white(press.rgb[i]);
    ASSERT_EQ(on_screen > 20, on_press > 20 || (on_screen > 20 && on_press > 8)) << i;
  }
  EXPECT_NE(web.at(300, 20), press.at(300, 20));
}

TEST(Plates, HoldOneInkEach) {
  PageBuilder page = page_with_band();
  scene::Path bar = scene::rectangle({20_mm, 10_mm});
  bar.fill = scene::Fill{test::sample_ink};  // black alone: it overprints
  page.frame.items.push_back({{100_mm, 10_mm}, scene::Tag::as(scene::Artifact::layout), {}, std::move(bar)});
  auto const plates = render_plates(test::document_of(page), test::sample_assets(), 72);
  ASSERT_TRUE(plates.ok());
  ASSERT_EQ(plates->size(), 4U);
  auto const light = [&](std::size_t plate, int x, int y) { return shown((*plates)[plate].png).at(x, y)[0]; };
  EXPECT_EQ((*plates)[0].ink, "cyan");
  EXPECT_EQ((*plates)[3].ink, "black");
  int const on_band = 40, on_bar = 310, y = 40;
  EXPECT_EQ(light(0, on_band, y), 0);
  EXPECT_NEAR(light(1, on_band, y), 178, 1);
  EXPECT_NEAR(light(2, on_band, y), 178, 1);
  EXPECT_NEAR(light(3, on_band, y), 204, 1);
  EXPECT_EQ(light(0, on_bar, y), 0);
  EXPECT_NEAR(light(1, on_bar, y), 178, 1);
  EXPECT_EQ(light(3, on_bar, y), 0);
  EXPECT_EQ(light(0, on_band, 700), 255);
}

TEST(Plates, HoldPicturesAndDrawings) {
  std::string const svg =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'>"
      "<g transform='translate(1 0)'><path fill='#000' d='M0 0h1v4h-1z'/></g>"
      "<path fill='none' stroke='#1A6878' stroke-width='1' d='M3 0v4'/></svg>";
  PageBuilder page = page_with_band();
  page.picture(scene::Tag::as(scene::Artifact::layout), test::read("a.svg", svg), {40_pt, 40_pt});
  page.frame.items.back().at = {100_pt, 400_pt};
  page.picture(scene::Tag::as(scene::Artifact::layout), test::read("a.png", test::make_png(test::coloured, 200, 200)),
               {40_pt, 40_pt});
  page.frame.items.back().at = {200_pt, 400_pt};
  auto const plates = render_plates(test::document_of(page), test::sample_assets(), 72);
  ASSERT_TRUE(plates.ok());
  auto const cyan = shown((*plates)[0].png), magenta = shown((*plates)[1].png), black = shown((*plates)[3].png);
  EXPECT_EQ(black.at(115, 420)[0], 0);     // the drawing's black
  EXPECT_EQ(cyan.at(115, 420)[0], 255);    // is on its plate alone
  EXPECT_EQ(cyan.at(130, 420)[0], 0);      // the theme's teal
  EXPECT_EQ(cyan.at(105, 420)[0], 255);    // paper
  EXPECT_LT(magenta.at(205, 405)[0], 60);  // the picture's red
  EXPECT_GT(cyan.at(205, 405)[0], 150);
}

}  // namespace
}  // namespace factsheet::output
