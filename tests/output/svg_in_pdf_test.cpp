// Gradients and transparency of drawings: as they are where the standard allows it, flattened where it does not.
#include "output/output.h"
#include "output/pdf/render_pdf.h"
#include "output/svg/svg.h"
#include "support/pdf_reader.h"
#include "support/pdfx_checker.h"
#include "support/sample_document.h"
#include "support/sample_pictures.h"

#include <map>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

using test::PageBuilder;
using test::PdfReader;
using test::Pdfx;
using testing::IsEmpty;

std::string drawn(std::string const& inside) {
  return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 60'><rect width='100' height='60' fill='#def'/>" +
         inside + "</svg>";
}
std::string const shape = "<rect x='10' y='10' width='80' height='40' ";
std::string const gradient =
    "<linearGradient id='g'><stop stop-color='#1A6878'/><stop offset='1' stop-color='red'/></linearGradient>" + shape +
    "fill='url(#g)'/>";
std::string const opacity = "<g opacity='.5'>" + shape + "/><circle r='20'/></g>";
std::string const soft_mask =
    "<linearGradient id='g'><stop stop-color='white'/><stop offset='1'/></linearGradient><mask id='m'><rect "
    "width='100' height='60' fill='url(#g)'/></mask><g mask='url(#m)'>" +
    shape + "fill='#06c'/></g>";
std::string const pattern =
    "<pattern id='p' width='10' height='10' patternUnits='userSpaceOnUse'><circle cx='5' cy='5' r='3' "
    "fill='red'/></pattern>" +
    shape + "fill='url(#p)'/>";
std::string const blur =
    "<filter id='f'><feGaussianBlur stdDeviation='2'/></filter>" + shape + "fill='red' filter='url(#f)'/>";
std::string const blend = shape + "fill='red' style='mix-blend-mode:multiply'/>";

scene::Document showing(std::string const& svg) {
  PageBuilder page = test::page_with_band();
  page.picture(scene::Tag::as(scene::Artifact::layout), test::read("boat.svg", drawn(svg)), {100_pt, 60_pt});
  return test::document_of(page);
}

std::string pdf_in(Profile profile, std::string const& svg, PressStandard standard = PressStandard::x1a) {
  Press press;
  press.standard = standard;
  auto const made = render_pdf(showing(svg), profile, test::sample_assets(), press);
  EXPECT_TRUE(made.ok());
  return made.value.value_or("");
}

/// What the picture is, with the colours of its gradients, patterns and transparency.
std::string picture_in(std::string const& pdf) {
  PdfReader reader(pdf);
  QPDFObjectHandle listed = reader.pages().at(0).getKey("/Resources").getKey("/XObject");
  QPDFObjectHandle picture = listed.getKey(*listed.getKeys().begin()).getDict();
  std::string words = picture.getKey("/Subtype").getName();
  if (words == "/Image")
    return words + picture.getKey("/ColorSpace").getName() + (picture.hasKey("/SMask") ? " soft" : "");
  QPDFObjectHandle resources = picture.getKey("/Resources");
  for (char const* kind : {"/ExtGState", "/Pattern", "/Shading", "/XObject"}) {
    if (!resources.hasKey(kind)) continue;
    words += fmt::format(" {}", kind);
    QPDFObjectHandle named = resources.getKey(kind);
    if (kind == std::string("/Shading"))
      words += named.getKey(*named.getKeys().begin()).getKey("/ColorSpace").getName();
  }
  if (picture.hasKey("/Group")) words += " in " + picture.getKey("/Group").getKey("/CS").getName();
  return words;
}

TEST(SvgInPdf, TheWebKeepsThemAsTheyAre) {
  EXPECT_EQ(picture_in(pdf_in(Profile::web, gradient)), "/Form /Shading/DeviceRGB");
  EXPECT_EQ(picture_in(pdf_in(Profile::web, opacity)), "/Form /ExtGState /XObject in /DeviceRGB");
  EXPECT_EQ(picture_in(pdf_in(Profile::web, pattern)), "/Form /Pattern");
  EXPECT_EQ(picture_in(pdf_in(Profile::web, blend)), "/Form /ExtGState in /DeviceRGB");
  EXPECT_EQ(picture_in(pdf_in(Profile::web, blur)), "/Form /XObject in /DeviceRGB");
}

TEST(SvgInPdf, GroupsThatCoverAreNoTransparency) {
  for (std::string const& covering :
       {"<g style='isolation:isolate'>" + shape + "/></g>", "<g opacity='0.999'>" + shape + "/></g>",
        "<clipPath id='c' clipPathUnits='objectBoundingBox'><circle cx='.5' cy='.5' r='.5'/></clipPath>" + shape +
            "clip-path='url(#c)'/>",
        "<mask id='m' fill='#fff'><path d='M20 10h60v40h-60z'/></mask><g mask='url(#m)'>" + shape + "/></g>",
        "<mask id='m' maskUnits='userSpaceOnUse' x='20' y='10' width='60' height='40'><path fill='white' "
        "d='M20 10H80V50H20Z'/></mask><g mask='url(#m)'>" +
            shape + "/></g>",
        // Steps from where the path is, and curves whose steering points alone are beyond the area.
        "<mask id='m' maskUnits='userSpaceOnUse' x='20' y='10' width='60' height='40'><path fill='white' "
        "d='m40 10h20c16 0 20 10 20 30t-20 10s-40-10-40-20 10-20 20-20z'/></mask><g mask='url(#m)'>" +
            shape + "/></g>"}) {
    EXPECT_TRUE(test::read("boat.svg", drawn(covering))->drawing("en").is_plain) << covering;
    EXPECT_EQ(picture_in(pdf_in(Profile::press, covering)), "/Form") << covering;
  }
}

// The area of a mask cuts what it would show beyond it.
TEST(SvgInPdf, AMaskOfASmallerAreaIsNoClip) {
  EXPECT_FALSE(test::read("boat.svg", drawn("<mask id='m' maskUnits='userSpaceOnUse' x='20' y='10' width='30' "
                                            "height='40'><path fill='white' d='M20 10H80V50H20Z'/></mask><g "
                                            "mask='url(#m)'>" +
                                            shape + "/></g>"))
                   ->drawing("en")
                   .is_plain);
}

TEST(SvgInPdf, AMaskWhosePathReachesBeyondItsAreaIsNoClip) {
  for (char const* const path : {"m30 10h60v40h-60z", "M20 10q60-20 60 40z", "M30 20a40 40 0 0150 20z",
                                 "M20 10c99 0 99 40 60 40z", "M20 10?9"}) {
    std::string const masked =
        std::string(
            "<mask id='m' maskUnits='userSpaceOnUse' x='20' y='10' width='60' height='40'><path fill='white' ") +
        "d='" + path + "'/></mask><g mask='url(#m)'>";
    EXPECT_FALSE(test::read("boat.svg", drawn(masked + shape + "/></g>"))->drawing("en").is_plain) << path;
  }
}

TEST(SvgInPdf, X4KeepsThemInInks) {
  std::map<std::string, std::string> const expected{{gradient, "/Form /Shading/DeviceCMYK"},
                                                    {opacity, "/Form /ExtGState /XObject in /DeviceCMYK"},
                                                    {soft_mask, "/Form /XObject in /DeviceCMYK"},
                                                    {pattern, "/Form /Pattern"},
                                                    {blur, "/Image/DeviceCMYK"},
                                                    {blend, "/Image/DeviceCMYK"}};
  for (auto const& [svg, kind] : expected) {
    std::string const pdf = pdf_in(Profile::press, svg, PressStandard::x4);
    EXPECT_EQ(picture_in(pdf), kind) << svg;
    EXPECT_THAT(test::pdfx_faults(pdf, Pdfx::x4), IsEmpty()) << svg;
  }
}

TEST(SvgInPdf, X1aHasNoTransparency) {
  std::map<std::string, std::string> const expected{{gradient, "/Form /Shading/DeviceCMYK"},
                                                    {opacity, "/Image/DeviceCMYK"},
                                                    {soft_mask, "/Image/DeviceCMYK"},
                                                    {pattern, "/Form /Pattern"},
                                                    {blur, "/Image/DeviceCMYK"},
                                                    {blend, "/Image/DeviceCMYK"}};
  for (auto const& [svg, kind] : expected) {
    std::string const pdf = pdf_in(Profile::press, svg);
    EXPECT_EQ(picture_in(pdf), kind) << svg;
    EXPECT_THAT(test::pdfx_faults(pdf, Pdfx::x1a), IsEmpty()) << svg;
  }
}

TEST(SvgInPdf, TheCopierHasThemInGrey) {
  EXPECT_EQ(picture_in(pdf_in(Profile::copier, gradient)), "/Form /Shading/DeviceGray");
  EXPECT_EQ(picture_in(pdf_in(Profile::copier, pattern)), "/Form /Pattern");
  EXPECT_EQ(picture_in(pdf_in(Profile::copier, opacity)), "/Image/DeviceGray");
}

// 600 dpi of 100 points.
TEST(SvgInPdf, WhatIsFlattenedHasSharpEdges) {
  PdfReader reader(pdf_in(Profile::press, opacity));
  QPDFObjectHandle listed = reader.pages().at(0).getKey("/Resources").getKey("/XObject");
  EXPECT_EQ(listed.getKey(*listed.getKeys().begin()).getDict().getKey("/Width").getIntValue(), 834);
}

// As in the other standard, where it stays an area: fine black in four inks is blurred.
TEST(SvgInPdf, FlatBlackBesideAGradientIsBlackInkAlone) {
  PdfReader reader(pdf_in(Profile::press,
                          "<radialGradient id='a'><stop stop-color='#fc0'/><stop offset='1' stop-color='#e30'/>"
                          "</radialGradient><circle cx='25' cy='30' r='20' fill='url(#a)' opacity='.8'/>"
                          "<path d='M55 15h35v8H55z'/>"));
  QPDFObjectHandle listed = reader.pages().at(0).getKey("/Resources").getKey("/XObject");
  QPDFObjectHandle picture = listed.getKey(*listed.getKeys().begin());
  auto const width = static_cast<std::size_t>(picture.getDict().getKey("/Width").getIntValue());
  auto const samples = picture.getStreamData();
  std::size_t const y = width * 19 / 100, x = width * 70 / 100;
  std::string const inks(reinterpret_cast<char const*>(samples->getBuffer()) + (y * width + x) * 4, 4);
  EXPECT_EQ(inks, std::string("\0\0\0\xff", 4));
}

TEST(SvgInPdf, AGradientBeginsInTheInksOfTheTheme) {
  PdfReader reader(pdf_in(Profile::press, gradient));
  QPDFObjectHandle listed = reader.pages().at(0).getKey("/Resources").getKey("/XObject");
  QPDFObjectHandle shadings =
      listed.getKey(*listed.getKeys().begin()).getDict().getKey("/Resources").getKey("/Shading");
  auto const samples = shadings.getKey(*shadings.getKeys().begin()).getKey("/Function").getStreamData();
  auto const sample = [&](std::size_t at) {
    return (samples->getBuffer()[2 * at] * 256 + samples->getBuffer()[2 * at + 1]) / 65535.0;
  };
  ASSERT_EQ(samples->getSize(), 17U * 4 * 2);
  // The build of the band's teal: 1 0.3 0.3 0.2; and red.
  EXPECT_NEAR(sample(0), 1, 1e-4);
  EXPECT_NEAR(sample(1), 0.3, 1e-4);
  EXPECT_NEAR(sample(2), 0.3, 1e-4);
  EXPECT_NEAR(sample(3), 0.2, 1e-4);
  EXPECT_LT(sample(64), 0.1);
  EXPECT_GT(sample(65), 0.9);
  for (std::size_t i = 0; i + 4 < 17 * 4; i += 4) EXPECT_LT(std::abs(sample(i) - sample(i + 4)), 0.3) << i;
}

}  // namespace
}  // namespace factsheet::output
