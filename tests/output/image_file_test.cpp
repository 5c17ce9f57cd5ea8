#include "output/pictures/image_file.h"

#include "support/sample_pictures.h"

#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

using namespace std::string_literals;
using test::coloured;
using test::make_jpeg;
using test::make_png;

/// The message with its help, or the size and kind.
std::string read(std::string name, std::string bytes) {
  auto const file = read_image(std::move(name), std::move(bytes), {});
  if (!file.ok()) return to_text(file.diagnostics.at(0));
  char const* const kind = file->kind == ImageKind::png    ? "png"
                           : file->kind == ImageKind::jpeg ? "jpeg"
                           : file->kind == ImageKind::webp ? "webp"
                                                           : "svg";
  return std::string(kind) + " " + std::to_string(file->width) + "×" + std::to_string(file->height);
}

std::string svg(std::string const& inside, std::string const& attributes = R"(viewBox="0 0 20 10")") {
  return R"(<?xml version="1.0"?><!-- a boat --><svg xmlns="http://www.w3.org/2000/svg" )" + attributes + ">" + inside +
         "</svg>";
}

TEST(ReadImage, KnowsAFileByItsContents) {
  EXPECT_EQ(read("boat.png", make_png(coloured, 6, 4)), "png 6×4");
  EXPECT_EQ(read("boat.png", make_jpeg(coloured, 32, 16)), "jpeg 32×16");
  EXPECT_EQ(read("boat.jpg", svg("<rect width='5' height='5'/>")), "svg 100000×50000");
  EXPECT_EQ(read("flat.svg",
                 "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 512 55'><rect width='5' height='5'/></svg>"),
            "svg 100000×10742");
}

TEST(ReadImage, GivesTheSizeUpright) {
  EXPECT_EQ(read("boat.jpg", make_jpeg(coloured, 32, 16, {3, 1, false, ""})), "jpeg 32×16");
  EXPECT_EQ(read("boat.jpg", make_jpeg(coloured, 32, 16, {3, 3, false, ""})), "jpeg 32×16");
  EXPECT_EQ(read("boat.jpg", make_jpeg(coloured, 32, 16, {3, 6, false, ""})), "jpeg 16×32");
}

TEST(ReadImage, SaysWhatAForeignFileIs) {
  EXPECT_EQ(
      read("cijfers.png", "PK\3\4xl/workbook.xml"),
      "error: \"cijfers.png\" is an office document or an archive; use a PNG, JPEG, WebP or SVG file [image-kind]");
  EXPECT_EQ(read("boat.jpg", "\0\0\0\x18"s + "ftypheic"),
            "error: \"boat.jpg\" is a HEIC picture, as phones make them; save it as JPEG: open it in the photo app "
            "of the phone or computer and export it, or let the camera of the phone save \"most compatible\" pictures "
            "[image-kind]");
  EXPECT_EQ(read("boat.png", ""), "error: \"boat.png\" is empty; use a PNG, JPEG, WebP or SVG file [image-kind]");
  EXPECT_EQ(read("boat.svg", "<!doctype html><html><svg/></html>"),
            "error: \"boat.svg\" is a web page; save the picture itself, and not the page that shows it [image-kind]");
}

TEST(ReadImage, RefusesDamagedHeaders) {
  std::string const words =
      "error: the picture \"boat\" is damaged; save it again from the program that made it [image-damaged]";
  EXPECT_EQ(read("boat", make_png(coloured, 6, 4).substr(0, 30)), words);
  EXPECT_EQ(read("boat", make_jpeg(coloured, 32, 16).substr(0, 30)), words);
}

TEST(ReadImage, RefusesMoreThanAHundredMegapixels) {
  std::string png = make_png(coloured, 6, 4);
  png.replace(16, 8, "\0\0\x27\x10\0\0\x27\x10"s);  // 10000 × 10000
  EXPECT_EQ(read("boat.png", png), "png 10000×10000");
  png.replace(16, 8, "\0\0\x27\x10\0\0\x27\x11"s);  // 10000 × 10001
  EXPECT_NE(read("boat.png", png).find("which is more than 100;"), std::string::npos);
  png.replace(16, 8, "\0\0\x30\0\0\0\x30\0"s);  // 12288 × 12288
  EXPECT_EQ(read("boat.png", png),
            "error: the picture \"boat.png\" has 151 megapixels, which is more than 100; make it smaller; 300 pixels "
            "per inch are enough for print [image-size]");
}

TEST(ReadImage, RefusesPicturesThatHaveToBeInMemoryWhole) {
  std::string png = make_png(coloured, 6, 4, {false, false, true, ""});
  png.replace(16, 8, "\0\0\x20\0\0\0\x20\0"s);  // 8192 × 8192
  EXPECT_EQ(read("boat.png", png),
            "error: the picture \"boat.png\" is interlaced and has 67 megapixels, which is more than 40; save it "
            "without interlacing, or smaller [image-size]");
}

TEST(ReadImage, RefusesTextInAnSvg) {
  EXPECT_EQ(read("boat.svg", svg("<text y='8'>boot</text>")),
            "error: the picture \"boat.svg\" contains text; in the drawing program, turn text into paths, or use the "
            "picture as a PNG at least 2200 pixels wide [svg-not-plain]");
}

TEST(ReadImage, TellsOfFiltersInAnSvg) {
  auto const file =
      read_image("boat.svg",
                 svg("<filter id='f'><feGaussianBlur stdDeviation='1'/></filter><circle r='9' filter='url(#f)'/>"), {});
  ASSERT_TRUE(file.ok());
  ASSERT_EQ(file.diagnostics.size(), 1U);
  EXPECT_EQ(to_text(file.diagnostics[0]),
            "warning: the picture \"boat.svg\" has a filter or mixes colours, and is printed as pixels in places; for "
            "sharp edges in print, draw shadows and blurs as gradients in the drawing program [svg-filter]");
  EXPECT_TRUE(read_image("boat.svg", svg("<circle r='9' opacity='.5'/>"), {}).diagnostics.empty());
}

// What lies in another file would be left out without a word.
TEST(ReadImage, RefusesAPictureWithinAnSvg) {
  std::string const refused =
      "error: the picture \"boat.svg\" contains a bitmap; in the drawing program, take it out, or use the picture as a "
      "PNG at "
      "least 2200 pixels wide [svg-not-plain]";
  std::string const boat = "<rect width='5' height='5'/>";
  EXPECT_EQ(read("boat.svg", svg(boat + "<image href='boat.png' width='5' height='5'/>")), refused);
  EXPECT_EQ(read("boat.svg", svg(boat + "<svg:image xmlns:svg='http://www.w3.org/2000/svg' width='5' height='5'/>")),
            refused);
  EXPECT_EQ(
      read("boat.svg", svg(boat + "<!-- an <image> was here --><metadata xmlns:x='x'><x:image>0</x:image></metadata>")),
      "svg 100000×50000");
}

TEST(ReadImage, NamesFaultsOfAnSvg) {
  EXPECT_EQ(read("boat.svg", svg("<rect width='5' height='5'/>", "")),
            "error: the picture \"boat.svg\" has no size; give its svg element a viewBox [image-size]");
  EXPECT_EQ(read("boat.svg", svg("<rect")).substr(0, 42), "error: the picture \"boat.svg\" is damaged: ");
}

}  // namespace
}  // namespace factsheet::output
