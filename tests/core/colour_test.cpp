#include "core/colour.h"

#include <gtest/gtest.h>

namespace factsheet {
namespace {

Colour of(std::uint8_t r, std::uint8_t g, std::uint8_t b) { return {"c", {r, g, b}, {}, 0}; }

TEST(Colour, ContrastIsThatOfWcag) {
  EXPECT_NEAR(contrast_ratio(of(0, 0, 0), of(255, 255, 255)), 21.0, 1e-9);
  EXPECT_NEAR(contrast_ratio(of(0x77, 0x77, 0x77), of(255, 255, 255)), 4.48, 0.005);
  EXPECT_NEAR(contrast_ratio(of(1, 2, 3), of(1, 2, 3)), 1.0, 1e-9);
}

TEST(Colour, LightnessOfThePaletteOfChartParts) {
  EXPECT_NEAR(lightness(of(0x12, 0x35, 0x5B)), 22, 0.6);
  EXPECT_NEAR(lightness(of(0x1A, 0x68, 0x78)), 40, 0.6);
  EXPECT_NEAR(lightness(of(0xC4, 0x82, 0x1A)), 60, 0.6);
}

}  // namespace
}  // namespace factsheet
