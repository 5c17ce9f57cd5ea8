#include "output/png/render_png.h"

#include "output/output.h"
#include "scene/shapes.h"
#include "support/glyph_runs.h"
#include "support/pictures.h"

#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

using test::glyph_run;
using test::greatest_difference;

Colour const ink{"ink", {28, 40, 51}, {0, 0, 0, 1}, 0};
Colour const teal{"teal", {26, 104, 120}, {}, 0};

scene::Document one_page(std::vector<scene::Item> items) {
  scene::Frame frame;
  frame.size = {100_pt, 50_pt};
  frame.items = std::move(items);
  scene::Document document;
  document.add_page(frame, 1);
  return document;
}

scene::Item artifact(Point at, decltype(scene::Item::what) what) {
  return {at, scene::Tag::as(scene::Artifact::layout), {}, std::move(what)};
}

std::string picture(std::vector<scene::Item> items, double dpi = 72) {
  auto pictures = render_png(one_page(std::move(items)), Profile::web, {}, dpi);
  EXPECT_TRUE(pictures.ok());
  return pictures->at(0);
}

scene::Path filled(scene::Path path, Colour const& colour) {
  path.fill = scene::Fill{colour, scene::Pattern::none};
  return path;
}

TEST(RenderPng, DrawsARectangleAsItsOutlineWouldBeDrawn) {
  auto const rectangle = filled(scene::rectangle({40_pt, 20_pt}), teal);
  scene::Path outline;
  outline.segments = {scene::MoveTo{{10_pt, 5_pt}}, scene::LineTo{{50_pt, 5_pt}}, scene::LineTo{{50_pt, 25_pt}},
                      scene::LineTo{{10_pt, 25_pt}}, scene::ClosePath{}};
  EXPECT_TRUE(picture({artifact({10_pt, 5_pt}, rectangle)}) == picture({artifact({}, filled(outline, teal))}));
  EXPECT_FALSE(picture({artifact({10_pt, 5_pt}, rectangle)}) == picture({}));
}

TEST(RenderPng, DrawsARunAsItsGlyphsOneByOne) {
  auto run = glyph_run("Veilig", 12, ink);
  // Apart, so that no two letters share a pixel.
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) run.glyphs[i].at.x += 3_pt * static_cast<double>(i);
  std::vector<scene::Item> letters;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    auto letter = glyph_run(run.text.substr(i, 1), 12, ink, run.face);
    letters.push_back(artifact(Point{10_pt, 30_pt} + run.glyphs[i].at, letter));
  }
  EXPECT_LE(greatest_difference(picture({artifact({10_pt, 30_pt}, run)}), picture(letters)), 2);
}

TEST(RenderPng, DrawsTheSameInBandsAsAtOnce) {
  // At 1200 dpi a page of this height is drawn in more than one band; both halves of the rectangle must be there.
  scene::Frame frame;
  frame.size = {600_pt, 60_pt};
  frame.items = {artifact({0_pt, 0_pt}, filled(scene::rectangle({600_pt, 60_pt}), teal))};
  scene::Document whole;
  whole.add_page(frame, 1);
  frame.items = {artifact({0_pt, 0_pt}, filled(scene::rectangle({600_pt, 36_pt}), teal)),
                 artifact({0_pt, 36_pt}, filled(scene::rectangle({600_pt, 24_pt}), teal))};
  scene::Document halves;
  halves.add_page(frame, 1);
  EXPECT_TRUE(*render_png(whole, Profile::web, {}, 1200) == *render_png(halves, Profile::web, {}, 1200));
}

TEST(RenderPng, RefusesResolutionsThatMakeNoPicture) {
  auto const pictures = render_png(one_page({}), Profile::web, {}, 20);
  ASSERT_EQ(pictures.diagnostics.size(), 1U);
  EXPECT_EQ(to_text(pictures.diagnostics[0]), "error: 20 dpi is not a valid resolution; use 36 to 1200 [resolution]");
}

TEST(RenderPng, NamesAFontFileThatCannotBeRead) {
  auto run = glyph_run("Veilig", 12, ink);
  auto gone = std::make_shared<scene::FontFace>(*run.face);
  gone->path = "fonts/gone.ttf";
  run.face = gone;
  auto const pictures = render_png(one_page({artifact({10_pt, 30_pt}, run)}), Profile::web, {}, 72);
  ASSERT_FALSE(pictures.ok());
  EXPECT_EQ(pictures.diagnostics[0].message, "the font file \"fonts/gone.ttf\" cannot be read");
}

}  // namespace
}  // namespace factsheet::output
