// Codes: a stencil for the screen and the copier, outlines for the press, whole pixels in pictures.
#include "output/output.h"
#include "output/pdf/render_pdf.h"
#include "output/png/render_png.h"
#include "support/pdf_reader.h"
#include "support/pdfx_checker.h"
#include "support/pictures.h"
#include "support/sample_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/Buffer.hh>

namespace factsheet::output {
namespace {

using test::PageBuilder;
using test::PdfReader;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

scene::Modules modules_from(std::vector<std::string> const& rows) {
  scene::Modules modules{static_cast<int>(rows.size()), {}, 0.4_mm, test::sample_teal};
  for (auto const& row : rows) {
    for (char const c : row) modules.dark.push_back(c == '#');
  }
  return modules;
}

std::vector<std::string> const nine_rows{"#########", "#.......#", "#.#####.#", "#.#...#.#", "#.#.#.#.#",
                                         "#.#...#.#", "#.#####.#", "#.......#", "########."};

/// A line of text and a code with its alternative text.
PageBuilder page_with_code(Point at = {40_pt, 200_pt}) {
  PageBuilder page;
  page.text(page.node(scene::Role::p), "Water");
  scene::StructureNode figure;
  figure.role = scene::Role::figure;
  figure.alt = "QR code";
  figure.bbox = Rect{at, {10_pt, 10_pt}};
  auto const node = page.frame.add_node(figure);
  page.frame.items.push_back({at, scene::Tag::of(node), {}, modules_from(nine_rows)});
  return page;
}

std::string rendered_as(Profile profile) {
  auto const pdf = render_pdf(test::document_of(page_with_code()), profile, test::sample_assets());
  EXPECT_TRUE(pdf.ok());
  return pdf.ok() ? *pdf : std::string();
}

std::string contents(std::string const& pdf) {
  PdfReader reader(pdf);
  auto const data = reader.pages().at(0).getKey("/Contents").getStreamData();
  return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
}

constexpr char const* stencil_of_nine_rows =
    "10.2 0 0 -10.2 40 210.2 cm BI /W 9 /H 9 /IM true /F /AHx ID "
    "007f7f7f417f5d7f557f5d7f417f7f7f00ff>\nEI\n";

TEST(ModulesInPdf, AreAStencilInTheirColourWithinTheirElement) {
  std::string const pdf = rendered_as(Profile::web);
  EXPECT_THAT(contents(pdf), HasSubstr(std::string("/Figure <</MCID 1>> BDC\nq 0.102 0.408 0.471 rg\n") +
                                       stencil_of_nine_rows + "Q\n"));
  EXPECT_THAT(PdfReader(pdf).structure(), HasSubstr("\n  Figure Alt=QR code BBox=[ 40 631.89 50 641.89 ]\n"));
}

TEST(ModulesInPdf, AreBlackForTheCopier) {
  EXPECT_THAT(contents(rendered_as(Profile::copier)), HasSubstr(std::string("\n0 g\n/F0 10 Tf\n")));
  EXPECT_THAT(contents(rendered_as(Profile::copier)), HasSubstr(std::string("\nq ") + stencil_of_nine_rows));
}

// Shops take a stencil for a picture with too few pixels, and a code in several inks for a blur.
TEST(ModulesInPdf, AreOutlinesInBlackAloneForThePress) {
  std::string const pdf = rendered_as(Profile::press);
  std::string const drawn = contents(pdf);
  EXPECT_THAT(drawn, Not(HasSubstr("BI ")));
  EXPECT_THAT(drawn, Not(HasSubstr("1 0.3 0.3 0.2 k")));
  EXPECT_THAT(
      drawn,
      HasSubstr("q 0 0 0 1 k\n1.1339 0 0 1.1339 48.5039 208.5039 cm\n0 0 m\n9 0 l\n9 8 l\n8 8 l\n8 1 l\n1 1 l\n"));
  EXPECT_THAT(test::pdfx_faults(pdf, test::Pdfx::x1a), IsEmpty());
}

TEST(ModulesInPdf, KeepTheirDistanceFromTheTrimOfThePress) {
  auto const pdf = render_pdf(test::document_of(page_with_code({4_mm, 200_pt})), Profile::press, test::sample_assets());
  ASSERT_EQ(pdf.diagnostics.size(), 1U);
  EXPECT_EQ(
      to_text(pdf.diagnostics[0]),
      "error: a QR code is 4.0 mm from the edge of page 1; keep 5 mm, because the cut may be off: in the theme, make "
      "\"side\" 1 mm larger [press-safe-area]");
}

std::vector<std::string> drawn_rows(double dpi, int left, int top, int pixels) {
  scene::Document const document = test::document_of(page_with_code());
  auto const pages = render_png(document, Profile::copier, test::sample_assets(), dpi);
  EXPECT_TRUE(pages.ok());
  auto const picture = test::decode_png(pages->front());
  std::vector<std::string> rows;
  for (int y = 0; y < 9; ++y) {
    rows.emplace_back();
    for (int x = 0; x < 9; ++x) {
      std::string seen;
      for (int i = 0; i < pixels * pixels; ++i) {
        int const grey = picture.at(left + x * pixels + i % pixels, top + y * pixels + i / pixels)[0];
        char const kind = grey == 0 ? '#' : grey == 255 ? '.' : '?';
        if (seen.find(kind) == std::string::npos) seen += kind;
      }
      rows.back() += seen;
    }
  }
  return rows;
}

// 0.4 mm are 1.13 pixels at 72 dpi, 1.51 at 96 and 2.36 at 150: no pixel is grey.
TEST(ModulesInPictures, AreWholePixelsWhereTheyAreFew) {
  EXPECT_EQ(drawn_rows(72, 41, 201, 1), nine_rows);
  EXPECT_EQ(drawn_rows(96, 56, 269, 1), nine_rows);
  EXPECT_EQ(drawn_rows(150, 85, 418, 2), nine_rows);
}

// At 165 dpi 2.6 pixels are enough; at 600 nobody sees the edges.
TEST(ModulesInPictures, KeepTheirSizeWhereTheyAreReadAnyway) {
  for (double const dpi : {165.0, 600.0}) {
    auto const pages = render_png(test::document_of(page_with_code()), Profile::copier, test::sample_assets(), dpi);
    ASSERT_TRUE(pages.ok());
    auto const picture = test::decode_png(pages->front());
    double ink = 0;
    double const to_pixels = dpi / 72;
    for (int y = static_cast<int>(190 * to_pixels); y < static_cast<int>(220 * to_pixels); ++y) {
      for (int x = static_cast<int>(30 * to_pixels); x < static_cast<int>(60 * to_pixels); ++x) {
        ink += 1 - picture.at(x, y)[0] / 255.0;
      }
    }
    double const module = 0.4 / 25.4 * dpi;
    EXPECT_NEAR(ink / (module * module), 48, 0.5) << dpi;
  }
}

}  // namespace
}  // namespace factsheet::output
