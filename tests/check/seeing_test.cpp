// What a reader may not see: letters on what is painted behind them.
#include "check/seeing/contrast_behind.h"
#include "scene/shapes.h"
#include "support/checked.h"
#include "support/scratch.h"

#include <string>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

using namespace literals;

Colour grey(std::string name, std::uint8_t value) {
  Colour colour;
  colour.name = std::move(name);
  colour.rgb = {value, value, value};
  return colour;
}

scene::Item word(std::string text, Colour colour, Point at, Length size = 10_pt) {
  scene::GlyphRun run;
  run.text = std::move(text);
  run.colour = std::move(colour);
  run.size = size;
  run.advance = 30_pt;
  return {at, {}, {}, run};
}

scene::Item ground(Colour colour, Point at, scene::Path path) {
  path.fill = scene::Fill{std::move(colour)};
  return {at, {}, {}, std::move(path)};
}

/// A line for each message about a page of these items.
std::string told_of(std::vector<scene::Item> items) {
  scene::Document document;
  document.pages.emplace_back();
  document.pages.back().items = std::move(items);
  std::string told;
  for (Diagnostic const& one : check::faults_of_contrast(document)) {
    told += fmt::format("{}; {} [{}]\n", one.message, one.help, one.rule);
  }
  return told;
}

Size const field{50_pt, 20_pt};

TEST(ContrastBehind, IsOfWhatWasPaintedLastBelowTheLetters) {
  Colour const mid = grey("mid", 0x88), dark = grey("dark", 0x33), paper = grey("paper", 0xFF);
  std::string const told =
      "\"46%\" in \"paper\" stands on \"mid\", with a contrast of 3.54:1; text needs 4.5:1 at least, as with "
      "\"#767676\" "
      "for \"mid\" in the theme [low-contrast]\n";
  EXPECT_EQ(told_of({ground(mid, {}, scene::rectangle(field)), word("46%", paper, {5_pt, 12_pt})}), told);
  EXPECT_EQ(told_of({ground(mid, {}, scene::rectangle(field)), ground(dark, {}, scene::rectangle(field)),
                     word("46%", paper, {5_pt, 12_pt})}),
            "");
  EXPECT_EQ(told_of({ground(dark, {}, scene::rectangle(field)), ground(mid, {}, scene::rectangle(field)),
                     word("46%", paper, {5_pt, 12_pt}), word("51%", paper, {5_pt, 12_pt})}),
            told)
      << "once for the pair of colours";
}

TEST(ContrastBehind, IsEnoughFromFourAndAHalfOnAndOfLargeTextFromThree) {
  Colour const paper = grey("paper", 0xFF);
  auto const of = [&](std::uint8_t value, Length size) {
    return told_of({ground(grey("mid", value), {}, scene::rectangle(field)), word("46%", paper, {5_pt, 15_pt}, size)});
  };
  EXPECT_EQ(of(0x76, 10_pt), "") << "4.54:1, which is the remedy";
  EXPECT_NE(of(0x77, 10_pt), "") << "4.47:1";
  EXPECT_EQ(of(0x94, 18_pt), "") << "3.03:1";
  EXPECT_THAT(of(0x96, 18_pt), testing::HasSubstr("large text needs 3:1 at least"));
}

TEST(ContrastBehind, LooksAtTheShapeAndAtAllLettersOfAWord) {
  Colour const mid = grey("mid", 0x88), ink = grey("ink", 0);
  Colour const paper = grey("paper", 0xFF);
  // White on white paper beside the circle's edge.
  EXPECT_THAT(
      told_of({ground(grey("dark", 0x20), {20_pt, 20_pt}, scene::circle(20_pt)), word("46%", paper, {1_pt, 38_pt})}),
      testing::HasSubstr("stands on \"paper\", with a contrast of 1.00:1"));
  EXPECT_EQ(
      told_of({ground(grey("dark", 0x20), {20_pt, 20_pt}, scene::circle(20_pt)), word("46%", paper, {5_pt, 22_pt})}),
      "");
  EXPECT_THAT(told_of({ground(mid, {20_pt, 0_pt}, scene::rectangle(field)), word("forty", paper, {5_pt, 12_pt})}),
              testing::HasSubstr("stands on \"paper\""));
  EXPECT_EQ(told_of({ground(mid, {20_pt, 0_pt}, scene::rectangle(field)), word("forty", ink, {5_pt, 12_pt})}), "");
  EXPECT_EQ(told_of({ground(mid, {}, scene::rectangle(field)), word("–", paper, {5_pt, 12_pt})}), "") << "no words";
}

}  // namespace
}  // namespace factsheet::test
