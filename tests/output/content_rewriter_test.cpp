#include "output/pdf/content/content_rewriter.h"

#include "output/fault.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

using testing::HasSubstr;

std::vector<scene::StructureNode> const structure = [] {
  std::vector<scene::StructureNode> made(2);
  made[0].role = scene::Role::document;
  made[1].role = scene::Role::p;
  made[1].parent = 0;
  return made;
}();

ContentStyle const tagged_style{&structure, InkBuild::screen, {}};

Mark tagged(int content_id) { return {scene::Tag::of(1), content_id, {}, std::nullopt}; }
Mark artifact(scene::Artifact kind) { return {scene::Tag::as(kind), -1, {}, std::nullopt}; }

/// As Cairo writes the rectangle that starts mark `number`.
std::string sentinel(int number, double red = mark_red) {
  return std::to_string(red) + " 0 " + std::to_string(number / 255.0) + " rg /a0 gs\n1 1 0.00390625 0.00390625 re f\n";
}

std::string rewritten(std::string const& cairo, Marks const& marks) {
  PageRecord record;
  record.marks = marks;
  return rewrite_content(cairo, record, tagged_style, {}).content;
}

std::string fault(std::string const& cairo, Marks const& marks) {
  try {
    return rewritten(cairo, marks);
  } catch (Fault const& thrown) {
    return thrown.what();
  }
}

TEST(RewriteContent, PutsMarkedContentWhereAMarkWasDrawn) {
  EXPECT_EQ(rewritten("1 0 0 -1 0 842 cm\n" + sentinel(1) + "BT\n(Water)Tj\nET\n" + sentinel(2) + "5 5 9 9 re f\n" +
                          sentinel(3) + "BT\n(diep)Tj\nET\n",
                      {tagged(0), artifact(scene::Artifact::background), tagged(1)}),
            "1 0 0 -1 0 842 cm\n"
            "/P <</MCID 0>> BDC\n/a0 gs\nBT\n(Water)Tj\nET\nEMC\n"
            "/Artifact <</Type /Layout>> BDC\n/a0 gs\n5 5 9 9 re\nf\nEMC\n"
            "/P <</MCID 1>> BDC\n/a0 gs\nBT\n(diep)Tj\nET\nEMC\n");
}

TEST(RewriteContent, NamesHeadersAndFooters) {
  EXPECT_THAT(rewritten(sentinel(1), {artifact(scene::Artifact::header)}),
              HasSubstr("/Artifact <</Type /Pagination /Subtype /Header>> BDC\n"));
  EXPECT_THAT(rewritten(sentinel(1), {artifact(scene::Artifact::footer)}),
              HasSubstr("/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n"));
}

TEST(RewriteContent, PaintsAPictureInItsMark) {
  Mark picture = tagged(0);
  picture.picture = Placement{7, {48, 0, 0, -24.5, 40, 84.25}};
  EXPECT_EQ(rewritten(sentinel(1), {picture}),
            "/P <</MCID 0>> BDC\nq 48 0 0 -24.5 40 84.25 cm /Im7 Do Q\n/a0 gs\nEMC\n");
}

TEST(RewriteContent, WritesTheBlanksThatCairoDrops) {
  PageRecord record;
  record.marks = {tagged(0)};
  record.blanks = {{0, {50_pt, 60_pt}, 10_pt}};
  auto const content =
      rewrite_content(sentinel(1) + sentinel(1, blank_red), record, tagged_style, {{"/f-1-0", 32, 1}}).content;
  EXPECT_THAT(content, HasSubstr("q BT /f-1-0 1 Tf 10 0 0 -10 50 60 Tm <20> Tj ET Q\n"));
}

TEST(RewriteContent, TakesTextsAroundSingleGlyphsOut) {
  PageRecord record;
  record.marks = {tagged(0)};
  auto const result = rewrite_content(sentinel(1) +
                                          "BT\n/f-0-1 1 Tf\n/Span << /ActualText <feff00660069> >> BDC\n"
                                          "[()-667<0002>]TJ\nEMC\n/f-0-0 1 Tf\n(\\(x\\051)Tj\nET\n",
                                      record, tagged_style, {});
  EXPECT_EQ(result.content,
            "/P <</MCID 0>> BDC\n/a0 gs\nBT\n/f-0-1 1 Tf\n[()-667<0002>]TJ\n/f-0-0 1 Tf\n(\\(x\\051)Tj\nET\nEMC\n");
  EXPECT_EQ(result.texts, (GlyphTexts{{{"/f-0-1", 2}, "00660069"}}));
}

TEST(RewriteContent, RefusesTextsAroundSeveralGlyphs) {
  EXPECT_THAT(fault(sentinel(1) + "/Span << /ActualText <feff0061> >> BDC\n(ab)Tj\nEMC\n", {tagged(0)}),
              HasSubstr("a text belongs to no glyph or to several"));
}

TEST(RewriteContent, RefusesTwoTextsOfOneGlyph) {
  std::string const one = "/Span << /ActualText <feff0061> >> BDC\n(a)Tj\nEMC\n";
  std::string const other = "/Span << /ActualText <feff0062> >> BDC\n(a)Tj\nEMC\n";
  EXPECT_THAT(fault(sentinel(1) + one + other, {tagged(0)}), HasSubstr("one glyph stands for two texts"));
}

TEST(RewriteContent, RefusesWhatBelongsToNothing) {
  EXPECT_THAT(fault("5 5 9 9 re f\n" + sentinel(1), {tagged(0)}), HasSubstr("painted outside all marks"));
}

TEST(RewriteContent, RefusesLostAndDisorderedMarks) {
  EXPECT_THAT(fault(sentinel(1), {tagged(0), tagged(1)}), HasSubstr("2 stretches were drawn and 1 found"));
  EXPECT_THAT(fault(sentinel(2), {tagged(0), tagged(1)}), HasSubstr("out of order"));
}

TEST(RewriteContent, RefusesWhatCairoMadeOfTransparency) {
  EXPECT_THAT(fault(sentinel(1) + "/x5 Do\n", {tagged(0)}), HasSubstr("in an unexpected way"));
}

TEST(RewriteContent, RefusesMarksWithinATransformation) {
  EXPECT_THAT(fault("0.1234 0 0.003922 rg\n5 1 0.01 0.01 re f\n", {tagged(0)}), HasSubstr("under another matrix"));
}

TEST(RewriteContent, NamesTheLineOfTheAuthor) {
  auto const file = std::make_shared<SourceFile>(SourceFile{"water.sheet.yaml", "title: Water\n"});
  Mark mark = tagged(0);
  mark.at = Span{file, {1, 8}, {1, 13}};
  PageRecord record;
  record.marks = {mark};
  try {
    rewrite_content(sentinel(1) + "/x5 Do\n", record, tagged_style, {});
    FAIL();
  } catch (Fault const& thrown) {
    EXPECT_EQ(thrown.diagnostic().at.begin.line, 1);
    EXPECT_EQ(thrown.diagnostic().rule, "internal");
  }
}

}  // namespace
}  // namespace factsheet::output
