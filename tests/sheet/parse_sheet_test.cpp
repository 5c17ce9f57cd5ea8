#include "sheet/sheet.h"
#include "sheet_test.h"

namespace factsheet::sheet {
namespace {

TEST(ParseSheet, TenLinesAreEnough) {
  auto const sheet = test::sheet_of(
      "sheet: 1\n"
      "languages: [nl]\n"
      "title: Water\n"
      "pages:\n"
      "  - blocks:\n"
      "      - panel:\n"
      "          title: Drink water\n"
      "          text: |\n"
      "            Water uit de kraan is **gezond**.\n"
      "\n");
  ASSERT_EQ(sheet.languages.size(), 1u);
  EXPECT_EQ(sheet.languages[0].value, "nl");
  ASSERT_EQ(sheet.pages.size(), 1u);
  ASSERT_EQ(sheet.pages[0].blocks.size(), 1u);
  Block const& block = sheet.pages[0].blocks[0];
  EXPECT_TRUE(std::holds_alternative<Panel>(block.content));
  EXPECT_EQ(block.common.at.begin, (Position{6, 9}));
  ASSERT_TRUE(block.common.text);
  SourceText const& text = block.common.text->versions.at(0).text;
  EXPECT_EQ(text.text, "Water uit de kraan is **gezond**.\n");
  EXPECT_EQ(text.span(24, 6).begin, (Position{9, 37}));
}

}  // namespace
}  // namespace factsheet::sheet
