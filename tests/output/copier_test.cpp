#include "output/output.h"
#include "output/pdf/render_pdf.h"
#include "scene/shapes.h"
#include "support/copier_pages.h"
#include "support/pdf_reader.h"
#include "support/pictures.h"
#include "support/sample_document.h"
#include "support/sample_pictures.h"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/Buffer.hh>

namespace factsheet::output {
namespace {

using test::PageBuilder;
using test::PdfReader;
using testing::HasSubstr;
using testing::Not;

std::string copier_pdf(scene::Document const& document) {
  auto const result = render_pdf(document, Profile::copier, test::sample_assets());
  for (auto const& diagnostic : result.diagnostics) ADD_FAILURE() << to_text(diagnostic);
  return result.ok() ? *result : std::string{};
}

std::string copier_contents(std::string const& pdf) {
  PdfReader reader(pdf);
  auto const data = reader.pages().at(0).getKey("/Contents").getStreamData();
  return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
}

// ---- the file ----

TEST(Copier, HasTheStructureOfTheWebFileAndGreysAlone) {
  std::string const copier = copier_pdf(test::sample_document());
  std::string const web = *render_pdf(test::sample_document(), Profile::web, test::sample_assets());
  EXPECT_EQ(PdfReader(copier).structure(), PdfReader(web).structure());
  std::string const drawn = copier_contents(copier);
  EXPECT_THAT(drawn, HasSubstr("0 g\n"));
  for (char const* colour : {" rg\n", " RG\n", " k\n", " K\n"}) EXPECT_THAT(drawn, Not(HasSubstr(colour)));
  EXPECT_EQ(copier_pdf(test::sample_document()), copier);
}

TEST(Copier, MakesAllTextBlack) {
  PageBuilder page;
  test::add_filled(page, {-5_mm, -5_mm}, scene::rectangle({220_mm, 50_mm}), {test::sample_teal},
                   scene::Artifact::background);
  page.text(page.node(scene::Role::p), "wit op blauw");
  std::get<scene::GlyphRun>(page.frame.items.back().what).colour = test::sample_white;
  std::string const drawn = copier_contents(copier_pdf(test::document_of(page)));
  EXPECT_THAT(drawn, HasSubstr("0 g\n"));
  EXPECT_THAT(drawn, Not(HasSubstr("\n1 g\n")));
  EXPECT_THAT(drawn, Not(HasSubstr(" re\nf\n")));  // the band is left out
}

TEST(Copier, TurnsPicturesGrey) {
  PageBuilder page;
  auto const add_picture = [&page](std::string const& name, std::string const& bytes) {
    page.picture(scene::Tag::as(scene::Artifact::layout), test::read(name, bytes), {40_pt, 40_pt});
  };
  test::PngOptions alpha;
  alpha.alpha = true;
  add_picture("a.png", test::make_png(test::coloured, 16, 16));
  add_picture("b.png",
              test::make_png({{200, 30, 30, 128}, {30, 160, 60, 255}, {1, 2, 3, 0}, {9, 9, 9, 9}}, 16, 16, alpha));
  add_picture("c.jpg", test::make_jpeg(test::coloured, 16, 16));
  add_picture("d.svg",
              "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><path fill='#f00' d='M0 0h4v4z'/></svg>");
  std::string const pdf = copier_pdf(test::document_of(page));
  PdfReader reader(pdf);
  auto listed = reader.pages().at(0).getKey("/Resources").getKey("/XObject");
  EXPECT_EQ(listed.getKeys().size(), 4U);
  for (auto const& name : listed.getKeys()) {
    auto dictionary = listed.getKey(name).getDict();
    bool const is_image = dictionary.getKey("/Subtype").isNameAndEquals("/Image");
    EXPECT_TRUE(!is_image || dictionary.getKey("/ColorSpace").isNameAndEquals("/DeviceGray")) << name;
  }
  auto const shown = test::copied_picture(test::document_of(page), 72);
  for (auto const& pixel : shown.rgb) ASSERT_TRUE(pixel[0] == pixel[1] && pixel[1] == pixel[2]);
}

/// In the middle of each quarter of a picture.
std::vector<int> shown_tones(test::Quarters const& tones, int grain = 0) {
  PageBuilder page;
  test::PngOptions options;
  options.grain = grain;
  page.picture(scene::Tag::as(scene::Artifact::layout), test::read("a.png", test::make_png(tones, 16, 16, options)),
               {40_pt, 40_pt});
  Point const at = page.frame.items.back().at;
  auto const shown = test::copied_picture(test::document_of(page), 72);
  std::vector<int> found;
  for (int const y : {10, 30}) {
    for (int const x : {10, 30}) {
      found.push_back(shown.at(static_cast<int>(at.x.pt()) + x, static_cast<int>(at.y.pt()) + y)[0]);
    }
  }
  return found;
}

TEST(Copier, LightensADarkPhotographAndKeepsTheOrderOfItsTones) {
  constexpr int grain = 6;
  auto const tones =
      shown_tones({{10, 10, 10, 255}, {30, 30, 30, 255}, {60, 60, 60, 255}, {255, 255, 255, 255}}, grain);
  EXPECT_TRUE(std::is_sorted(tones.begin(), tones.end()));
  EXPECT_LT(tones[0], 60);  // a night stays one
  EXPECT_GT(tones[1] - tones[0], 40);
  EXPECT_GT(tones[2] - tones[1], 40);
  EXPECT_GT(tones[3], 250);
}

TEST(Copier, KeepsLightTonesOfAPhotographApartFromPaper) {
  constexpr int grain = 6;
  auto const tones =
      shown_tones({{60, 60, 60, 255}, {120, 120, 120, 255}, {200, 200, 200, 255}, {90, 90, 90, 255}}, grain);
  EXPECT_GT(tones[1], 140);
  EXPECT_LT(tones[2], 230);
  EXPECT_GT(tones[2] - tones[1], 40);
}

double contrast(int light, int dark) {
  auto const luminance = [](int grey) {
    auto const level = static_cast<std::uint8_t>(grey);
    return relative_luminance({"", {level, level, level}, {}, 0});
  };
  return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
}

// White letters on the colour of a brand.
TEST(Copier, KeepsTheContrastOfADrawing) {
  test::Pixel const white{255, 255, 255, 255};
  for (test::Pixel const& brand : {test::Pixel{29, 29, 27, 255}, test::Pixel{0, 74, 153, 255},
                                   test::Pixel{0, 122, 61, 255}, test::Pixel{204, 0, 0, 255}}) {
    auto const tones = shown_tones({brand, white, brand, brand});
    EXPECT_GE(contrast(tones[1], tones[0]), 4.5) << int{brand[0]};
  }
}

TEST(Copier, LeavesBlackOnWhiteAndLightPicturesAsTheyAre) {
  EXPECT_THAT(shown_tones({{0, 0, 0, 255}, {0, 0, 0, 255}, {0, 0, 0, 255}, {255, 255, 255, 255}}),
              testing::ElementsAre(0, 0, 0, 255));
  EXPECT_THAT(shown_tones({{120, 120, 120, 255}, {220, 220, 220, 255}, {240, 240, 240, 255}, {255, 255, 255, 255}}),
              testing::ElementsAre(120, 220, 240, 255));
}

// ---- large areas, rules, the edge ----

TEST(Copier, DrawsGroundsAsOutlinesAndABandAsALine) {
  PageBuilder page;
  test::add_filled(page, {-5_mm, -5_mm}, scene::rectangle({220_mm, 45_mm}), {test::sample_teal},
                   scene::Artifact::background);
  test::add_filled(page, {-5_mm, 40_mm}, scene::rectangle({220_mm, 1.2_mm}), {test::sample_teal},
                   scene::Artifact::background);
  test::add_filled(page, {20_mm, 60_mm}, scene::rounded_rectangle({100_mm, 50_mm}, 3_mm), {test::sample_teal},
                   scene::Artifact::background);
  auto const shown = test::copied_picture(test::document_of(page), 127);  // five pixels a millimetre
  auto const dark = [&](double x, double y) {
    for (int dx = -2; dx <= 2; ++dx) {
      for (int dy = -2; dy <= 2; ++dy) {
        if (shown.at(static_cast<int>(x * 5) + dx, static_cast<int>(y * 5) + dy)[0] < 200) return true;
      }
    }
    return false;
  };
  EXPECT_FALSE(dark(100, 20));   // in the band
  EXPECT_TRUE(dark(100, 40.6));  // its rule
  EXPECT_FALSE(dark(4, 40.6));   // which does not reach the edge
  EXPECT_TRUE(dark(70, 60));     // the outline of the ground
  EXPECT_FALSE(dark(70, 85));    // and nothing in it
}

/// Of all pixels, how much black there is.
double blackness(Colour const& colour) {
  PageBuilder page;
  scene::Path line = scene::line({}, {100_mm, {}});
  line.stroke = scene::Stroke{colour, 0.5_pt};
  page.frame.items.push_back({{50_mm, 50_mm}, scene::Tag::as(scene::Artifact::layout), {}, std::move(line)});
  double sum = 0;
  for (auto const& pixel : test::copied_picture(test::document_of(page), 150).rgb) sum += 255 - pixel[0];
  return sum;
}

TEST(Copier, LinesThatWereLightStayBehindThoseThatWereDark) {
  Colour const light{"light", {0xc3, 0xd3, 0xdc}, {0.25, 0.1, 0.09, 0}, 0.83};
  double const share = blackness(light) / blackness(test::sample_teal);
  EXPECT_NEAR(share, 0.6, 0.1);
}

// ---- what lies on something ----

/// The share of an area, in points, that is dark.
double darkness(PageBuilder const& page, Rect const& area) {
  constexpr int pixels = 4;  // a point
  auto const picture = test::copied_picture(test::document_of(page), 72.0 * pixels);
  auto const pixel = [](Length at) { return static_cast<int>(std::lround(at.pt() * pixels)); };
  int dark = 0, all = 0;
  for (int y = pixel(area.top()); y < pixel(area.bottom()); ++y) {
    for (int x = pixel(area.left()); x < pixel(area.right()); ++x) {
      if (picture.at(x, y)[0] < 128) ++dark;
      ++all;
    }
  }
  return static_cast<double>(dark) / all;
}

TEST(Copier, TextOnAPatternGetsAPlate) {
  PageBuilder page;
  test::add_filled(page, {10_mm, 10_mm}, scene::rectangle({100_mm, 30_mm}), {test::sample_teal, scene::Pattern::solid});
  Rect const beside{{38.7_pt, 54_pt}, {1_pt, 6_pt}};  // left of the text, which begins at 40 pt, 60 pt
  EXPECT_EQ(darkness(page, beside), 1);
  page.text(page.node(scene::Role::p), "Water");
  EXPECT_EQ(darkness(page, beside), 0);
}

TEST(Copier, PlatesOfAValueAndItsNameMeetAndOneOfDigitsEndsAtTheLine) {
  PageBuilder page;
  test::add_filled(page, {10_mm, 10_mm}, scene::rectangle({100_mm, 30_mm}), {test::sample_teal, scene::Pattern::solid});
  PageBuilder both = page;
  page.text(page.node(scene::Role::p), "12%");
  EXPECT_EQ(darkness(page, {{41_pt, 61.7_pt}, {8_pt, 3_pt}}), 1);  // the line is at 60 pt
  both.text(both.node(scene::Role::p), "12%").new_line().text(both.node(scene::Role::p), "Water");
  EXPECT_EQ(darkness(both, {{41_pt, 61.7_pt}, {8_pt, 3_pt}}), 0);
  // A chart draws the name before the value that stands above it.
  std::swap(both.frame.items[1].what, both.frame.items[2].what);
  std::swap(both.frame.items[1].at, both.frame.items[2].at);
  EXPECT_EQ(darkness(both, {{41_pt, 61.7_pt}, {8_pt, 3_pt}}), 0);
}

TEST(Copier, ThePlateOfALineLeavesTheLettersOfTheLineAboveWhole) {
  PageBuilder one;
  test::add_filled(one, {10_mm, 10_mm}, scene::rectangle({100_mm, 30_mm}), {test::sample_teal, scene::Pattern::solid});
  one.text(one.node(scene::Role::p), "ggg");
  PageBuilder two = one;
  two.new_line(11).text(two.node(scene::Role::p), "Water");
  Rect const below_the_line{{40_pt, 60.5_pt}, {14_pt, 2_pt}};
  EXPECT_GT(darkness(one, below_the_line), 0.1);
  EXPECT_EQ(darkness(two, below_the_line), darkness(one, below_the_line));
}

TEST(Copier, LinesBehindBarsAreDotsAndTheOneAtZeroIsNot) {
  PageBuilder page;
  for (double const y : {60.0, 80.0}) {
    scene::Path line = scene::line({}, {200_pt, {}});
    line.stroke = scene::Stroke{test::sample_teal, 0.5_pt};
    scene::Artifact const kind = y < 70 ? scene::Artifact::guide : scene::Artifact::layout;
    page.frame.items.push_back({{40_pt, Length::from_pt(y)}, scene::Tag::as(kind), {}, std::move(line)});
  }
  double const guide = darkness(page, {{41_pt, 59.5_pt}, {198_pt, 1_pt}});
  double const zero = darkness(page, {{41_pt, 79.5_pt}, {198_pt, 1_pt}});
  EXPECT_GT(guide, 0.02);
  EXPECT_LT(guide, zero / 2);
}

TEST(Copier, WhatWasWhiteOnADarkGroundIsBlack) {
  PageBuilder page;
  test::add_filled(page, {10_mm, 10_mm}, scene::rounded_rectangle({100_mm, 50_mm}, 3_mm), {test::sample_teal},
                   scene::Artifact::background);
  scene::Path leader = scene::line({}, {40_pt, {}});
  leader.stroke = scene::Stroke{test::sample_white, 1_pt};
  page.frame.items.push_back({{50_pt, 60_pt}, scene::Tag::as(scene::Artifact::layout), {}, std::move(leader)});
  test::add_filled(page, {50_pt, 80_pt}, scene::rectangle({40_pt, 1_pt}),
                   {test::sample_white});  // such as below the row of a table
  EXPECT_GT(darkness(page, {{51_pt, 59_pt}, {38_pt, 2_pt}}), 0.2);
  EXPECT_GT(darkness(page, {{51_pt, 79.5_pt}, {38_pt, 2_pt}}), 0.4);
}

// It is all that is left of the block, and a copy of a copy loses a finer line.
TEST(Copier, OutlinesOfBlocksAreOfOneStrength) {
  Colour const light{"light", {0xc3, 0xd3, 0xdc}, {0.25, 0.1, 0.09, 0}, 0.83};
  for (bool const filled : {false, true}) {
    PageBuilder page;
    scene::Path block = scene::rounded_rectangle({100_mm, 50_mm}, 3_mm);
    if (filled) block.fill = scene::Fill{light};
    block.stroke = scene::Stroke{light, 0.75_pt};
    page.frame.items.push_back({{10_mm, 10_mm}, scene::Tag::as(scene::Artifact::background), {}, std::move(block)});
    EXPECT_THAT(copier_contents(copier_pdf(test::document_of(page))), HasSubstr("0.5 w"));
  }
}

// Such as the dots of a pictogram that are not counted.
TEST(Copier, OutlinesOnADarkGroundAreAsStrongAsOnALightOne) {
  auto const drawn_on = [](Colour const& ground, Colour const& colour) {
    PageBuilder page;
    test::add_filled(page, {-10_mm, 10_mm}, scene::rectangle({230_mm, 50_mm}), {ground}, scene::Artifact::background);
    scene::Path line = scene::line({}, {40_pt, {}});
    line.stroke = scene::Stroke{colour, 1_pt};
    page.frame.items.push_back({{50_pt, 60_pt}, scene::Tag::as(scene::Artifact::layout), {}, std::move(line)});
    return copier_contents(copier_pdf(test::document_of(page)));
  };
  Colour const middle{"middle", {120, 120, 120}, {0, 0, 0, 0.5}, 0.5};
  Colour const dark{"dark", {50, 50, 50}, {0, 0, 0, 0.8}, 0.2};
  EXPECT_THAT(drawn_on(test::sample_white, middle), HasSubstr("0.5 w"));
  EXPECT_THAT(drawn_on(dark, middle), HasSubstr("0.5 w"));
}

TEST(Copier, WhatWasOfAnotherColourThanItsGroundIsSeen) {
  Colour const red{"red", {190, 90, 90}, {0.2, 0.7, 0.6, 0}, 0.47};
  Colour const green{"green", {70, 130, 70}, {0.7, 0.2, 0.8, 0}, 0.47};
  PageBuilder page;
  test::add_filled(page, {10_mm, 10_mm}, scene::rounded_rectangle({100_mm, 50_mm}, 3_mm), {green},
                   scene::Artifact::background);
  scene::Path icon = scene::circle(10_pt);
  icon.stroke = scene::Stroke{red, 2_pt, scene::Cap::round};
  page.frame.items.push_back({{60_pt, 60_pt}, scene::Tag::as(scene::Artifact::layout), {}, std::move(icon)});
  EXPECT_GT(darkness(page, {{49_pt, 49_pt}, {22_pt, 22_pt}}), 0.2);
}

TEST(Copier, NoPatternShowsThroughAnother) {
  PageBuilder page;
  test::add_filled(page, {40_pt, 40_pt}, scene::rectangle({30_pt, 30_pt}),
                   {test::sample_teal, scene::Pattern::diagonal});
  Rect const inside{{42_pt, 42_pt}, {26_pt, 26_pt}};
  double const alone = darkness(page, inside);
  PageBuilder over;
  test::add_filled(over, {40_pt, 40_pt}, scene::rectangle({30_pt, 30_pt}), {test::sample_teal, scene::Pattern::solid});
  test::add_filled(over, {40_pt, 40_pt}, scene::rectangle({30_pt, 30_pt}),
                   {test::sample_teal, scene::Pattern::diagonal});
  EXPECT_EQ(darkness(over, inside), alone);
}

TEST(Copier, AWhiteDrawingKeepsItsDarkGround) {
  PageBuilder page;
  test::add_filled(page, {10_mm, 10_mm}, scene::rounded_rectangle({100_mm, 50_mm}, 3_mm), {test::sample_teal},
                   scene::Artifact::background);
  page.picture(scene::Tag::as(scene::Artifact::layout),
               test::read("drop.svg",
                          "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'>"
                          "<path fill='#fff' d='M1 1h2v2h-2z'/></svg>"),
               {40_pt, 40_pt});
  Point const corner = page.frame.items.back().at;
  EXPECT_NEAR(darkness(page, {corner, {40_pt, 40_pt}}), 0.75, 0.02);
}

// Nothing in the white of a code, whatever colour the theme's paper has.
TEST(Copier, DrawsNoOutlineAroundTheWhiteOfACode) {
  PageBuilder page;
  Colour const cream{"cream", {255, 251, 239}, {0, 0.01, 0.07, 0}, 0.985};
  test::add_filled(page, {30_pt, 30_pt}, scene::rectangle({29_pt, 29_pt}), {cream}, scene::Artifact::background);
  scene::Modules const code{21, std::vector<bool>(21 * 21, true), 1_pt, test::sample_ink};
  page.frame.items.push_back({{34_pt, 34_pt}, scene::Tag::as(scene::Artifact::layout), {}, code});
  EXPECT_EQ(darkness(page, {{28_pt, 28_pt}, {33_pt, 5_pt}}), 0);
  EXPECT_GT(darkness(page, {{34_pt, 34_pt}, {21_pt, 21_pt}}), 0.95);
}

}  // namespace
}  // namespace factsheet::output
