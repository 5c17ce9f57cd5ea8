// Black of pictures and drawings on the press.
#include "output/press/press_art.h"

#include "output/output.h"
#include "output/pdf/render_pdf.h"
#include "output/pictures/picture.h"
#include "output/press/press_colours.h"
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

TEST(PressArt, LineArtKeepsTwiceAsManyPixelsAsAPhotograph) {
  test::Quarters const art{{0, 0, 0, 255}, {255, 255, 255, 255}, {255, 255, 255, 255}, {0, 0, 0, 255}};
  test::PngOptions one_bit;
  one_bit.one_bit = true;
  auto const kept = [&](int pixels, test::PngOptions const& options) {
    return art_of(*printed("art.png", test::make_png(art, pixels, pixels, options))).size();
  };
  EXPECT_EQ(kept(64, one_bit), 64U * 64U);  // 600 dpi
  EXPECT_EQ(kept(128, one_bit), 64U * 64U);
  EXPECT_EQ(kept(64, {}), 32U * 32U * 4U);
}

/// Black, a dark colour, white and green, and no two pixels quite alike.
test::Quarters const dusk{{12, 12, 12, 255}, {40, 0, 60, 255}, {255, 255, 255, 255}, {30, 160, 60, 255}};

/// Shadows of a photograph would be flat in black alone.
TEST(PressArt, BlackOfAPhotographKeepsAllInks) {
  test::PngOptions photographed;
  photographed.grain = 9;
  auto const drawn = quarters_of(art_of(*printed("water.png", test::make_png(dusk, 32, 32, photographed))));
  EXPECT_GT(drawn[0][0] + drawn[0][1] + drawn[0][2], 300);
  auto const flat = quarters_of(art_of(*printed("sign.png", test::make_png(dusk, 32, 32))));
  EXPECT_EQ(flat[0][0] + flat[0][1] + flat[0][2], 0);
}

/// A picture whose pixels `make` gives from left to right and downwards.
template <class Make>
DecodedPicture picture_of(int width, int height, Make make) {
  DecodedPicture picture;
  picture.width = width;
  picture.height = height;
  picture.channels = 3;
  for (int i = 0; i < width * height; ++i) {
    std::array<int, 3> const rgb = make(i % width, i / width);
    for (int const sample : rgb) picture.samples += static_cast<char>(sample);
  }
  return picture;
}

using Rgb = std::array<int, 3>;
constexpr Rgb on_white{255, 255, 255};

TEST(PressArt, ALogoIsDrawnHoweverLittleBlackItHas) {
  auto const logo_on = [](Rgb ground, Rgb black) {
    return picture_of(60, 60, [=](int x, int y) {
      if (y > 56 && x % 4 == 0) return black;
      return (x - 30) * (x - 30) + (y - 25) * (y - 25) < 400 ? Rgb{0, 110, 190} : ground;
    });
  };
  EXPECT_EQ(greys_of(logo_on(on_white, {0, 0, 0})), Greys::of_full_black);
  EXPECT_EQ(greys_of(logo_on({255, 210, 0}, {0, 0, 0})), Greys::of_full_black);       // a sign, without any paper
  EXPECT_EQ(greys_of(logo_on({245, 246, 248}, {51, 51, 51})), Greys::of_full_black);  // a screen
}

TEST(PressArt, ThinLettersAreDrawn) {
  auto const letters = picture_of(90, 90, [](int x, int y) {
    int const tone = std::array{255, 255, 190, 20, 120, 255, 255, 255}.at(static_cast<std::size_t>(x + y / 7) % 8);
    return y % 12 < 8 ? Rgb{tone, tone, tone} : y % 12 == 8 ? Rgb{250, 225, 225} : on_white;
  });
  EXPECT_EQ(greys_of(letters), Greys::of_full_black);
}

TEST(PressArt, ABlackThingOnWhiteIsAPhotograph) {
  auto const shoe = picture_of(120, 90, [](int x, int y) {
    if ((x - 60) * (x - 60) + 2 * (y - 45) * (y - 45) > 1600) return on_white;
    int const tone = 16 + x / 3 + (x * 7 + y * 5) % 4;
    return Rgb{tone + 2, tone, tone - 2};
  });
  EXPECT_EQ(greys_of(shoe), Greys::of_all_inks);
}

TEST(PressArt, APersonOnWhiteIsAPhotograph) {
  auto const person = picture_of(120, 120, [](int x, int y) {
    if (x < 40 || x > 80) return on_white;
    int const light = (x + y) / 4 + (x * 5 + y * 3) % 5;
    if (y < 40) return Rgb{20 + light / 4, 18 + light / 4, 19 + light / 4};  // hair
    return y < 80 ? Rgb{180 + light, 140 + light, 120 + light} : Rgb{30 + light / 3, 31 + light / 3, 33 + light / 3};
  });
  EXPECT_EQ(greys_of(person), Greys::of_all_inks);
}

// A screen of 92 % would make the edges of letters ragged.
TEST(PressArt, NearlyBlackIsAllOfItInADrawingAndNotInAPhotograph) {
  test::Quarters const art{{30, 30, 30, 255}, {255, 255, 255, 255}, {255, 255, 255, 255}, {26, 104, 120, 255}};
  EXPECT_EQ(quarters_of(art_of(*printed("logo.png", test::make_png(art, 32, 32))))[0], (FourInks{0, 0, 0, 255}));
  auto const photo = picture_of(90, 90, [](int x, int y) {
    int const tone = 20 + x * 2 + (x * 7 + y * 5) % 4;
    return Rgb{tone, tone, tone};
  });
  EXPECT_EQ(greys_of(photo), Greys::of_black);
}

/// As drawing programs write black and half of it, for coated paper, for paper of newspapers and of old.
TEST(PressArt, GreysBesideBlackStayApart) {
  OutputAssets const& assets = test::sample_assets();
  PressColours const colours(assets, Paper::coated);
  auto const black = [&colours](int level, int darkest) {
    double const channel = level / 255.0;
    return colours.inks(Ink{channel, channel, channel}, darkest)[3];
  };
  double before = 2;
  for (int const level : {0, 0x11, 0x22, 0x2b, 0x33, 0x3a, 0x44}) {
    EXPECT_LT(black(level, 0), before - 0.01) << level;
    before = black(level, 0);
  }
  EXPECT_EQ(black(0, 0), 1);
  EXPECT_EQ(black(0x1d, 0x1d), 1);  // black, as programs write it
  std::string const svg =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><path fill='#1D1D1B' d='M0 0h4v2h-4z'/>"
      "<path fill='#333' d='M0 2h4v2h-4z'/></svg>";
  EXPECT_EQ(test::read("a.svg", svg)->drawing("en").darkest_grey, 0x1d);
  test::Quarters const dark{{0, 0, 0, 255}, {17, 17, 17, 255}, {34, 34, 34, 255}, {68, 68, 68, 255}};
  DecodedPicture const picture =
      decode_picture(*test::read("a.png", test::make_png(dark, 16, 16)), Size{48_pt, 48_pt}, 300, {});
  EXPECT_EQ(darkest_grey_of(picture), 0);
  std::string const inks = colours.inks(picture);
  auto const ink_at = [&inks](std::size_t pixel) { return static_cast<unsigned char>(inks.at(pixel * 4 + 3)); };
  EXPECT_EQ(ink_at(0), 255);
  EXPECT_LT(ink_at(8), ink_at(0));
  EXPECT_LT(ink_at(8 * 16), ink_at(8));
  EXPECT_LT(ink_at(8 * 16 + 8), ink_at(8 * 16));
}

TEST(PressArt, KnowsWhatIsMeantAsGrey) {
  auto const meant = [](unsigned char red, unsigned char green, unsigned char blue) {
    std::array<unsigned char, 3> const rgb{red, green, blue};
    return is_meant_as_grey(rgb.data());
  };
  EXPECT_TRUE(meant(0x1d, 0x1d, 0x1b));
  EXPECT_TRUE(meant(0x23, 0x1f, 0x20));
  EXPECT_TRUE(meant(0x1f, 0x1a, 0x17));
  EXPECT_TRUE(meant(0x93, 0x95, 0x98));
  EXPECT_TRUE(meant(0x22, 0x1a, 0x12));  // beside yellow in a JPEG
  EXPECT_FALSE(meant(0x12, 0x1a, 0x2b));
  EXPECT_FALSE(meant(0xe8, 0xf1, 0xf5));
  EXPECT_FALSE(meant(0xf8, 0xf3, 0xe9));
}

TEST(PressArt, WarnsOfALogoInCmykWithBlackOfSeveralInks) {
  test::JpegOptions cmyk;
  cmyk.components = 4;
  auto const said_of = [&](std::string const& name, test::Quarters const& quarters, int grain = 0) {
    cmyk.grain = grain;
    return printed(name, test::make_jpeg(quarters, 32, 32, cmyk)).diagnostics;
  };
  test::Pixel const paper{0, 0, 0, 0}, rich{150, 130, 130, 230}, black{0, 0, 0, 255}, blue{255, 180, 0, 0};
  auto const faults = said_of("logo.jpg", {rich, paper, paper, blue});
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(to_text(faults[0]),
            "warning: the picture \"logo.jpg\" mixes black from several inks; fine lines will blur: save it with black "
            "as black ink alone, or as SVG [press-rich-black]");
  EXPECT_TRUE(said_of("black.jpg", {black, paper, paper, blue}).empty());
  EXPECT_EQ(said_of("sign.jpg", {rich, blue, blue, {60, 90, 200, 10}}).size(), 1U);
  EXPECT_TRUE(said_of("photo.jpg", {rich, blue, paper, {60, 90, 200, 10}}, 9).empty());
}

TEST(PressArt, ADamagedProfileIsLeftAside) {
  test::JpegOptions options;
  options.icc = test::sample_assets().srgb_full_icc;
  options.icc.replace(400, std::string::npos, options.icc.size() - 400, '\0');
  auto const drawn = printed("water.jpg", test::make_jpeg(test::coloured, 32, 32, options));
  EXPECT_TRUE(drawn.ok());
  EXPECT_TRUE(drawn.diagnostics.empty());
}

std::string const drawing_in_teal =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><path fill='#1A6878' d='M0 0h4v4h-4z'/></svg>";

TEST(PressArt, ADrawingHasTheInksOfAThemeThatUsesThemNowhereElse) {
  scene::Document document = page_with_art("a.svg", drawing_in_teal);
  document.colours = {test::sample_ink, test::sample_teal};
  auto const pdf = render_pdf(document, Profile::press, test::sample_assets());
  ASSERT_TRUE(pdf.ok());
  EXPECT_THAT(art_of(*pdf), HasSubstr("1 0.3 0.3 0.2 k\n"));
}

TEST(PressArt, WarnsOfLinesOfADrawingThatAreTooThinWhereItStands) {
  // 0.02 of 4 is 0.2 pt at 40 pt; scaled by a group it is the same, and at 80 pt it is thick enough.
  std::string const lines =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><g transform='scale(.1)'><path fill='none' "
      "stroke='#000' stroke-width='.2' d='M0 0h40'/></g><path stroke='#000' d='M0 3h4'/></svg>";
  auto const said_at = [&](Length side) {
    PageBuilder page;
    page.picture(scene::Tag::as(scene::Artifact::layout), test::read("lines.svg", lines), {side, side});
    return render_pdf(test::document_of(page), Profile::press, test::sample_assets()).diagnostics;
  };
  auto const faults = said_at(40_pt);
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(to_text(faults[0]),
            "warning: the picture \"lines.svg\" has a line of 0.2 pt at this size; the press needs 0.3 pt at least: "
            "draw the line thicker, or show the picture larger [press-thin-line]");
  EXPECT_TRUE(said_at(80_pt).empty());
}

TEST(PressArt, NearlyGreyColoursOfADrawingAreBlackInkAlone) {
  auto const pdf = printed("a.svg",
                           "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><path fill='#2B2A29' d='M0 "
                           "0h4v1h-4z'/><path fill='#231F20' d='M0 1h4v1h-4z'/><path fill='#B2B2B2' d='M0 "
                           "2h4v1h-4z'/></svg>");
  ASSERT_TRUE(pdf.ok());
  std::string const drawn = art_of(*pdf);
  EXPECT_THAT(drawn, HasSubstr("\n0 0 0 1 k\n0 0 1000 250 re\n"));
  EXPECT_THAT(drawn, HasSubstr("\n0 0 0 1 k\n0 250 1000 250 re\n"));
  EXPECT_THAT(drawn, HasSubstr("\n0 0 0 0.341 k\n0 500 1000 250 re\n"));
}

}  // namespace
}  // namespace factsheet::output
