#include "output/press/press_check.h"

#include "output/pdf/render_pdf.h"
#include "scene/shapes.h"
#include "support/sample_document.h"
#include "support/sample_pictures.h"

#include <gmock/gmock.h>

namespace factsheet::output {
namespace {

using test::PageBuilder;

Span place(std::shared_ptr<SourceFile const> const& file) { return {file, {1, 1}, {1, 6}}; }

TEST(Press, NamesWhatCannotBePrinted) {
  auto const file = std::make_shared<SourceFile>(SourceFile{"a.sheet.yaml", "panel: {}\n"});
  PageBuilder page;
  page.text(scene::Tag::of(page.node(scene::Role::p)), "Kleine letters over water", 6.5);
  page.draw(scene::Tag::as(scene::Artifact::layout), scene::line({}, {20_pt, 0_pt}), 10);
  std::get<scene::Path>(page.frame.items.back().what).stroke =
      scene::Stroke{test::sample_ink, 0.2_pt, scene::Cap::butt};
  page.text(page.node(scene::Role::p), "rand");
  page.frame.items.back().at = {4_mm, 50_mm};
  page.text(page.node(scene::Role::p), "eruit");
  page.frame.items.back().at = {205_mm, 60_mm};
  for (auto& item : page.frame.items) item.span = place(file);
  std::vector<std::string> told;
  for (auto const& fault : render_pdf(test::document_of(page), Profile::press, test::sample_assets()).diagnostics) {
    std::string const text = to_text(fault);
    told.push_back(text.substr(0, text.find('\n')));
  }
  EXPECT_THAT(
      told,
      testing::ElementsAre(
          "a.sheet.yaml:1:1: error: the text \"Kleine letters over water\" is set in 6.5 pt; the press needs 7 pt at "
          "least: set a larger size in the theme [press-small-type]",
          "a.sheet.yaml:1:1: error: a line is 0.2 pt thick; the press needs 0.3 pt at least: set a thicker rule in the "
          "theme [press-thin-line]",
          "a.sheet.yaml:1:1: error: the text \"rand\" is 4.0 mm from the edge of page 1; keep 5 mm, because the cut "
          "may be off: in the theme, make \"side\" 1 mm larger [press-safe-area]",
          testing::AllOf(
              testing::StartsWith("a.sheet.yaml:1:1: error: the text \"eruit\" reaches past the edge of page 1; in the "
                                  "theme, make \"side\" "),
              testing::EndsWith(" mm larger [off-the-page]"))));
}

TEST(Press, TakesTheBarOfASmallValueForNoLine) {
  PageBuilder page;
  page.text(page.node(scene::Role::p), "water");
  page.draw(scene::Tag::as(scene::Artifact::layout), scene::rectangle({0.2_pt, 10_pt}), 10);
  auto& path = std::get<scene::Path>(page.frame.items.back().what);
  path.stroke.reset();
  auto const faults = [&](scene::Pattern pattern) {
    path.fill = scene::Fill{test::sample_ink, pattern};
    return render_pdf(test::document_of(page), Profile::press, test::sample_assets()).diagnostics.size();
  };
  EXPECT_EQ(faults(scene::Pattern::diagonal), 0U);
  EXPECT_EQ(faults(scene::Pattern::none), 1U);
}

TEST(Press, WarnsOfPicturesWithTooFewPixels) {
  PageBuilder page;
  page.picture(scene::Tag::as(scene::Artifact::layout), test::read("a.png", test::make_png(test::coloured, 300, 300)),
               {150_mm, 150_mm});
  auto const result = render_pdf(test::document_of(page), Profile::press, test::sample_assets());
  ASSERT_TRUE(result.ok());
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(to_text(result.diagnostics[0]),
            "warning: the picture \"a.png\" has 50 pixels per inch at this size; the press needs 300: use a picture "
            "that is 1772 pixels wide, or show it smaller [press-resolution]");
}

}  // namespace
}  // namespace factsheet::output
