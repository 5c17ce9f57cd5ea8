#include "output/output.h"
#include "output/pdf/render_pdf.h"
#include "scene/shapes.h"
#include "support/pdf_reader.h"
#include "support/pdfx_checker.h"
#include "support/sample_document.h"
#include "support/sample_pictures.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

namespace factsheet::output {
namespace {

using test::PageBuilder;
using test::PdfReader;
using test::Pdfx;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Press press_with(PressStandard standard, bool marks = false, Length bleed = 3_mm) {
  Press press;
  press.standard = standard;
  press.marks = marks;
  press.bleed = bleed;
  press.name = "water.nl";
  return press;
}

std::string press_pdf(scene::Document const& document, Press const& press = press_with(PressStandard::x1a)) {
  auto result = render_pdf(document, Profile::press, test::sample_assets(), press);
  for (auto const& diagnostic : result.diagnostics) ADD_FAILURE() << to_text(diagnostic);
  return result.ok() ? *result : std::string{};
}

/// The sample with its figure inside the safe area.
scene::Document sample() {
  scene::Document document = test::sample_document();
  for (scene::Page& page : document.pages) {
    for (scene::Item& item : page.items) {
      if (std::holds_alternative<scene::Path>(item.what)) item.at.x += 20_pt;
    }
  }
  return document;
}

std::string press_contents(std::string const& pdf) {
  PdfReader reader(pdf);
  auto const data = reader.pages().at(0).getKey("/Contents").getStreamData();
  return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
}

std::vector<double> box(std::string const& pdf, char const* key) {
  PdfReader reader(pdf);
  std::vector<double> sides;
  for (auto& side : reader.pages().at(0).getKey(key).getArrayAsVector())
    sides.push_back(side.getNumericValue() / 72 * 25.4);
  return sides;
}

testing::Matcher<std::vector<double>> millimetres(double left, double bottom, double right, double top) {
  using testing::DoubleNear;
  return testing::ElementsAre(DoubleNear(left, 1e-3), DoubleNear(bottom, 1e-3), DoubleNear(right, 1e-3),
                              DoubleNear(top, 1e-3));
}

// ---- the standard ----

TEST(Press, IsPdfxInBothStandardsWithAndWithoutMarks) {
  for (bool const marks : {false, true}) {
    EXPECT_THAT(pdfx_faults(press_pdf(sample(), press_with(PressStandard::x1a, marks)), Pdfx::x1a), IsEmpty());
    EXPECT_THAT(pdfx_faults(press_pdf(sample(), press_with(PressStandard::x4, marks)), Pdfx::x4), IsEmpty());
  }
}

/// The file with something changed in it.
std::string spoilt(std::string const& pdf, std::function<void(QPDF&, QPDFObjectHandle& page)> const& spoil) {
  QPDF file;
  file.processMemoryFile("press", pdf.data(), pdf.size());
  QPDFObjectHandle page = file.getAllPages().at(0);
  spoil(file, page);
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setStaticID(true);
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.forcePDFVersion("1.4");
  writer.write();
  auto const bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<char const*>(bytes->getBuffer()), bytes->getSize()};
}

void append_to_page(QPDF& file, QPDFObjectHandle& page, std::string const& more) {
  page.addPageContents(QPDFObjectHandle::newStream(&file, more), false);
}

QPDFObjectHandle parsed(char const* text) { return QPDFObjectHandle::parse(text); }

TEST(Press, TheCheckerFindsWhatAShopWouldSendBack) {
  std::string const good = press_pdf(sample());
  using Page = QPDFObjectHandle;
  struct Case {
    char const* fault;
    std::function<void(QPDF&, Page&)> spoil;
  };
  Case const cases[] = {
      {"page 1 has no operator rg", [](QPDF& file, Page& page) { append_to_page(file, page, "1 0 0 rg\n"); }},
      {"page 1 has no operator BDC",
       [](QPDF& file, Page& page) { append_to_page(file, page, "/P <</MCID 0>> BDC EMC\n"); }},
      {"page 1 has no invisible text", [](QPDF& file, Page& page) { append_to_page(file, page, "BT 3 Tr ET\n"); }},
      {"page 1 has /TrimBox", [](QPDF&, Page& page) { page.removeKey("/TrimBox"); }},
      {"page 1: trim lies in bleed, bleed in the medium",
       [](QPDF&, Page& page) { page.replaceKey("/TrimBox", parsed("[0 0 700 900]")); }},
      {"page 1 has no /Group", [](QPDF&, Page& page) { page.replaceKey("/Group", parsed("<</S /Transparency>>")); }},
      {"page 1 has no /Annots", [](QPDF&, Page& page) { page.replaceKey("/Annots", parsed("[]")); }},
      {"the catalog has no /StructTreeRoot",
       [](QPDF& file, Page&) { file.getRoot().replaceKey("/StructTreeRoot", parsed("<<>>")); }},
      {"there is one output intent", [](QPDF& file, Page&) { file.getRoot().removeKey("/OutputIntents"); }},
      {"Info says whether the file is trapped",
       [](QPDF& file, Page&) { file.getTrailer().getKey("/Info").replaceKey("/Trapped", parsed("/Unknown")); }},
      {"Info names the version PDF/X-1a:2003",
       [](QPDF& file, Page&) { file.getTrailer().getKey("/Info").removeKey("/GTS_PDFXVersion"); }},
      {"Info has /ModDate", [](QPDF& file, Page&) { file.getTrailer().getKey("/Info").removeKey("/ModDate"); }},
  };
  for (Case const& one : cases) {
    EXPECT_THAT(pdfx_faults(spoilt(good, one.spoil), Pdfx::x1a), Contains(one.fault)) << one.fault;
  }
  EXPECT_THAT(pdfx_faults(good, Pdfx::x4), Not(IsEmpty()));
  EXPECT_THAT(pdfx_faults(*render_pdf(sample(), Profile::web, test::sample_assets()), Pdfx::x1a), Not(IsEmpty()));
}

TEST(Press, NamesThePrintingConditionOfThePaper) {
  Press press = press_with(PressStandard::x1a);
  auto const condition = [&] {
    PdfReader pdf(press_pdf(sample(), press));
    return pdf.file()
        .getRoot()
        .getKey("/OutputIntents")
        .getArrayItem(0)
        .getKey("/OutputConditionIdentifier")
        .getUTF8Value();
  };
  EXPECT_EQ(condition(), "FOGRA39");
  press.paper = Paper::uncoated;
  EXPECT_EQ(condition(), "FOGRA47");
}

TEST(Press, HasADateEvenWithoutOne) {
  auto assets = test::sample_assets();
  assets.date.reset();
  auto const result = render_pdf(sample(), Profile::press, assets);
  ASSERT_TRUE(result.ok());
  PdfReader pdf(*result);
  auto info = pdf.file().getTrailer().getKey("/Info");
  EXPECT_EQ(info.getKey("/CreationDate").getUTF8Value(), "D:20000101000000Z");
}

TEST(Press, GivesTheSameBytesEachTime) {
  for (auto const standard : {PressStandard::x1a, PressStandard::x4}) {
    EXPECT_TRUE(press_pdf(sample(), press_with(standard)) == press_pdf(sample(), press_with(standard)));
  }
}

// ---- boxes, bleed and marks ----

TEST(Press, BleedAndMarksDoNotDependOnEachOther) {
  scene::Document const document = test::document_of(test::page_with_band());
  std::string const plain = press_pdf(document);
  EXPECT_THAT(box(plain, "/MediaBox"), millimetres(0, 0, 216, 303));
  EXPECT_THAT(box(plain, "/BleedBox"), millimetres(0, 0, 216, 303));
  EXPECT_THAT(box(plain, "/TrimBox"), millimetres(3, 3, 213, 300));
  std::string const wide = press_pdf(document, press_with(PressStandard::x1a, false, 5_mm));
  EXPECT_THAT(box(wide, "/MediaBox"), millimetres(0, 0, 220, 307));
  EXPECT_THAT(box(wide, "/TrimBox"), millimetres(5, 5, 215, 302));
  std::string const marked = press_pdf(document, press_with(PressStandard::x1a, true, 2_mm));
  EXPECT_THAT(box(marked, "/MediaBox"), millimetres(0, 0, 232, 319));
  EXPECT_THAT(box(marked, "/BleedBox"), millimetres(9, 9, 223, 310));
  EXPECT_THAT(box(marked, "/TrimBox"), millimetres(11, 11, 221, 308));
}

TEST(Press, MarksAreOnAllPlatesAndThePageIsClippedToItsBleed) {
  scene::Document const document = test::document_of(test::page_with_band());
  std::string const marked = press_contents(press_pdf(document, press_with(PressStandard::x1a, true)));
  EXPECT_THAT(marked, HasSubstr("/All CS 1 SCN"));
  EXPECT_THAT(marked, HasSubstr("/All cs 1 scn"));  // the label's letters
  EXPECT_THAT(marked, HasSubstr("q 25.512 25.512 612.283 858.898 re W n\n"));
  EXPECT_THAT(press_contents(press_pdf(document)), Not(HasSubstr("/All")));
}

// ---- inks ----

TEST(Press, BlackTextIsOnItsPlateAloneAndOverprints) {
  PageBuilder page;
  page.text(page.node(scene::Role::p), "Water");
  EXPECT_THAT(press_contents(press_pdf(test::document_of(page))), HasSubstr("/O01 gs\n0 0 0 1 k\n"));
}

TEST(Press, AllOtherColoursAreTheThemesOwnAndKnockOut) {
  PageBuilder page = test::page_with_band();
  page.text(scene::Tag::of(page.node(scene::Role::p)), "wit op blauw", 14);
  std::get<scene::GlyphRun>(page.frame.items.back().what).colour = test::sample_white;
  std::string const drawn = press_contents(press_pdf(test::document_of(page)));
  EXPECT_THAT(drawn, HasSubstr("/O00 gs\n1 0.3 0.3 0.2 k\n"));
  EXPECT_THAT(drawn, HasSubstr("/O00 gs\n0 0 0 0 k\n"));
}

TEST(Press, SmallTypeIsInOneInk) {
  PageBuilder page;
  for (double const size : {8.0, 9.0}) {
    page.text(scene::Tag::of(page.node(scene::Role::p)), "klein", size);
    std::get<scene::GlyphRun>(page.frame.items.back().what).colour = test::sample_teal;
  }
  std::string const drawn = press_contents(press_pdf(test::document_of(page)));
  EXPECT_THAT(drawn, HasSubstr("0 0 0 1 k\n"));
  EXPECT_THAT(drawn, HasSubstr("1 0.3 0.3 0.2 k\n"));
  EXPECT_LT(drawn.find("0 0 0 1 k"), drawn.find("1 0.3 0.3 0.2 k"));
}

// ---- pictures ----

std::string samples_of(std::string const& pdf, char const* name = "/Im0") {
  PdfReader reader(pdf);
  auto const data =
      reader.pages().at(0).getKey("/Resources").getKey("/XObject").getKey(name).getStreamData(qpdf_dl_all);
  return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
}

std::array<int, 4> pixel(std::string const& samples, std::size_t index) {
  std::array<int, 4> inks{};
  for (std::size_t i = 0; i < 4; ++i) inks[i] = static_cast<unsigned char>(samples.at(index * 4 + i));
  return inks;
}

PageBuilder page_with(std::shared_ptr<ImageFile const> const& file, std::optional<Colour> ground = {}) {
  PageBuilder page;
  if (ground) {
    scene::Path panel = scene::rectangle({100_mm, 100_mm});
    panel.fill = scene::Fill{*ground};
    page.frame.items.push_back({{10_mm, 10_mm}, scene::Tag::as(scene::Artifact::background), {}, std::move(panel)});
  }
  page.picture(scene::Tag::as(scene::Artifact::layout), file, {2_pt, 2_pt});
  return page;
}

TEST(Press, PicturesBecomeInksOfThePressUnderTheLimit) {
  test::Quarters const dark{{20, 0, 30, 255}, {40, 0, 60, 255}, {255, 255, 255, 255}, {30, 160, 60, 255}};
  std::string const pdf = press_pdf(test::document_of(page_with(test::read("a.png", test::make_png(dark, 16, 16)))));
  EXPECT_THAT(pdfx_faults(pdf, Pdfx::x1a), IsEmpty());
  std::string const samples = samples_of(pdf);
  ASSERT_EQ(samples.size() % 4, 0U);
  for (std::size_t i = 0; i < samples.size() / 4; ++i) {
    auto const inks = pixel(samples, i);
    EXPECT_LE(inks[0] + inks[1] + inks[2] + inks[3], 714);
  }
  auto const darkest = pixel(samples, 0);
  EXPECT_GT(darkest[0] + darkest[1] + darkest[2] + darkest[3], 600);
  auto const side = static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(samples.size()) / 4)));
  EXPECT_EQ(pixel(samples, side * (side - 1)), (std::array<int, 4>{0, 0, 0, 0}));
}

TEST(Press, InksOfAJpegStayAsTheyAreUnlessTheyAreTooMuch) {
  test::JpegOptions cmyk;
  cmyk.components = 4;
  test::Quarters const plain{{200, 0, 0, 0}, {200, 0, 0, 0}, {200, 0, 0, 0}, {200, 0, 0, 0}};
  std::string const pdf =
      press_pdf(test::document_of(page_with(test::read("logo.jpg", test::make_jpeg(plain, 16, 16, cmyk)))));
  EXPECT_THAT(pdfx_faults(pdf, Pdfx::x1a), IsEmpty());
  EXPECT_NEAR(pixel(samples_of(pdf), 0)[0], 200, 2);
  test::Quarters const rich{{255, 255, 255, 255}, {255, 255, 255, 255}, {255, 255, 255, 255}, {255, 255, 255, 255}};
  auto const result =
      render_pdf(test::document_of(page_with(test::read("zwart.jpg", test::make_jpeg(rich, 16, 16, cmyk)))),
                 Profile::press, test::sample_assets());
  ASSERT_TRUE(result.ok());
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(to_text(result.diagnostics[0]),
            "warning: the picture \"zwart.jpg\" has more than 280 % of ink in places; the press takes 280 % at most: "
            "it is printed with less; better, convert it again for FOGRA39 [press-ink]");
  EXPECT_EQ(pixel(samples_of(*result), 0), (std::array<int, 4>{153, 153, 153, 255}));
}

TEST(Press, TransparencyShowsTheInkBeneath) {
  test::Quarters const clear{{255, 255, 255, 0}, {255, 255, 255, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
  test::PngOptions alpha;
  alpha.alpha = true;
  auto const file = test::read("a.png", test::make_png(clear, 16, 16, alpha));
  auto const on_paper = pixel(samples_of(press_pdf(test::document_of(page_with(file)))), 0);
  EXPECT_EQ(on_paper, (std::array<int, 4>{0, 0, 0, 0}));
  std::string const on_teal = press_pdf(test::document_of(page_with(file, test::sample_teal)));
  EXPECT_THAT(pdfx_faults(on_teal, Pdfx::x1a), IsEmpty());
  EXPECT_EQ(pixel(samples_of(on_teal), 0), (std::array<int, 4>{255, 77, 77, 51}));
}

TEST(Press, ADrawingInTheColoursOfTheThemeTakesItsInks) {
  std::string const svg =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'>"
      "<path fill='#1A6878' d='M0 0h4v2h-4z'/><path fill='#000' d='M0 2h4v1h-4z'/>"
      "<path fill='#FF0000' d='M0 3h4v1h-4z'/></svg>";
  PageBuilder page = test::page_with_band();
  page.picture(scene::Tag::as(scene::Artifact::layout), test::read("a.svg", svg), {40_pt, 40_pt});
  std::string const pdf = press_pdf(test::document_of(page));
  EXPECT_THAT(pdfx_faults(pdf, Pdfx::x1a), IsEmpty());
  std::string const drawn = samples_of(pdf);
  EXPECT_THAT(drawn, HasSubstr("1 0.3 0.3 0.2 k\n"));
  EXPECT_THAT(drawn, HasSubstr("0 0 0 1 k\n"));
  EXPECT_THAT(drawn, testing::ContainsRegex("\n0(\\.0[0-9]*)? 0\\.9[0-9]* [0-9.]+ 0 k\n"));
}

}  // namespace
}  // namespace factsheet::output
