#include "output/pdf/content/shown_text.h"

#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

/// Texts of the glyphs, divided by bars.
std::string shown(std::string text, std::vector<scene::Cluster> clusters) {
  scene::GlyphRun run;
  run.text = std::move(text);
  run.clusters = std::move(clusters);
  for (auto const& cluster : run.clusters)
    run.glyphs.resize(run.glyphs.size() + static_cast<std::size_t>(cluster.glyphs));
  std::string texts;
  for (auto const& glyph : pair_glyphs_with_text(run)) texts += "|" + glyph.text;
  return texts;
}

TEST(ShownText, PairsLettersOff) { EXPECT_EQ(shown("ab", {{1, 1}, {1, 1}}), "|a|b"); }
TEST(ShownText, PairsALetterAndItsMarkOff) { EXPECT_EQ(shown("m\u0303e", {{3, 2}, {1, 1}}), "|m|\u0303|e"); }
TEST(ShownText, LetsALigatureKeepItsLetters) { EXPECT_EQ(shown("fix", {{2, 1}, {1, 1}}), "|fi|x"); }
TEST(ShownText, GivesSurplusLettersToTheFirstGlyph) { EXPECT_EQ(shown("abc", {{3, 2}}), "|ab|c"); }
TEST(ShownText, GivesSurplusGlyphsNothingToHear) { EXPECT_EQ(shown("é", {{2, 2}}), "|é|\u2060"); }
TEST(ShownText, DropsSoftHyphensThatWereNotUsed) { EXPECT_EQ(shown("f\u00ADi", {{4, 1}}), "|fi"); }
TEST(ShownText, KeepsTheHyphenAtALineEnd) { EXPECT_EQ(shown("\u00AD", {{2, 1}}), "|\u00AD"); }
TEST(ShownText, TakesANoBreakSpaceForASpace) { EXPECT_EQ(shown("5\u00A0%", {{1, 1}, {2, 1}, {1, 1}}), "|5| |%"); }
TEST(ShownText, SkipsLettersWithoutGlyphs) { EXPECT_EQ(shown("a\u200Bb", {{1, 1}, {3, 0}, {1, 1}}), "|a|b"); }

}  // namespace
}  // namespace factsheet::output
