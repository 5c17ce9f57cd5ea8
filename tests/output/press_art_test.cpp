// Black of pictures and drawings on the press (P11 of the hard cases).
#include "output/press_art.h"

#include "output/output.h"
#include "support/pdf_reader.h"
#include "support/sample_document.h"
#include "support/sample_pictures.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/Buffer.hh>

namespace factsheet::output {
namespace {

using test::PageBuilder;
using testing::HasSubstr;

/// A page with a picture of 32 pixels on a side, at 300 dpi.
scene::Document page_with_art(std::string const& name, std::string const& bytes) {
  PageBuilder page;
  page.picture(scene::Tag::as(scene::Artifact::layout), test::read(name, bytes), {7.68_pt, 7.68_pt});
  return test::document_of(page);
}

Result<std::string> printed(std::string const& name, std::string const& bytes) {
  return render_pdf(page_with_art(name, bytes), Profile::press, test::sample_assets());
}

std::string art_of(std::string const& pdf) {
  test::PdfReader reader(pdf);
  auto const data =
      reader.pages().at(0).getKey("/Resources").getKey("/XObject").getKey("/Im0").getStreamData(qpdf_dl_all);
  return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
}

using FourInks = std::array<int, 4>;

/// A pixel in the middle of each quarter.
std::array<FourInks, 4> quarters_of(std::string const& samples) {
  EXPECT_EQ(samples.size(), 32U * 32U * 4U);
  std::array<FourInks, 4> quarters{};
  for (std::size_t i = 0; i < 4; ++i) {
    std::size_t const at = ((8 + 16 * (i / 2)) * 32 + 8 + 16 * (i % 2)) * 4;
    for (std::size_t ink = 0; ink < 4; ++ink) quarters.at(i).at(ink) = static_cast<unsigned char>(samples.at(at + ink));
  }
  return quarters;
}

TEST(PressArt, BlackAndGreyOfADrawnPictureAreBlackInkAlone) {
  test::Quarters const logo{{0, 0, 0, 255}, {255, 255, 255, 255}, {255, 255, 255, 255}, {26, 104, 120, 255}};
  auto const drawn = quarters_of(art_of(*printed("logo.png", test::make_png(logo, 32, 32))));
  EXPECT_EQ(drawn[0], (FourInks{0, 0, 0, 255}));
  EXPECT_EQ(drawn[1], (FourInks{0, 0, 0, 0}));
  EXPECT_GT(drawn[3][0], 150);
}

TEST(PressArt, BlackOfALogoWithoutAGroundIsBlackInkAlone) {
  test::Quarters const logo{{10, 11, 10, 255}, {0, 0, 0, 0}, {0, 0, 0, 0}, {26, 104, 120, 255}};
  test::PngOptions with_alpha;
  with_alpha.alpha = true;
  auto const drawn = quarters_of(art_of(*printed("logo.png", test::make_png(logo, 32, 32, with_alpha))));
  EXPECT_EQ(drawn[0][0] + drawn[0][1] + drawn[0][2], 0);
  EXPECT_GT(drawn[0][3], 230);
}

TEST(PressArt, APictureThatIsGreyAllOverIsBlackInkAlone) {
  test::Quarters const grey{{60, 60, 60, 255}, {200, 200, 200, 255}, {120, 120, 120, 255}, {90, 90, 90, 255}};
  for (auto const& inks : quarters_of(art_of(*printed("grey.png", test::make_png(grey, 32, 32))))) {
    EXPECT_EQ(inks[0] + inks[1] + inks[2], 0);
    EXPECT_GT(inks[3], 40);
  }
}

std::string pixels(int count, std::string const& rgb) {
  std::string all;
  for (int i = 0; i < count; ++i) all += rgb;
  return all;
}

TEST(PressArt, AThingPhotographedOnWhiteIsNotDrawn) {
  auto const with_black = [](int count) {
    DecodedPicture picture;
    picture.width = picture.height = 10;
    picture.channels = 3;
    picture.samples = pixels(70, "\xff\xff\xff") + pixels(count, "\x10\x10\x10") + pixels(30 - count, "\x60\x40\x70");
    return picture;
  };
  EXPECT_FALSE(has_greys_of_one_ink(with_black(2)));
  EXPECT_TRUE(has_greys_of_one_ink(with_black(3)));
}

/// Shadows of a photograph would be flat in black alone.
TEST(PressArt, BlackOfAPhotographKeepsAllInks) {
  test::Quarters const photo{{0, 0, 0, 255}, {40, 0, 60, 255}, {255, 255, 255, 255}, {30, 160, 60, 255}};
  auto const drawn = quarters_of(art_of(*printed("water.png", test::make_png(photo, 32, 32))));
  EXPECT_GT(drawn[0][0] + drawn[0][1] + drawn[0][2], 300);
}

TEST(PressArt, WarnsOfALogoInCmykWithBlackOfSeveralInks) {
  test::JpegOptions cmyk;
  cmyk.components = 4;
  auto const said_of = [&](std::string const& name, test::Quarters const& quarters) {
    return printed(name, test::make_jpeg(quarters, 32, 32, cmyk)).diagnostics;
  };
  test::Pixel const paper{0, 0, 0, 0}, rich{150, 130, 130, 230}, black{0, 0, 0, 255}, blue{255, 180, 0, 0};
  auto const faults = said_of("logo.jpg", {rich, paper, paper, blue});
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(to_text(faults[0]),
            "warning: the picture \"logo.jpg\" draws black in several inks; fine lines blur so: save it with black as "
            "black ink alone, or as SVG [press-rich-black]");
  EXPECT_TRUE(said_of("black.jpg", {black, paper, paper, blue}).empty());
  EXPECT_TRUE(said_of("photo.jpg", {rich, blue, paper, {60, 90, 200, 10}}).empty());
}

TEST(PressArt, ADamagedProfileIsLeftAside) {
  test::JpegOptions options;
  options.icc = test::sample_assets().srgb_full_icc;
  options.icc.replace(400, std::string::npos, options.icc.size() - 400, '\0');
  auto const drawn = printed("water.jpg", test::make_jpeg(test::coloured, 32, 32, options));
  EXPECT_TRUE(drawn.ok());
  EXPECT_TRUE(drawn.diagnostics.empty());
}

TEST(PressArt, NearlyGreyColoursOfADrawingAreBlackInkAlone) {
  auto const pdf = printed("a.svg",
                           "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><path fill='#1D1D1B' d='M0 "
                           "0h4v2h-4z'/><path fill='#B2B2B2' d='M0 2h4v1h-4z'/></svg>");
  ASSERT_TRUE(pdf.ok());
  std::string const drawn = art_of(*pdf);
  EXPECT_THAT(drawn, HasSubstr("\n0 0 0 1 k\n0 0 1000 500 re\n"));
  EXPECT_THAT(drawn, HasSubstr("\n0 0 0 0.341 k\n0 500 1000 250 re\n"));
}

}  // namespace
}  // namespace factsheet::output
