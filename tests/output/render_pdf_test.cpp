#include "output/pdf/render_pdf.h"

#include "output/output.h"
#include "scene/shapes.h"
#include "support/pdf_reader.h"
#include "support/sample_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

using test::PageBuilder;
using test::PdfReader;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string rendered(scene::Document const& document) {
  auto result = render_pdf(document, Profile::web, test::sample_assets());
  for (auto const& diagnostic : result.diagnostics) ADD_FAILURE() << to_text(diagnostic);
  return result.ok() ? *result : std::string{};
}

constexpr char const* sample_structure = R"(Document
  H1
    "Water – lezen"
  Sect
    H2
      "Wat helpt"
    P
      "Een e-mail lezen is goed voor arbeids­vreugde, zegt "
      Span Lang=en
        "the reader"
      " op "
      Link
        "de lange bladzijde over lezen"
        -> Bladzijde over lezen
        -> Bladzijde over lezen
        -> Bladzijde over lezen
      " "
      Link
        "verderop"
        -> Naar de bronnen
      "."
  L ListNumbering=/Disc
    LI
      Lbl
        "• "
      LBody
        P
          "een boek"
    LI
      Lbl
        "• "
      LBody
        P
          "een schrift"
  Table
    Caption
      "Lezen per dag"
    TR
      TH Scope=/Column
        "Onderdeel "
      TH Scope=/Column
        "Waarde"
    TR
      TH Scope=/Row
        "kinderen"
      TD
    TR
      TD ColSpan=2
        "samen 12 %"
  BlockQuote
    P
      "Lees elke dag."
  Figure Alt=Taart: kinderen 12%, ouders 88% BBox=[ 40 482 100 542 ]
    ""
  Caption
    "Bron: telling"
  H3
    "Bronnen"
  Note ID=note-0001
    Lbl
      "1 "
    "Telling 2024, "
    Link
      "terug"
      -> Naar het begin
  Note ID=note-0002
    "Tweede telling"
)";

TEST(RenderPdf, TellsAScreenReaderEverythingInOrder) {
  EXPECT_EQ(PdfReader(rendered(test::sample_document())).structure(), sample_structure);
}

TEST(RenderPdf, KeepsEachWordOnceWithItsSpaces) {
  EXPECT_EQ(PdfReader(rendered(test::sample_document())).text(), R"(Water – lezen
Wat helpt
Een e-mail lezen is goed voor arbeids­vreugde, zegt the reader op de lange bladzijde over lezen verderop.
• een boek
• een schrift
Lezen per dag
Onderdeel 
Waarde
kinderen
samen 12 %
Lees elke dag.
Bron: telling
Bronnen
1 Telling 2024, terug
Tweede telling
)");
}

TEST(RenderPdf, LeavesDecorationOutOfTheStructure) {
  EXPECT_EQ(PdfReader(rendered(test::sample_document())).artifact_text(), "bladzijde 1 van 2Water");
}

// Cairo takes such a ground for a new page.
TEST(RenderPdf, DrawsAGroundOverAllOfThePage) {
  test::PageBuilder page;
  scene::Path ground = scene::rectangle({220_mm, 307_mm});
  ground.fill = scene::Fill{test::sample_teal};
  page.frame.items.push_back({{-5_mm, -5_mm}, scene::Tag::as(scene::Artifact::background), {}, std::move(ground)});
  page.text(page.node(scene::Role::p), "Water");
  for (Profile const profile : {Profile::web, Profile::press, Profile::copier}) {
    auto const pdf = render_pdf(test::document_of(page), profile, test::sample_assets());
    for (auto const& fault : pdf.diagnostics) EXPECT_NE(fault.severity, Severity::error) << to_text(fault);
    ASSERT_TRUE(pdf.ok());
  }
}

TEST(RenderPdf, KeepsAddressesAsTyped) {
  auto const addresses = PdfReader(rendered(test::sample_document())).addresses();
  ASSERT_EQ(addresses.size(), 5U);
  for (std::size_t line = 0; line < 3; ++line) EXPECT_EQ(addresses[line], R"(https://x.nl/kinder's?a="b"&c=[1])");
}

TEST(RenderPdf, WritesLettersBeyondAsciiInAddressesAsTheirBytes) {
  PageBuilder page;
  page.link(page.node(scene::Role::link), "café", "https://x.nl/café b", "Café");
  EXPECT_THAT(PdfReader(rendered(test::document_of(page))).addresses(), ElementsAre("https://x.nl/caf%C3%A9%20b"));
}

TEST(RenderPdf, LeadsInternalLinksForwardsAndBackwards) {
  PdfReader pdf(rendered(test::sample_document()));
  auto pages = pdf.pages();
  auto forward = pages[0].getKey("/Annots").getArrayItem(3).getKey("/Dest");
  auto back = pages[1].getKey("/Annots").getArrayItem(0).getKey("/Dest");
  EXPECT_EQ(forward.getArrayItem(0).getObjGen(), pages[1].getObjGen());
  EXPECT_EQ(back.getArrayItem(0).getObjGen(), pages[0].getObjGen());
  EXPECT_EQ(back.getArrayItem(3).unparse(), "738");  // 842 less the place of the title
}

TEST(RenderPdf, NamesALinkThatLeadsNowhere) {
  PageBuilder page;
  page.link(page.node(scene::Role::link), "verder", "#weg", "Verder");
  auto file = std::make_shared<SourceFile>(SourceFile{"water.sheet.yaml", "title: Water\n"});
  page.frame.items.back().span = Span{file, {1, 8}, {1, 13}};
  auto const result = render_pdf(test::document_of(page), Profile::web, test::sample_assets());
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(to_text(result.diagnostics[0]),
            "water.sheet.yaml:1:8: error: the link \"#weg\" leads nowhere; give a block this id [unknown-target]\n"
            "title: Water\n       ^~~~~");
}

TEST(RenderPdf, CoversOnlyTheWordsOfALinkOnEachLine) {
  PdfReader pdf(rendered(test::sample_document()));
  auto annotations = pdf.pages()[0].getKey("/Annots").getArrayAsVector();
  for (auto& annotation : annotations) {
    EXPECT_FALSE(annotation.hasKey("/QuadPoints"));  // the rectangle says it all
    EXPECT_EQ(annotation.getKey("/F").getIntValue(), 4);
    EXPECT_TRUE(annotation.hasKey("/StructParent"));
  }
  auto const left = [&](std::size_t i) { return annotations[i].getKey("/Rect").getArrayItem(0).getNumericValue(); };
  EXPECT_GT(left(0), 100);         // behind the words before it
  EXPECT_NEAR(left(1), 40, 1e-6);  // a whole line
  EXPECT_NEAR(left(2), 40, 1e-6);
}

TEST(RenderPdf, MakesAnOutlineOfTheBookmarks) {
  EXPECT_EQ(PdfReader(rendered(test::sample_document())).outline(),
            "1 Water – lezen\n"
            "  1 Wat helpt\n"
            "2 Bronnen\n");
}

TEST(RenderPdf, TellsTheSameInInfoAndXmp) {
  PdfReader pdf(rendered(test::sample_document()));
  std::map<std::string, std::string> const expected{
      {"/Author", "Stichting Lezen"},   {"/CreationDate", "D:20261101000000Z"}, {"/Creator", "Factsheet 0.1.0"},
      {"/Keywords", "lezen, water"},    {"/ModDate", "D:20261101000000Z"},      {"/Producer", "Factsheet 0.1.0"},
      {"/Subject", "Wat lezen <doet>"}, {"/Title", "Privé & veilig – 8+"}};
  EXPECT_EQ(pdf.info(), expected);
  std::string const xmp = pdf.xmp();
  for (char const* part :
       {"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Privé &amp; veilig – 8+</rdf:li></rdf:Alt></dc:title>",
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">Wat lezen &lt;doet&gt;</rdf:li></rdf:Alt>",
        "<dc:creator><rdf:Seq><rdf:li>Stichting Lezen</rdf:li></rdf:Seq></dc:creator>",
        "<dc:subject><rdf:Bag><rdf:li>lezen</rdf:li><rdf:li>water</rdf:li></rdf:Bag></dc:subject>",
        "<dc:language><rdf:Bag><rdf:li>nl</rdf:li></rdf:Bag></dc:language>",
        "<pdf:Keywords>lezen, water</pdf:Keywords>", "<pdf:Producer>Factsheet 0.1.0</pdf:Producer>",
        "<xmp:CreatorTool>Factsheet 0.1.0</xmp:CreatorTool>", "<xmp:CreateDate>2026-11-01T00:00:00Z</xmp:CreateDate>",
        "<xmp:ModifyDate>2026-11-01T00:00:00Z</xmp:ModifyDate>", "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>"}) {
    EXPECT_THAT(xmp, HasSubstr(part));
  }
}

TEST(RenderPdf, HasNoDateWhereTheSheetHasNone) {
  auto assets = test::sample_assets();
  assets.date.reset();
  PdfReader pdf(*render_pdf(test::sample_document(), Profile::web, assets));
  EXPECT_EQ(pdf.info().count("/CreationDate"), 0U);
  EXPECT_THAT(pdf.xmp(), Not(HasSubstr("Date>")));
}

TEST(RenderPdf, OpensWithItsTitleAndLanguage) {
  PdfReader pdf(rendered(test::sample_document()));
  auto root = pdf.file().getRoot();
  EXPECT_EQ(root.getKey("/Lang").getUTF8Value(), "nl");
  EXPECT_TRUE(root.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
  EXPECT_TRUE(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
  for (auto& page : pdf.pages()) EXPECT_EQ(page.getKey("/Tabs").getName(), "/S");
  EXPECT_EQ(pdf.file().getPDFVersion(), "1.7");
}

TEST(RenderPdf, EmbedsEachFontWithItsText) {
  PdfReader pdf(rendered(test::sample_document()));
  int fonts = 0;
  for (auto& object : pdf.file().getAllObjects()) {
    if (!object.isDictionary() || !object.getKey("/Type").isNameAndEquals("/Font")) continue;
    ++fonts;
    auto const kind = object.getKey("/Subtype").getName();
    EXPECT_NE(kind, "/Type3");
    bool const holds_glyphs = kind != "/Type0", is_part = kind == "/CIDFontType2";
    EXPECT_TRUE(is_part || object.getKey("/ToUnicode").isStream());
    EXPECT_TRUE(!is_part || object.getKey("/CIDToGIDMap").isNameAndEquals("/Identity"));
    EXPECT_TRUE(!holds_glyphs || object.getKey("/FontDescriptor").getKey("/FontFile2").isStream());
  }
  EXPECT_GE(fonts, 2);
}

TEST(RenderPdf, RefusesAFigureWithoutAlternativeText) {
  PageBuilder page;
  page.draw(scene::Tag::of(page.node(scene::Role::figure)), scene::circle(10_pt), 20);
  page.text(page.node(scene::Role::p), "Water");
  auto const result = render_pdf(test::document_of(page), Profile::web, test::sample_assets());
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].rule, "internal");
  EXPECT_THAT(result.diagnostics[0].message, HasSubstr("a figure has no alternative text"));
}

TEST(RenderPdf, KeepsASpaceThatStandsAlone) {
  PageBuilder page;
  auto const p = page.node(scene::Role::p);
  page.link(page.node(scene::Role::link, p), "een", "https://x.nl/1", "Een").text(p, " ");
  page.link(page.node(scene::Role::link, p), "twee", "https://x.nl/2", "Twee");
  EXPECT_EQ(PdfReader(rendered(test::document_of(page))).text(), "een twee\n");
}

TEST(RenderPdf, ReadsAHyphenAndASoftHyphenOfOneGlyphApart) {
  PageBuilder page;
  auto const p = page.node(scene::Role::p);
  page.text(p, "e-mail over arbeids").text(p, "\u00AD").new_line().text(p, "vreugde en e-mail");
  EXPECT_EQ(PdfReader(rendered(test::document_of(page))).text(), "e-mail over arbeids\u00ADvreugde en e-mail\n");
}

TEST(RenderPdf, ReadsALetterWithItsMark) {
  PageBuilder page;
  page.text(page.node(scene::Role::p), "Sem\u0303el");
  auto& run = std::get<scene::GlyphRun>(page.frame.items[0].what);
  run.clusters = {{1, 1}, {1, 1}, {3, 2}, {1, 1}, {1, 1}};
  EXPECT_EQ(PdfReader(rendered(test::document_of(page))).text(), "Sem\u0303el\n");
}

TEST(RenderPdf, SpellsLigaturesOut) {
  PageBuilder page;
  page.text(page.node(scene::Role::p), "e\uFB01x \uFB01ets");
  auto& run = std::get<scene::GlyphRun>(page.frame.items[0].what);
  run.text = "efix fiets";  // as the shaper gives it: one glyph for two letters
  run.clusters = {{1, 1}, {2, 1}, {1, 1}, {1, 1}, {2, 1}, {1, 1}, {1, 1}, {1, 1}};
  std::string const pdf = rendered(test::document_of(page));
  EXPECT_EQ(PdfReader(pdf).text(), "efix fiets\n");
  EXPECT_THAT(PdfReader(pdf).uncompressed(), Not(HasSubstr("ActualText")));
}

TEST(RenderPdf, DropsSoftHyphensThatWereNotUsed) {
  PageBuilder page;
  page.text(page.node(scene::Role::p), "boek");
  auto& run = std::get<scene::GlyphRun>(page.frame.items[0].what);
  run.text = "bo\u00ADek";
  run.clusters = {{1, 1}, {3, 1}, {1, 1}, {1, 1}};
  EXPECT_EQ(PdfReader(rendered(test::document_of(page))).text(), "boek\n");
}

TEST(RenderPdf, DrawsEmptyPages) { EXPECT_EQ(PdfReader(rendered(test::document_of({}))).structure(), "Document\n"); }

}  // namespace
}  // namespace factsheet::output
