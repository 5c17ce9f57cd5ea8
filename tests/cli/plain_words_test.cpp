// The title of a sheet is the same wherever it stands: on the page, in the properties, in bookmarks, in alternatives.
#include "support/pdf_reader.h"
#include "support/scratch.h"

#include <gmock/gmock.h>

namespace factsheet::test {
namespace {

TEST(PlainWordsOfASheet, AreReadAsThoseOfThePage) {
  Scratch const scratch;
  scratch.write("water.sheet.yaml",
                "sheet: 1\nlanguages: [en]\ntitle: R&amp;D of *5*3 km\ndescription: Walk 5*3 km \\*now\\*.\n"
                "data: [figures.yaml]\npages:\n"
                "  - header: {title: R&amp;D of 5*3 km}\n    blocks:\n"
                "      - pie: {series: taps, title: Taps per 5*3 km, measure: \"Of [these](https://example.org)\"}\n");
  scratch.write("figures.yaml",
                "series:\n  taps:\n    unit: percent\n    rows: [{label: A&amp;B, value: 60}, {label: 2*2, value: "
                "40}]\n");
  EXPECT_EQ(run_program({"render", "--quiet"}).status, 0);
  PdfReader pdf(scratch.read("out/water.en.pdf"));
  EXPECT_EQ(pdf.info().at("/Title"), "R&D of 53 km");
  EXPECT_EQ(pdf.info().at("/Subject"), "Walk 5*3 km *now*.");
  EXPECT_EQ(pdf.outline(), "1 R&D of 5*3 km\n  1 Taps per 5*3 km\n");
  EXPECT_THAT(pdf.structure(), testing::HasSubstr("Pie chart. Largest part: A&B, 60%."));
}

TEST(PlainWordsOfASheet, AreToldOfWhereNoPagePrintsThem) {
  Scratch const scratch;
  scratch.write("water.sheet.yaml",
                "sheet: 1\nlanguages: [en]\ntitle: Water\ndescription: \"- Drink <b>more</b>\"\nauthor: The 1. School\n"
                "pages:\n  - blocks:\n      - panel: {text: Drink.}\n");
  auto const made = run_program({"check", "--quiet"});
  EXPECT_EQ(made.status, 1);
  EXPECT_THAT(made.err, testing::HasSubstr("water.sheet.yaml:4:15: error: \"-\" starts a list where only paragraphs "
                                           "are allowed; write \\- for the characters themselves [markup]"));
}

}  // namespace
}  // namespace factsheet::test
