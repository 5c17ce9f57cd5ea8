// The label beside a page that has marks.
#include "output/press/press_sheet.h"
#include "support/glyph_runs.h"
#include "support/sample_document.h"

#include <algorithm>
#include <memory>

#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

using test::PageBuilder;

scene::GlyphRun label_of(scene::Document const& document, std::string const& name) {
  Press press;
  press.marks = true;
  press.name = name;
  return std::get<scene::GlyphRun>(press_surround(document, press).marks.at(0).back().what);
}

scene::Document page_with_title_in(std::shared_ptr<scene::FontFace const> face) {
  PageBuilder page;
  page.text(page.node(scene::Role::p), "Water").new_line();
  std::get<scene::GlyphRun>(page.frame.items.back().what).face = std::move(face);
  page.text(page.node(scene::Role::p), "Water");
  return test::document_of(page);
}

TEST(PressMarks, NameThePageAndCountIt) {
  EXPECT_EQ(label_of(page_with_title_in(test::source_sans()), "water.nl").text, "water.nl  1/1");
}

TEST(PressMarks, ALongNameEndsBeforeTheTargetInTheMiddle) {
  auto const label = label_of(page_with_title_in(test::source_sans("700Bold")), std::string(60, 'w') + "é-pupils.nl");
  EXPECT_EQ(label.text, std::string(35, 'w') + "...nl  1/1");
  EXPECT_LT(label.glyphs.back().at.x, 105_mm - 10_mm - 5_mm);
}

TEST(PressMarks, ALabelIsInAFaceThatHasItsLetters) {
  auto arabic = std::make_shared<scene::FontFace>();
  arabic->path = FACTSHEET_SOURCE_DIR "/fonts/noto-sans-arabic/NotoSansArabic_400Regular.ttf";
  arabic->family = "Noto Sans Arabic";
  auto const label = label_of(page_with_title_in(arabic), "water.nl");
  EXPECT_EQ(label.face->family, "Source Sans 3");
  EXPECT_TRUE(
      std::all_of(label.glyphs.begin(), label.glyphs.end(), [](scene::Glyph const& glyph) { return glyph.id != 0; }));
}

}  // namespace
}  // namespace factsheet::output
