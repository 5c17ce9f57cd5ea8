// What librsvg draws in another way than browsers do, and is refused by name or mended.
#include "output/pictures/image_file.h"
#include "output/svg/svg.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

std::string inside(std::string const& elements) {
  return R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 60">)"
         R"(<rect width="100" height="60" fill="#def"/>)" +
         elements + "</svg>";
}

/// The message without what helps; empty: it can be drawn.
std::string fault_in(std::string const& bytes) {
  auto const file = read_image("boat.svg", bytes, {});
  return file.ok() ? std::string() : file.diagnostics.at(0).message;
}

std::string refused(std::string const& what) {
  return fmt::format("the picture \"boat.svg\" uses {}, which cannot be drawn here", what);
}

std::string const plate = "<rect x='10' y='10' width='80' height='40'";

TEST(SvgDrawnOtherwise, WhatLibrsvgDrawsOtherwiseIsNamed) {
  std::string const overlapping = "<path d='M5 5H45V45H5z'/><path d='M25 15V55H65V15z'/>";
  auto const clipped_by = [](std::string const& shapes) {
    return fault_in(inside("<clipPath id='c'>" + shapes + "</clipPath>" + plate + " clip-path='url(#c)'/>"));
  };
  EXPECT_EQ(clipped_by(overlapping), refused("a clip of shapes that overlap"));
  EXPECT_EQ(clipped_by("<g clip-rule='evenodd'/><rect width='9' height='9' clip-rule='evenodd'/><rect width='9' "
                       "height='9'/>"),
            refused("a clip of shapes that overlap"));
  EXPECT_EQ(clipped_by("<rect width='9' height='9'/><circle r='9'/>"), "");
  EXPECT_EQ(clipped_by("<path d='M5 5H45V45H5z'/><path d='M50 15V55H65V15z'/>"), "");
  EXPECT_EQ(clipped_by("<path d='M5 5H45V45H5z'/><use href='#q'/>"), refused("a clip of shapes that overlap"));
  std::string const dots = "<pattern id='b' width='5' height='5'><circle r='2'/></pattern>";
  EXPECT_EQ(fault_in(inside(dots +
                            "<pattern id='a' width='9' height='9'><rect width='9' height='9' fill='url(#b)'/>"
                            "</pattern>" +
                            plate + " fill='url(#a)'/>")),
            refused("a pattern within a pattern"));
  EXPECT_EQ(fault_in(inside(dots + "<pattern id='a' href='#b'/>" + plate + " fill='url(#a)'/>")), "");
  std::string const inner = "<defs><svg id='s' viewBox='0 0 9 9'><rect width='9' height='9'/></svg></defs>";
  EXPECT_EQ(fault_in(inside(inner + "<use href='#s' width='40' height='40'/>")),
            refused("an <svg> that a <use> sizes"));
  EXPECT_EQ(fault_in(inside("<defs><rect id='a b' width='9' height='9'/></defs><use href='#a%20b'/>")),
            refused("a name that is written in codes (%20)"));
  EXPECT_EQ(fault_in(inside(plate + " fill='url(#a%20b)'/>")), refused("a name that is written in codes (%20)"));
  EXPECT_EQ(fault_in(inside("<g opacity='0'><animate attributeName='opacity' to='1'/>" + plate + "/></g>")),
            refused("an animation of opacity"));
  EXPECT_EQ(fault_in(inside(plate + " style='animation:in 1s forwards'/>")), refused("an animation"));
}

TEST(SvgDrawnOtherwise, AMaskInAnotherSpaceOfColoursIsNamed) {
  auto const masked = [](std::string const& attribute) {
    return fault_in(inside("<mask id='m' " + attribute + "><rect width='90' height='50' fill='#888'/></mask>" + plate +
                           " mask='url(#m)'/>"));
  };
  EXPECT_EQ(masked("color-interpolation='linearRGB'"), refused("a mask with color-interpolation: linearRGB"));
  EXPECT_EQ(masked("color-interpolation='sRGB'"), "");
}

TEST(SvgDrawnOtherwise, ALetterIsSixteenPixelsHighUnlessItIsSaid) {
  // The longer side is always the same.
  auto const height_of = [](std::string const& svg) { return draw_svg("boat.svg", svg, {}, {}).height; };
  std::string const head = "<svg xmlns='http://www.w3.org/2000/svg' height='1em' width='";
  EXPECT_EQ(height_of(head + "2em'><rect width='1em' height='1em'/></svg>"),
            height_of(head + "32px'><rect width='1em' height='1em'/></svg>"));
}

}  // namespace
}  // namespace factsheet::output
