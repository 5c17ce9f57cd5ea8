#include "output/pictures/downsampler.h"

#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

std::string smaller(std::vector<std::string> const& rows, int channels, bool alpha, int width, int height) {
  Downsampler sampler(static_cast<int>(rows[0].size()) / channels, static_cast<int>(rows.size()), channels, alpha,
                      width, height);
  for (auto const& row : rows) sampler.add_row(reinterpret_cast<unsigned char const*>(row.data()));
  return sampler.take();
}

TEST(Downsampler, AveragesWholeBlocks) { EXPECT_EQ(smaller({"aacc", "aaee"}, 1, false, 2, 1), "ad"); }

TEST(Downsampler, WeighsPartsOfPixels) {
  // Three columns into two: one and a half each.
  EXPECT_EQ(smaller({std::string{"\x1e\x3c\x5a", 3}}, 1, false, 2, 1), (std::string{"\x28\x50", 2}));
}

TEST(Downsampler, KeepsAPlainAreaPlain) {
  std::vector<std::string> const rows(1009, std::string(997, '\x77'));
  EXPECT_EQ(smaller(rows, 1, false, 300, 301), std::string(300 * 301, '\x77'));
}

TEST(Downsampler, LetsWhatIsSeenThroughHaveNoColour) {
  // A red pixel beside a clear green one makes half a red.
  EXPECT_EQ(smaller({std::string("\xff\0\0\xff\0\xff\0\0", 8)}, 4, true, 1, 1), std::string("\xff\0\0\x80", 4));
}

TEST(Downsampler, CopiesWhatIsNotTooLarge) { EXPECT_EQ(smaller({"ab", "cd"}, 1, false, 5, 5), "abcd"); }

TEST(KeptPixels, AreThreeHundredAnInch) {
  EXPECT_EQ(kept_pixels(6000, 144_pt, 300), 600);
  EXPECT_EQ(kept_pixels(700, 144_pt, 300), 700);  // a sixth too many
  EXPECT_EQ(kept_pixels(90, 144_pt, 300), 90);
}

}  // namespace
}  // namespace factsheet::output
