// Pictures of which a part shows: that part alone is in the file, upright, in every profile.
#include "output/copies/copy_renderer.h"
#include "output/pdf/render_pdf.h"
#include "output/pictures/picture.h"
#include "output/pictures/pixel_area.h"
#include "output/png/render_png.h"
#include "output/press/press_check.h"
#include "support/pdf_reader.h"
#include "support/pictures.h"
#include "support/sample_document.h"
#include "support/sample_pictures.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

using test::coloured;
using test::make_jpeg;
using test::make_png;
using test::Pixel;
using test::Quarters;
using CroppedFile = std::shared_ptr<ImageFile const>;

Crop const top_right_quarter{0.5, 0, 0.5, 0.5};
Quarters const all_top_right{coloured.top_right, coloured.top_right, coloured.top_right, coloured.top_right};

/// The same file as often as there are crops.
scene::Document cropped_page(CroppedFile const& file, std::vector<Crop> const& crops, Size size = {48_pt, 24_pt}) {
  test::PageBuilder page;
  for (Crop const& crop : crops) {
    auto const figure = page.node(scene::Role::figure);
    page.frame.nodes.back().alt = "Een vlak";
    page.picture(scene::Tag::of(figure), file, size);
    std::get<scene::Image>(page.frame.items.back().what).crop = crop;
  }
  return test::document_of(page);
}

std::string picture_of(scene::Document const& document, Profile profile = Profile::web) {
  auto result = render_png(document, profile, test::sample_assets(), 72);
  for (auto const& diagnostic : result.diagnostics) ADD_FAILURE() << to_text(diagnostic);
  return result->at(0);
}

std::vector<QPDFObjectHandle> embedded_pictures(test::PdfReader& pdf) {
  std::vector<QPDFObjectHandle> found;
  auto listed = pdf.pages()[0].getKey("/Resources").getKey("/XObject");
  for (auto const& name : listed.getKeys()) found.push_back(listed.getKey(name));
  return found;
}

std::string decoded_data(QPDFObjectHandle stream) {
  auto const data = stream.getStreamData(qpdf_dl_all);
  return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
}

std::string pdf_file(scene::Document const& document, Profile profile) {
  auto result = render_pdf(document, profile, test::sample_assets());
  return result.value.value_or("");
}

TEST(CroppedPictures, HideTheSamePixelsHoweverTheCameraWasHeld) {
  auto const& [tl, tr, bl, br] = coloured;
  std::vector<Quarters> const stored{{tl, tr, bl, br}, {tr, tl, br, bl}, {br, bl, tr, tl}, {bl, br, tl, tr},
                                     {tl, bl, tr, br}, {tr, br, tl, bl}, {br, tr, bl, tl}, {bl, tl, br, tr}};
  std::string const wanted = picture_of(cropped_page(test::read("a.png", make_png(all_top_right, 48, 24)), {Crop{}}));
  for (int orientation = 1; orientation <= 8; ++orientation) {
    bool const on_its_side = orientation > 4;
    auto const file =
        test::read("a.jpg", make_jpeg(stored[static_cast<std::size_t>(orientation - 1)], on_its_side ? 48 : 96,
                                      on_its_side ? 96 : 48, {3, orientation, false, ""}));
    ASSERT_EQ(file->width, 96);
    auto const document = cropped_page(file, {top_right_quarter});
    EXPECT_LE(test::greatest_difference(picture_of(document), wanted), 12) << orientation;
    test::PdfReader pdf(pdf_file(document, Profile::web));
    auto image = embedded_pictures(pdf).at(0).getDict();
    EXPECT_EQ(image.getKey("/Width").getIntValue(), on_its_side ? 24 : 48) << orientation;
    EXPECT_EQ(image.getKey("/Height").getIntValue(), on_its_side ? 48 : 24) << orientation;
  }
}

TEST(CroppedPictures, AreOneColourOfFourInEveryKindOfFile) {
  std::string const wanted = picture_of(cropped_page(test::read("a.png", make_png(all_top_right, 48, 24)), {Crop{}}));
  std::vector<CroppedFile> const files{
      test::read("a.png", make_png(coloured, 96, 48)),
      test::read("a.png", make_png(coloured, 96, 48, {true, false, false, ""})),
      test::read("a.png", make_png(coloured, 96, 48, {false, true, false, ""})),
      test::read("a.png", make_png(coloured, 96, 48, {false, false, true, ""})),
      test::read("a.png", make_png(coloured, 960, 480)),
      test::read("a.jpg", make_jpeg(coloured, 96, 48)),
      test::read("a.jpg", make_jpeg(coloured, 960, 480, {3, 0, true, ""})),
      test::read("a.svg",
                 "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 2'>"
                 "<path fill='#c81e1e' d='M0 0h2v1h-2z'/><path fill='#1ea03c' d='M2 0h2v1h-2z'/>"
                 "<path fill='#2846be' d='M0 1h4v1h-4z'/></svg>")};
  for (CroppedFile const& file : files) {
    auto const document = cropped_page(file, {top_right_quarter});
    EXPECT_LE(test::greatest_difference(picture_of(document), wanted), 8) << file->path;
    for (Profile const profile : {Profile::web, Profile::press, Profile::copier}) {
      EXPECT_NE(pdf_file(document, profile), "") << file->path;
    }
  }
}

TEST(CroppedPictures, LeaveNoHiddenPixelInTheFile) {
  auto const file = test::read("a.png", make_png(coloured, 96, 48));
  std::string const green("\x1e\xa0\x3c");
  for (Profile const profile : {Profile::web, Profile::press, Profile::copier}) {
    test::PdfReader pdf(pdf_file(cropped_page(file, {top_right_quarter}), profile));
    auto images = embedded_pictures(pdf);
    ASSERT_EQ(images.size(), 1U);
    EXPECT_EQ(images[0].getDict().getKey("/Width").getIntValue(), 48);
    std::string const samples = decoded_data(images[0]);
    EXPECT_EQ(samples.size(), 48U * 24U * (profile == Profile::web ? 3 : profile == Profile::press ? 4 : 1));
    std::string const first = samples.substr(0, samples.size() / (48 * 24));
    EXPECT_EQ(samples.substr(samples.size() - first.size()), first);
    if (profile == Profile::web) {
      EXPECT_EQ(first, green);
    }
  }
}

// One corner is clear, and what shows is another.
TEST(CroppedPictures, KeepTheirOwnTransparencyAlone) {
  Quarters see_through = coloured;
  see_through.top_left[3] = 0;
  auto const file = test::read("a.png", make_png(see_through, 96, 48, {true, false, false, ""}));
  DecodedPicture const opaque = decode_picture(*file, {Size{48_pt, 24_pt}, top_right_quarter}, 300, {});
  EXPECT_TRUE(opaque.alpha.empty());
  DecodedPicture const clear = decode_picture(*file, {Size{48_pt, 24_pt}, {0, 0, 0.5, 0.5}}, 300, {});
  EXPECT_EQ(clear.alpha, std::string(48UL * 24, '\0'));
}

TEST(CroppedPictures, AreDownsampledByWhatShows) {
  for (auto const& file :
       {test::read("a.png", make_png(coloured, 1800, 900)), test::read("b.jpg", make_jpeg(coloured, 1800, 900))}) {
    DecodedPicture const shown = decode_picture(*file, {Size{72_pt, 36_pt}, top_right_quarter}, 300, {});
    EXPECT_EQ(shown.width, 300) << file->path;
    EXPECT_EQ(shown.height, 150) << file->path;
    DecodedPicture const sharp = decode_picture(*file, {Size{216_pt, 108_pt}, top_right_quarter}, 300, {});
    EXPECT_EQ(sharp.width, 900) << file->path;
  }
}

TEST(CroppedPictures, AreOnceInTheFileForEachCrop) {
  auto const file = test::read("a.png", make_png(coloured, 96, 48));
  auto const document = cropped_page(file, {top_right_quarter, Crop{}, top_right_quarter, {0, 0.5, 0.5, 0.5}});
  std::string const own = pdf_file(document, Profile::web);
  test::PdfReader pdf(own);
  EXPECT_EQ(embedded_pictures(pdf).size(), 3U);
  auto const copy = CopyRenderer().render(document, Profile::web, test::sample_assets());
  ASSERT_TRUE(copy.ok());
  test::PdfReader copied(*copy);
  std::vector<std::string> samples, wanted;
  for (auto& image : embedded_pictures(copied)) {
    if (image.getDict().getKey("/Subtype").getName() == "/Image") samples.push_back(decoded_data(image));
  }
  for (auto& image : embedded_pictures(pdf)) wanted.push_back(decoded_data(image));
  EXPECT_THAT(std::set(samples.begin(), samples.end()), testing::Eq(std::set(wanted.begin(), wanted.end())));
}

TEST(CroppedPictures, AreWholePixelsAndOneAtLeast) {
  EXPECT_EQ(stored_area({0.3, 0.3, 1e-9, 1e-9}, 10, 10, 1).width, 1);
  PixelArea const last = stored_area({1, 1, 0, 0}, 10, 20, 1);
  EXPECT_EQ(last.left, 9);
  EXPECT_EQ(last.top, 19);
  PixelArea const all = stored_area({}, 7, 5, 6);
  EXPECT_EQ(all.width, 7);
  EXPECT_EQ(all.height, 5);
}

TEST(CroppedPictures, HaveThePixelsOfThatPartForThePress) {
  auto const file = test::read("a.png", make_png(coloured, 400, 200));
  auto document = cropped_page(file, {{0.25, 0, 0.5, 1}}, {144_pt, 144_pt});
  auto const told = check_press(document);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(to_text(told[0]),
            "warning: the picture \"a.png\" has 100 pixels per inch at this size; the press needs 300: use a picture "
            "that is 1200 pixels wide, or show it smaller [press-resolution]");
  std::get<scene::Image>(document.pages[0].items.back().what).is_told = true;
  EXPECT_TRUE(check_press(document).empty());
}

}  // namespace
}  // namespace factsheet::output
