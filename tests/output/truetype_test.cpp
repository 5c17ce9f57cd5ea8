// Font files with some of their glyphs.
#include "output/copies/truetype.h"

#include "support/bundled_fonts.h"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

std::string regular() {
  std::ifstream in(FACTSHEET_SOURCE_DIR "/fonts/source-sans-3/SourceSans3_400Regular.ttf", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(TrueType, TellsItsMeasures) {
  auto const font = TrueType::read(regular());
  ASSERT_TRUE(font);
  EXPECT_EQ(font->facts().name, "SourceSans3-Regular");
  EXPECT_EQ(font->facts().weight, 400);
  EXPECT_EQ(font->facts().italic_angle, 0);
  EXPECT_FALSE(font->facts().fixed_pitch);
  EXPECT_GT(font->facts().ascent, font->facts().cap_height);
}

TEST(TrueType, ASubsetIsAFontWithTheSameAdvances) {
  auto const font = TrueType::read(regular());
  ASSERT_TRUE(font);
  std::string const bytes = font->subset({5, 40, 300});
  EXPECT_LT(bytes.size(), regular().size() / 10);
  auto const subset = TrueType::read(bytes);
  EXPECT_FALSE(subset) << "a subset for a PDF has no names";
}

TEST(TrueType, TheSameGlyphsGiveTheSameBytes) {
  auto const font = TrueType::read(regular());
  ASSERT_TRUE(font);
  EXPECT_EQ(font->subset({5, 40, 300}), font->subset({300, 5, 40}));
  EXPECT_NE(font->subset({5, 40, 300}), font->subset({5, 40, 301}));
}

TEST(TrueType, DamagedFilesAreNone) {
  std::string const bytes = regular();
  EXPECT_FALSE(TrueType::read(""));
  EXPECT_FALSE(TrueType::read("OTTO" + bytes.substr(4)));
  for (std::size_t const size : {4UL, 12UL, 100UL, 300UL, bytes.size() / 2, bytes.size() - 1}) {
    auto const font = TrueType::read(bytes.substr(0, size));
    EXPECT_FALSE(font && font->subset({5, 40, 300}).empty());
  }
}

TEST(TrueType, ChangedBytesNeverReachPastTheFile) {
  std::string bytes = regular();
  unsigned random = 1;
  for (int i = 0; i < 300; ++i) {
    std::string changed = bytes;
    for (int k = 0; k < 40; ++k) {
      random = random * 1103515245U + 12345U;
      std::size_t const at = k % 2 == 0 ? random % 400 : random % changed.size();
      changed[at] = static_cast<char>(random >> 16U);
    }
    auto const font = TrueType::read(std::move(changed));
    EXPECT_FALSE(font && font->subset({5, 40, 300, 70000}).empty());
  }
}

}  // namespace
}  // namespace factsheet::output
