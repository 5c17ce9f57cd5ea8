// Each character of a text knows its place in the file.
#include "sheet/sheet.h"
#include "sheet_test.h"

namespace factsheet::sheet {
namespace {

std::string place(SourceText const& text, std::string_view words) {
  std::size_t const offset = text.text.find(words);
  if (offset == std::string::npos) return "not there";
  Span const at = text.span(offset, words.size());
  return std::to_string(at.begin.line) + ":" + std::to_string(at.begin.column) + "-" + std::to_string(at.end.column);
}

SourceText title_of(std::string const& value) {
  Sheet const sheet =
      test::sheet_of("sheet: 1\nlanguages: [nl]\ntitle: " + value + "\npages:\n  - blocks:\n      - sources:\n");
  return sheet.title->versions.at(0).text;
}

TEST(Places, InAPlainText) {
  SourceText const text = title_of("Één woord  # comment");
  EXPECT_EQ(text.text, "Één woord");
  EXPECT_EQ(place(text, "woord"), "3:12-17");
}

TEST(Places, InAPlainTextOfTwoLines) {
  SourceText const text = title_of("Een\n   woord meer");
  EXPECT_EQ(text.text, "Een woord meer");
  EXPECT_EQ(place(text, "Een"), "3:8-11");
  EXPECT_EQ(place(text, "meer"), "4:10-14");
}

TEST(Places, InDoubleQuotesWithEscapes) {
  SourceText const text = title_of("\"a\\u00e9\\tb \\\"c\\\" d\"");
  EXPECT_EQ(text.text, "aé\tb \"c\" d");
  EXPECT_EQ(place(text, "a"), "3:9-10");
  EXPECT_EQ(place(text, "é"), "3:10-16");
  EXPECT_EQ(place(text, "b"), "3:18-19");
  EXPECT_EQ(place(text, "d"), "3:26-27");
}

TEST(Places, InSingleQuotesWithADoubledOne) {
  SourceText const text = title_of("'foto''s nu'");
  EXPECT_EQ(text.text, "foto's nu");
  EXPECT_EQ(place(text, "'"), "3:13-15");
  EXPECT_EQ(place(text, "nu"), "3:17-19");
}

TEST(Places, InDoubleQuotesOfSeveralLines) {
  SourceText const text = title_of("\"een \\\n   twee\n\n   drie\"");
  EXPECT_EQ(text.text, "een twee\n\ndrie");
  EXPECT_EQ(place(text, "twee"), "4:4-8");
  EXPECT_EQ(place(text, "drie"), "6:4-8");
}

TEST(Places, InALiteralText) {
  SourceText const text = title_of("|-\n  een\n    twee\n\n  drie");
  EXPECT_EQ(text.text, "een\n  twee\n\ndrie");
  EXPECT_EQ(place(text, "een"), "4:3-6");
  EXPECT_EQ(place(text, "twee"), "5:5-9");
  EXPECT_EQ(place(text, "drie"), "7:3-7");
}

TEST(Places, InAFoldedText) {
  SourceText const text = title_of(">\n  een\n  twee\n\n  drie\n   * vier\n  vijf");
  EXPECT_EQ(text.text, "een twee\n\ndrie\n * vier\nvijf\n");
  EXPECT_EQ(place(text, "twee"), "5:3-7");
  EXPECT_EQ(place(text, "drie"), "7:3-7");
  EXPECT_EQ(place(text, "vier"), "8:6-10");
  EXPECT_EQ(place(text, "vijf"), "9:3-7");
}

TEST(Places, InALiteralTextThatEndsTheFile) {
  Sheet const sheet =
      test::sheet_of("sheet: 1\nlanguages: [nl]\npages:\n  - blocks:\n      - sources:\ntitle: |\n  een\n  twee");
  EXPECT_EQ(sheet.title->versions.at(0).text.text, "een\ntwee");
  EXPECT_EQ(place(sheet.title->versions[0].text, "twee"), "8:3-7");
}

TEST(Places, InAnAliasedText) {
  Sheet const sheet = test::sheet_of(
      "sheet: 1\nlanguages: [nl]\ntitle: &name Veilig online\ndescription: *name\npages:\n  - blocks:\n      - "
      "sources:\n");
  EXPECT_EQ(sheet.description->versions.at(0).text.text, "Veilig online");
  EXPECT_EQ(place(sheet.description->versions[0].text, "online"), "3:21-27");
}

TEST(Places, OfBlocksNamesAndNumbers) {
  Sheet const sheet = test::sheet_of(
      "sheet: 1\nlanguages: [nl]\ntitle: A\npages:\n  - blocks:\n      - pie: {span: 6, series: readers}\n");
  Block const& block = sheet.pages.at(0).blocks.at(0);
  EXPECT_EQ(block.common.at.begin, (Position{6, 9}));
  EXPECT_EQ(block.common.at.end, (Position{6, 12}));
  EXPECT_EQ(block.common.span->at.begin, (Position{6, 21}));
  EXPECT_EQ(std::get<Pie>(block.content).series->at.begin, (Position{6, 32}));
  EXPECT_EQ(std::get<Pie>(block.content).series->at.end, (Position{6, 39}));
}

}  // namespace
}  // namespace factsheet::sheet
