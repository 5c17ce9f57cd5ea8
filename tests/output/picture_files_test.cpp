// Files of pictures as cameras, phones and programs write them: what is behind their end, between their parts and in
// their scans.
#include "output/output.h"
#include "output/pdf/render_pdf.h"
#include "output/pictures/image_file.h"
#include "output/pictures/jpeg_header.h"
#include "output/pictures/picture.h"
#include "output/pictures/png_header.h"
#include "support/png_kinds.h"
#include "support/sample_document.h"
#include "support/sample_pictures.h"

#include <cstdint>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <webp/encode.h>

namespace factsheet::output {
namespace {

using namespace std::string_literals;
using test::coloured;
using test::make_jpeg;
using test::make_png;
using test::png_chunk;
using testing::HasSubstr;
using testing::Not;

Size const shown_size{48_pt, 48_pt};

std::string fault_in(std::string name, std::string bytes) {
  auto const file = read_image(std::move(name), std::move(bytes), {});
  return file.ok() ? std::string() : to_text(file.diagnostics.at(0));
}

std::string data_in_pdf(std::string bytes) {
  return picture_for_pdf(*test::read("boat", std::move(bytes)), shown_size, test::sample_assets(), {}).data;
}

// A phone appends a second picture, with the place where it was taken.
TEST(PictureFiles, NothingBehindTheEndOfAJpegIsKept) {
  for (bool const progressive : {false, true}) {
    test::JpegOptions options;
    options.progressive = progressive;
    std::string const jpeg = make_jpeg(coloured, 32, 16, options);
    std::string const secret =
        "\xff\xd8\xff\xe1\0\x10"
        "Exif\0\0secret place"s;
    EXPECT_EQ(data_in_pdf(jpeg + secret), data_in_pdf(jpeg)) << progressive;
    EXPECT_THAT(data_in_pdf(jpeg), testing::EndsWith("\xff\xd9"));
    EXPECT_THAT(data_in_pdf(jpeg + secret), Not(HasSubstr("secret"))) << progressive;
  }
}

// libjpeg passes over them with a warning.
TEST(PictureFiles, StrayBytesBetweenThePartsOfAJpegDoNoHarm) {
  std::string jpeg = make_jpeg(coloured, 32, 16);
  std::size_t const frame = jpeg.find("\xff\xc0");
  ASSERT_NE(frame, std::string::npos);
  std::string const clean = data_in_pdf(jpeg);
  jpeg.insert(frame, "\0\x12\x34\xff\0\x56"s);
  EXPECT_EQ(fault_in("boat.jpg", jpeg), "");
  EXPECT_EQ(data_in_pdf(jpeg), clean);
}

TEST(PictureFiles, AJpegOfManyScansIsRefused) {
  test::JpegOptions options;
  options.progressive = true;
  std::string const jpeg = make_jpeg(coloured, 32, 16, options);
  int const usual = count_scans(jpeg);
  EXPECT_GT(usual, 2);
  EXPECT_LT(usual, 20);
  std::size_t const last = jpeg.rfind("\xff\xda");
  std::string const scan = jpeg.substr(last, jpeg.size() - 2 - last);
  std::string many = jpeg.substr(0, jpeg.size() - 2);
  for (int i = usual; i < 101; ++i) many += scan;
  EXPECT_EQ(fault_in("boat.jpg", many + "\xff\xd9"),
            "error: the picture \"boat.jpg\" is a progressive JPEG of 101 scans, which takes too long to read; save it "
            "as an ordinary JPEG [limit]");
}

TEST(PictureFiles, NothingBehindTheEndOfAPngIsKept) {
  std::string const png = make_png(coloured, 16, 16);
  std::string const secret = "a secret place and more";
  EXPECT_EQ(data_in_pdf(png + png_chunk("IDAT", secret)), data_in_pdf(png));
  // Behind the end of what is packed, in the same part of the file and in one more.
  std::string const packed = png_samples(png);
  std::size_t const samples = png.find("IDAT") - 4, end = png.rfind("IEND") - 4;
  std::string const longer = png.substr(0, samples) + png_chunk("IDAT", packed + secret) + png.substr(end);
  std::string const parted = png.substr(0, end) + png_chunk("IDAT", secret) + png.substr(end);
  EXPECT_THAT(data_in_pdf(longer), Not(HasSubstr(secret)));
  EXPECT_THAT(data_in_pdf(parted), Not(HasSubstr(secret)));
}

std::string make_webp(bool lossless, unsigned char alpha = 255) {
  std::string pixels;
  constexpr int width = 32, height = 16;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      auto const pixel = coloured.at(x, y, width, height);
      pixels += {static_cast<char>(pixel[0]), static_cast<char>(pixel[1]), static_cast<char>(pixel[2]),
                 static_cast<char>(alpha)};
    }
  }
  std::uint8_t* made = nullptr;
  auto const* const from = reinterpret_cast<std::uint8_t const*>(pixels.data());
  constexpr float quality = 95;
  std::size_t const size = lossless ? WebPEncodeLosslessRGBA(from, width, height, width * 4, &made)
                                    : WebPEncodeRGBA(from, width, height, width * 4, quality, &made);
  std::string bytes(reinterpret_cast<char const*>(made), size);
  WebPFree(made);
  return bytes;
}

TEST(PictureFiles, WebpIsRead) {
  for (bool const lossless : {false, true}) {
    auto const file = test::read("boat.webp", make_webp(lossless));
    EXPECT_EQ(file->kind, ImageKind::webp);
    EXPECT_EQ(file->width, 32);
    EXPECT_EQ(file->height, 16);
    DecodedPicture const picture = decode_picture(*file, shown_size, 300, {});
    ASSERT_EQ(picture.samples.size(), 32U * 16 * 3);
    EXPECT_TRUE(picture.alpha.empty());
    for (std::size_t channel = 0; channel < 3; ++channel) {
      EXPECT_NEAR(static_cast<unsigned char>(picture.samples[channel]), coloured.top_left[channel], lossless ? 0 : 12);
    }
    PdfPicture const made = picture_for_pdf(*file, shown_size, test::sample_assets(), {});
    EXPECT_EQ(made.coding, lossless ? PdfPicture::Coding::png : PdfPicture::Coding::jpeg);
  }
}

TEST(PictureFiles, WebpKeepsItsTransparency) {
  DecodedPicture const picture = decode_picture(*test::read("boat.webp", make_webp(true, 100)), shown_size, 300, {});
  ASSERT_EQ(picture.alpha.size(), 32U * 16);
  EXPECT_EQ(static_cast<unsigned char>(picture.alpha[0]), 100);
}

TEST(PictureFiles, BrokenPicturesAreToldTogether) {
  test::PageBuilder page = test::page_with_band();
  test::JpegOptions options;
  options.grain = 40;
  std::string const jpeg = make_jpeg(coloured, 128, 128, options);
  std::string const webp = make_webp(false);
  page.picture(scene::Tag::as(scene::Artifact::layout), test::read("a.jpg", jpeg.substr(0, jpeg.size() - 500)),
               shown_size);
  page.picture(scene::Tag::as(scene::Artifact::layout), test::read("b.webp", webp.substr(0, webp.size() / 2)),
               shown_size);
  page.picture(scene::Tag::as(scene::Artifact::layout), test::read("c.png", make_png(coloured, 8, 8)), shown_size);
  auto const made = render_pdf(test::document_of(page), Profile::web, test::sample_assets());
  ASSERT_EQ(made.diagnostics.size(), 2U);
  EXPECT_THAT(made.diagnostics[0].message, HasSubstr("the picture \"a.jpg\" is damaged: "));
  EXPECT_EQ(to_text(made.diagnostics[1]),
            "error: the picture \"b.webp\" is damaged: it is cut off or changed; save it again from the program that "
            "made it [image-damaged]");
}

TEST(PictureFiles, OthersAreNamedByWhatTheyAre) {
  EXPECT_EQ(fault_in("a.jpg", "\0\0\0\x18"s + "ftypavif"),
            "error: \"a.jpg\" is an AVIF picture; use a PNG, JPEG, WebP or SVG file [image-kind]");
  EXPECT_EQ(fault_in("a.jpg", "\0\0\0\x18"s + "ftypmp42"),
            "error: \"a.jpg\" is a film; take a still of it, and save that as JPEG or PNG [image-kind]");
  EXPECT_EQ(fault_in("a.jpg", "\xff\x0a"s + "jxl"),
            "error: \"a.jpg\" is a JPEG XL picture; use a PNG, JPEG, WebP or SVG file [image-kind]");
  EXPECT_EQ(fault_in("a.png", "<!DOCTYPE html><html><img src='a.png'></html>"),
            "error: \"a.png\" is a web page; save the picture itself, and not the page that shows it [image-kind]");
  EXPECT_EQ(fault_in("a.png", "%PDF-1.4"),
            "error: \"a.png\" is a PDF file; export the page as SVG or PNG from the program that made it [image-kind]");
}

}  // namespace
}  // namespace factsheet::output
