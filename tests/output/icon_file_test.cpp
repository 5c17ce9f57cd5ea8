#include "output/svg/icon_file.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

using testing::DoubleNear;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pointwise;

std::string svg_with(std::string const& inside, std::string const& root = "viewBox=\"0 0 24 24\"") {
  return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" {}>{}</svg>", root, inside);
}

/// What is wrong with the icon, in full.
std::string icon_fault(std::string const& bytes) {
  auto const icon = read_icon("drop.svg", bytes, {});
  return icon.diagnostics.empty() ? "" : to_text(icon.diagnostics.front()) + "\n";
}

TEST(IconFile, ALineKeepsItsPlaceItsWidthAndItsEnds) {
  auto const icon = read_icon(
      "drop.svg",
      svg_with("<path d='M3 6L21 6' fill='none' stroke='#1A6878' stroke-width='1.2' stroke-linecap='round'/>"), {});
  ASSERT_TRUE(icon.value);
  ASSERT_EQ(icon->paths.size(), 1U);
  IconPath const& path = icon->paths.front();
  EXPECT_EQ(path.steps, "ml");
  EXPECT_THAT(path.numbers, Pointwise(DoubleNear(1e-7), {0.125, 0.25, 0.875, 0.25}));
  EXPECT_NEAR(path.stroke_width, 0.05, 1e-7);
  EXPECT_TRUE(path.round);
}

TEST(IconFile, TheShorterSideIsCentred) {
  auto const icon = read_icon("drop.svg", svg_with("<path d='M0 0H24V12H0Z'/>", "viewBox='0 0 24 12'"), {});
  ASSERT_TRUE(icon.value);
  IconPath const& path = icon->paths.front();
  EXPECT_EQ(path.stroke_width, 0);
  ASSERT_GE(path.numbers.size(), 8U);
  EXPECT_THAT(*std::min_element(path.numbers.begin(), path.numbers.end()), DoubleNear(0, 1e-7));
  EXPECT_NEAR(path.numbers[1] + path.numbers[5], 1, 1e-7);
  EXPECT_NEAR(std::abs(path.numbers[1] - path.numbers[5]), 0.5, 1e-7);
}

TEST(IconFile, TransformationsAndUnitsAreWorkedIn) {
  auto const icon = read_icon(
      "drop.svg",
      svg_with("<g transform='translate(12 12) rotate(90) scale(2)'><path d='M0 0L3 0' stroke='black'/></g>"), {});
  ASSERT_TRUE(icon.value);
  IconPath const& path = icon->paths.front();
  EXPECT_THAT(path.numbers, Pointwise(DoubleNear(1e-6), {0.5, 0.5, 0.5, 0.75}));
  EXPECT_NEAR(path.stroke_width, 2.0 / 24, 1e-6);
}

TEST(IconFile, EachShapeBecomesAPath) {
  for (char const* shape : {"<circle cx='12' cy='12' r='9'/>", "<rect x='3' y='3' width='18' height='9' rx='2'/>",
                            "<ellipse cx='12' cy='12' rx='9' ry='4'/>", "<polygon points='3,3 21,3 12,20'/>",
                            "<polyline points='3,3 21,3 12,20'/>"}) {
    EXPECT_THAT(icon_fault(svg_with(shape)), IsEmpty()) << shape;
  }
}

TEST(IconFile, WhatIsNoIconIsRefusedWithARemedy) {
  EXPECT_EQ(icon_fault("\x89PNG\r\n"),
            "error: the icon \"drop.svg\" is not an SVG; save it as SVG, or show it in an image block [icon]\n");
  EXPECT_EQ(
      icon_fault(svg_with("")),
      "error: the picture \"drop.svg\" shows nothing; open it in the drawing program, and save it again with what "
      "it is to show [svg-empty]\n");
  EXPECT_EQ(
      icon_fault(svg_with("<path d='M3 3H9V9Z' fill='red'/><path d='M12 3H18V9Z' fill='blue'/>")),
      "error: the icon \"drop.svg\" has more than one colour; an icon takes its one colour from the theme: draw it "
      "in one, or show it in an image block [icon]\n");
  EXPECT_EQ(icon_fault(svg_with("<path d='M3 3H9' stroke='red' stroke-dasharray='2'/>")),
            "error: the icon \"drop.svg\" has dashed lines; draw each dash as a line of its own [icon]\n");
  EXPECT_EQ(
      icon_fault(svg_with("<path d='M3 3H9' stroke='red' stroke-linecap='square'/>")),
      "error: the icon \"drop.svg\" has lines with square ends; use round or flat ends (stroke-linecap) [icon]\n");
  EXPECT_EQ(icon_fault(svg_with("<path fill-rule='evenodd' d='M3 3H21V21H3ZM9 9H15V15H9Z'/>")),
            "error: the icon \"drop.svg\" has an area with the fill rule evenodd; in the drawing program, set its fill "
            "rule to nonzero [icon]\n");
  EXPECT_EQ(icon_fault(svg_with("<g transform='scale(1 3)'><path d='M3 3L9 5' stroke='red'/></g>")),
            "error: the icon \"drop.svg\" has lines that are stretched; in the drawing program, turn them into areas "
            "[icon]\n");
  EXPECT_EQ(icon_fault(svg_with("<clipPath id='c'><path d='M3 3H9V9Z'/></clipPath>"
                                "<path clip-path='url(#c)' d='M0 0H24V24Z'/>")),
            "error: the icon \"drop.svg\" is clipped; in the drawing program, cut the paths themselves [icon]\n");
  std::string const past_its_edge =
      "error: the icon \"drop.svg\" reaches past its edge; in the drawing program, make the page as large as what is "
      "drawn, and save again [icon]\n";
  EXPECT_EQ(icon_fault(svg_with("<rect x='-30' y='5' width='100' height='4'/>")), past_its_edge);
  EXPECT_EQ(icon_fault(svg_with("<circle cx='12' cy='12' r='14' fill='none' stroke='red' stroke-width='3'/>")),
            past_its_edge);
  EXPECT_EQ(icon_fault(svg_with("<circle cx='12' cy='12' r='12' fill='none' stroke='red' stroke-width='2'/>")), "");
  EXPECT_THAT(icon_fault(svg_with("<filter id='m'><feGaussianBlur stdDeviation='2'/></filter><path filter='url(#m)' "
                                  "d='M2 2h20v20z'/>")),
              HasSubstr("[svg-not-plain]"));
  EXPECT_THAT(icon_fault(svg_with("<text x='3' y='12'>water</text>")), HasSubstr("[svg-not-plain]"));
  EXPECT_THAT(icon_fault(svg_with("<path d='M3 3H9V9Z' opacity='.5'/>")), HasSubstr("[svg-not-plain]"));
  EXPECT_THAT(icon_fault("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path"),
              HasSubstr("[image-damaged]"));
}

TEST(IconFile, TooManyPointsAreRefused) {
  std::string path = "M0 0";
  for (int i = 0; i < 3000; ++i) path += fmt::format("L{} {}", i % 24, i % 23);
  EXPECT_EQ(icon_fault(svg_with("<path stroke='red' fill='none' d='" + path + "'/>")),
            "error: the icon \"drop.svg\" has more than 2000 points; simplify it in the drawing program [icon]\n");
}

TEST(IconFile, SurvivesEveryCut) {
  std::string const whole = svg_with("<path d='M3 3C4 4 5 5 6 3Z'/><circle cx='3' cy='3' r='2'/>");
  for (std::size_t length = 0; length < whole.size(); ++length) {
    auto const icon = read_icon("drop.svg", whole.substr(0, length), {});
    EXPECT_TRUE(icon.value || !icon.diagnostics.empty()) << length;
  }
}

}  // namespace
}  // namespace factsheet::output
