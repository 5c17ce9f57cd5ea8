// Letters with marks in the shipped faces: T14 and T20.
#include "core/utf8.h"
#include "support/bundled_fonts.h"
#include "text/shaper.h"

#include <string>

#include <gtest/gtest.h>

namespace factsheet {
namespace {

using namespace literals;

TextStyle style_of(std::string const& family, Weight weight, bool italic) {
  TextStyle style = test::bundled_style(family);
  style.weight = weight;
  style.italic = italic;
  return style;
}

std::vector<TextStyle> shipped_styles() {
  std::vector<TextStyle> styles;
  for (std::string const family : {"Source Sans 3", "Atkinson Hyperlegible Next"}) {
    for (Weight const weight : {Weight::regular, Weight::semi_bold, Weight::bold, Weight::extra_bold}) {
      styles.push_back(style_of(family, weight, false));
    }
    styles.push_back(style_of(family, Weight::regular, true));
    styles.push_back(style_of(family, Weight::bold, true));
  }
  return styles;
}

std::string describe(TextStyle const& style) {
  return style.families->front() + " " + std::to_string(static_cast<int>(style.weight)) +
         (style.italic ? " italic" : "");
}

bool is_set(std::string const& words, TextStyle const& style) {
  return test::bundled_shaper()->set(text::make_paragraph(words, style, "nl"), 5000_pt).ok();
}

/// The glyphs of the first cluster and the advance of the whole.
scene::GlyphRun shaped(std::string const& words, TextStyle const& style) {
  return test::bundled_shaper()->set(text::make_paragraph(words, style, "nl"), 5000_pt)->lines[0].runs[0].glyphs;
}

// Every letter of Latin script with one code point that names in the European Union have (DIN 91379).
constexpr char const* single_letters =
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳ"
    "ĴĵĶķĸ"
    "ĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ";

std::string lacking(std::string const& letters, TextStyle const& style) {
  std::string missing;
  for (std::size_t at = 0; at < letters.size();) {
    std::size_t const begin = at;
    next_code_point(letters, at);
    std::string const letter = letters.substr(begin, at - begin);
    if (!is_set(letter, style)) missing += letter;
  }
  return missing;
}

TEST(Marks, NamesOfTheEuropeanUnionAreSetInEveryFace) {
  for (TextStyle const& style : shipped_styles()) {
    // Atkinson lacks Esperanto's letters, and a few of Sami, Greenlandic, Latvian before 1946 and Catalan's one-piece
    // ŀ.
    bool const whole = style.families->front() == "Source Sans 3";
    EXPECT_EQ(lacking(single_letters, style), whole ? "" : "ĈĉĔĕĜĝĤĥĨĩĬĭĴĵĸĿŀŉŊŋŌōŎŏŖŗŜŝŦŧŨũŬŭ") << describe(style);
  }
}

TEST(Marks, CombiningMarksThatNoFaceHasAreReportedAndNotGuessed) {
  for (TextStyle const& style : shipped_styles()) {
    bool const whole = style.families->front() == "Source Sans 3";
    EXPECT_EQ(lacking("\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030A\u030B\u030C\u0326\u0327\u0328", style),
              "");
    EXPECT_EQ(lacking("\u0323\u0331\u032D", style), whole ? "\u032D" : "\u0323\u0331\u032D") << describe(style);
  }
}

TEST(Marks, LettersWithACombiningMarkStandOnTheirBase) {
  for (TextStyle const& style : shipped_styles()) {
    for (std::string const letter : {"A\u030B", "C\u0306", "\u0218", "\u0141", "\u017D"}) {
      if (!is_set(letter, style)) continue;
      scene::GlyphRun const run = shaped(letter, style);
      EXPECT_EQ(run.clusters.size(), 1u) << letter << " " << describe(style);
    }
  }
}

TEST(Marks, ACombiningMarkTakesNoRoomOfItsOwn) {
  for (TextStyle const& style : shipped_styles()) {
    if (!is_set("m\u0303", style)) continue;
    scene::GlyphRun const run = shaped("m\u0303", style);
    ASSERT_EQ(run.glyphs.size(), 2u) << describe(style);
    EXPECT_NEAR(run.advance.pt(), shaped("m", style).advance.pt(), 1e-9) << describe(style);
    // The tilde stands over the letter, not behind it.
    EXPECT_LT(run.glyphs[1].at.x.pt(), shaped("m", style).advance.pt()) << describe(style);
  }
}

TEST(Marks, AMarkThatTheTextFaceLacksTakesItsLetterAlong) {
  TextStyle style = test::bundled_style("Atkinson Hyperlegible Next");
  style.families = std::make_shared<FontFamilies>(FontFamilies{"Atkinson Hyperlegible Next", "Source Sans 3"});
  auto const block = test::bundled_shaper()->set(text::make_paragraph("aq\u0323r q\u0301", style, "nl"), 500_pt);
  ASSERT_TRUE(block.ok());
  std::vector<text::PlacedRun> const& runs = block->lines[0].runs;
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_EQ(runs[0].glyphs.text, "a");
  EXPECT_EQ(runs[1].glyphs.text, "q\u0323");
  EXPECT_EQ(runs[1].glyphs.face->family, "Source Sans 3");
  ASSERT_EQ(runs[1].glyphs.clusters.size(), 1u);
  EXPECT_EQ(runs[1].glyphs.clusters[0].glyphs, 2);
  // The text face has the other mark: it keeps its letter.
  EXPECT_EQ(runs[2].glyphs.text, "r q\u0301");
  EXPECT_EQ(runs[2].glyphs.face->family, "Atkinson Hyperlegible Next");
}

TEST(Marks, AMarkOfTheNextRunIsSetWithItsLetter) {
  TextStyle const style = test::bundled_style();
  text::Paragraph words = text::make_paragraph("aq", style, "nl");
  words.runs.push_back(text::make_paragraph("\u0323r", style_of("Source Sans 3", Weight::bold, false), "nl").runs[0]);
  auto const block = test::bundled_shaper()->set(words, 500_pt);
  ASSERT_TRUE(block.ok());
  ASSERT_EQ(block->lines[0].runs.size(), 2u);
  EXPECT_EQ(block->lines[0].runs[0].glyphs.text, "aq\u0323");
  EXPECT_EQ(block->lines[0].runs[0].glyphs.clusters.size(), 2u);
  EXPECT_EQ(block->lines[0].runs[1].glyphs.text, "r");
}

}  // namespace
}  // namespace factsheet
