#include "support/pictures.h"

#include "output/output.h"
#include "output/pdf/render_pdf.h"
#include "output/png/render_png.h"
#include "scene/shapes.h"
#include "support/pdf_reader.h"
#include "support/sample_document.h"
#include "support/sample_pictures.h"

#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

using test::coloured;
using test::greatest_difference;
using test::make_jpeg;
using test::make_png;
using test::PageBuilder;
using test::PdfReader;
using File = std::shared_ptr<ImageFile const>;

scene::Document showing(std::vector<File> const& files, Size size = {48_pt, 48_pt}) {
  PageBuilder page;
  for (auto const& file : files) {
    auto const figure = page.node(scene::Role::figure);
    page.frame.nodes.back().alt = "Vier vlakken";
    page.picture(scene::Tag::of(figure), file, size);
  }
  page.frame.size = {300_pt, 400_pt};
  scene::Document document;
  document.title = "Vlakken";
  document.language = "nl";
  document.add_page(page.frame, 1);
  return document;
}

std::string pdf_of(scene::Document const& document) {
  auto result = render_pdf(document, Profile::web, test::sample_assets());
  for (auto const& diagnostic : result.diagnostics) ADD_FAILURE() << to_text(diagnostic);
  return *result;
}
std::string png_of(scene::Document const& document) {
  auto result = render_png(document, Profile::web, test::sample_assets(), 72);
  for (auto const& diagnostic : result.diagnostics) ADD_FAILURE() << to_text(diagnostic);
  return result->at(0);
}

std::vector<QPDFObjectHandle> images(PdfReader& pdf) {
  std::vector<QPDFObjectHandle> found;
  auto listed = pdf.pages()[0].getKey("/Resources").getKey("/XObject");
  for (auto const& name : listed.getKeys()) found.push_back(listed.getKey(name));
  return found;
}
std::string raw_data(QPDFObjectHandle stream) {
  auto const data = stream.getRawStreamData();
  return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
}
std::string samples(QPDFObjectHandle stream) {
  auto const data = stream.getStreamData(qpdf_dl_all);
  return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
}

std::string icc(std::string const& name) {
  std::ifstream file(FACTSHEET_SOURCE_DIR "/icc/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Pictures, ShowTheSameAsPaths) {
  scene::Document paths = showing({});
  paths.pages[0].items.clear();
  int corner = 0;
  for (auto const& pixel : {coloured.top_left, coloured.top_right, coloured.bottom_left, coloured.bottom_right}) {
    scene::Path path = scene::rectangle({24_pt, 24_pt});
    path.fill = scene::Fill{Colour{"", {pixel[0], pixel[1], pixel[2]}, {}, 0}, scene::Pattern::none};
    int const column = corner % 2, row = corner / 2;
    Point const at{Length::from_pt(40 + 24 * column), Length::from_pt(60 + 24 * row)};
    paths.pages[0].items.push_back({at, scene::Tag::as(scene::Artifact::layout), {}, path});
    ++corner;
  }
  std::string const expected = png_of(paths);
  EXPECT_LE(greatest_difference(png_of(showing({test::read("a.png", make_png(coloured, 48, 48))})), expected), 1);
  EXPECT_LE(greatest_difference(
                png_of(showing({test::read("a.png", make_png(coloured, 48, 48, {true, false, false, ""}))})), expected),
            1);
  EXPECT_LE(greatest_difference(
                png_of(showing({test::read("a.png", make_png(coloured, 48, 48, {false, true, false, ""}))})), expected),
            1);
  EXPECT_LE(greatest_difference(
                png_of(showing({test::read("a.png", make_png(coloured, 48, 48, {false, false, true, ""}))})), expected),
            1);
  EXPECT_LE(greatest_difference(png_of(showing({test::read("a.jpg", make_jpeg(coloured, 48, 48))})), expected), 6);
}

TEST(Pictures, StandUprightHoweverTheCameraWasHeld) {
  // What the camera stores for each orientation when the scene is `coloured`, by the table of EXIF.
  auto const& [tl, tr, bl, br] = coloured;
  std::vector<test::Quarters> const stored{{tl, tr, bl, br}, {tr, tl, br, bl}, {br, bl, tr, tl}, {bl, br, tl, tr},
                                           {tl, bl, tr, br}, {tr, br, tl, bl}, {br, tr, bl, tl}, {bl, tl, br, tr}};
  std::string const upright = png_of(showing({test::read("a.jpg", make_jpeg(coloured, 48, 48))}));
  for (int orientation = 1; orientation <= 8; ++orientation) {
    auto const file = test::read(
        "a.jpg", make_jpeg(stored[static_cast<std::size_t>(orientation - 1)], 48, 48, {3, orientation, false, ""}));
    EXPECT_LE(greatest_difference(png_of(showing({file})), upright), 12) << orientation;
  }
}

TEST(Pictures, AreEmbeddedAsTheFileHasThem) {
  std::string const png = make_png(coloured, 48, 48);
  PdfReader pdf(pdf_of(showing({test::read("a.png", png)})));
  auto image = images(pdf).at(0);
  EXPECT_NE(png.find(raw_data(image)), std::string::npos);
  EXPECT_EQ(image.getDict().getKey("/DecodeParms").getKey("/Predictor").getIntValue(), 15);
  EXPECT_FALSE(image.getDict().hasKey("/Interpolate"));
  EXPECT_EQ(samples(image).substr(0, 3), "\xc8\x1e\x1e");
}

TEST(Pictures, KeepAPalette) {
  PdfReader pdf(pdf_of(showing({test::read("a.png", make_png(coloured, 48, 48, {false, true, false, ""}))})));
  auto space = images(pdf).at(0).getDict().getKey("/ColorSpace");
  ASSERT_TRUE(space.isArray());
  EXPECT_EQ(space.getArrayItem(0).getName(), "/Indexed");
  EXPECT_EQ(space.getArrayItem(2).getIntValue(), 3);
  EXPECT_EQ(space.getArrayItem(3).getStringValue().substr(0, 3), "\xc8\x1e\x1e");
}

TEST(Pictures, KeepTransparencyAsASoftMask) {
  test::Quarters see_through = coloured;
  see_through.top_right[3] = 0;
  PdfReader pdf(pdf_of(showing({test::read("a.png", make_png(see_through, 48, 48, {true, false, false, ""}))})));
  auto mask = images(pdf).at(0).getDict().getKey("/SMask");
  ASSERT_TRUE(mask.isStream());
  EXPECT_EQ(samples(mask).substr(23, 2), std::string("\xff\0", 2));
}

TEST(Pictures, KeepTheSamplesOfAJpegAndDropWhereItWasTaken) {
  std::string const jpeg = make_jpeg(coloured, 48, 48, {3, 1, false, ""});
  PdfReader pdf(pdf_of(showing({test::read("a.jpg", jpeg)})));
  auto image = images(pdf).at(0);
  std::string const embedded = raw_data(image);
  EXPECT_EQ(image.getDict().getKey("/Filter").getName(), "/DCTDecode");
  EXPECT_EQ(embedded.find("Exif"), std::string::npos);
  EXPECT_EQ(embedded.find("garden"), std::string::npos);
  std::string const scan("\xff\xda", 2);
  EXPECT_EQ(embedded.substr(embedded.find(scan)), jpeg.substr(jpeg.find(scan)));
}

TEST(Pictures, AreEmbeddedOnce) {
  std::string const png = make_png(coloured, 48, 48);
  PdfReader pdf(pdf_of(showing({test::read("a.png", png), test::read("b.png", png)})));
  EXPECT_EQ(images(pdf).size(), 1U);
}

TEST(Pictures, LosePixelsThatNobodySees) {
  PdfReader pdf(pdf_of(
      showing({test::read("a.png", make_png(coloured, 900, 900)), test::read("b.jpg", make_jpeg(coloured, 900, 900))},
              {72_pt, 72_pt})));
  for (auto& image : images(pdf)) {
    EXPECT_EQ(image.getDict().getKey("/Width").getIntValue(), 300);
    EXPECT_EQ(image.getDict().getKey("/Height").getIntValue(), 300);
  }
  EXPECT_EQ(samples(images(pdf).at(0)).substr(0, 6), "\xc8\x1e\x1e\xc8\x1e\x1e");
  for (auto& image : images(pdf)) {
    EXPECT_LT(raw_data(image).size(), 6000U);
  }
}

TEST(Pictures, KeepAProfileThatSaysMoreThanSrgb) {
  auto const space = [](std::string const& profile) {
    PdfReader pdf(pdf_of(showing({test::read("a.jpg", make_jpeg(coloured, 48, 48, {3, 0, false, profile}))})));
    auto found = images(pdf).at(0).getDict().getKey("/ColorSpace");
    return found.isName() ? found.getName() : found.getArrayItem(0).getName();
  };
  std::string wide = icc("sRGB-small.icc");
  // Red moved far out: the X of its primary.
  auto const red = wide.find("XYZ ", wide.find("XYZ ", 200) + 4);
  ASSERT_NE(red, std::string::npos);
  wide.replace(red + 8, 4, std::string("\0\0\xc0\0", 4));
  EXPECT_EQ(space(wide), "/ICCBased");
  EXPECT_EQ(space(icc("sRGB.icc")), "/DeviceRGB");
  EXPECT_EQ(space("no profile at all"), "/DeviceRGB");
  EXPECT_EQ(space(icc("FOGRA39L_coated.icc").substr(0, 60000)), "/DeviceRGB");
  // Its header and the list of its parts are sound, the parts are not.
  std::string hollow = wide;
  std::size_t const parts = 132 + std::size_t{12} * static_cast<unsigned char>(wide[131]);
  hollow.replace(parts, std::string::npos, wide.size() - parts, '\0');
  EXPECT_EQ(space(hollow), "/DeviceRGB");
}

TEST(Pictures, ShowCmykInItsColoursAndNotAsANegative) {
  test::Quarters const inks{
      {255, 0, 0, 0}, {0, 255, 0, 0}, {0, 0, 255, 0}, {0, 0, 0, 255}};  // cyan, magenta, yellow, black
  auto const document = showing({test::read("a.jpg", make_jpeg(inks, 48, 48, {4, 0, false, ""}))});
  auto const pixels = test::decode_png(png_of(document));
  auto const cyan = pixels.at(46, 66), magenta = pixels.at(80, 66), yellow = pixels.at(46, 100),
             black = pixels.at(80, 100);
  EXPECT_LT(cyan[0], 60);
  EXPECT_GT(cyan[2], 180);
  EXPECT_GT(magenta[0], 180);
  EXPECT_LT(magenta[1], 60);
  EXPECT_GT(yellow[1], 200);
  EXPECT_LT(yellow[2], 80);
  EXPECT_LT(black[0] + black[1] + black[2], 180);
  PdfReader pdf(pdf_of(document));
  EXPECT_EQ(images(pdf).at(0).getDict().getKey("/ColorSpace").getName(), "/DeviceRGB");
}

TEST(Pictures, KeepAnSvgAsPaths) {
  auto const file = test::read("a.svg",
                               "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'>"
                               "<path fill='#c81e1e' d='M0 0h1v1h-1z'/><path fill='#1ea03c' d='M1 0h1v1h-1z'/>"
                               "<path fill='#2846be' d='M0 1h1v1h-1z'/><path fill='#f0dc3c' d='M1 1h1v1h-1z'/></svg>");
  EXPECT_LE(
      greatest_difference(png_of(showing({file})), png_of(showing({test::read("a.png", make_png(coloured, 48, 48))}))),
      1);
  PdfReader pdf(pdf_of(showing({file, file})));
  ASSERT_EQ(images(pdf).size(), 1U);
  EXPECT_EQ(images(pdf)[0].getDict().getKey("/Subtype").getName(), "/Form");
}

TEST(Pictures, ThatAreCutOffAreErrors) {
  std::string const png = make_png(coloured, 48, 48), jpeg = make_jpeg(coloured, 480, 480);
  std::string damaged = png;
  damaged[damaged.find("IDAT") + 20] ^= 1;
  for (auto const& file : {test::read("a.png", damaged), test::read("a.jpg", jpeg.substr(0, jpeg.size() / 2))}) {
    auto const result = render_pdf(showing({file}), Profile::web, test::sample_assets());
    ASSERT_EQ(result.diagnostics.size(), 1U);
    EXPECT_EQ(result.diagnostics[0].rule, "image-damaged");
    EXPECT_FALSE(render_png(showing({file}), Profile::web, test::sample_assets(), 72).ok());
  }
}

}  // namespace
}  // namespace factsheet::output
