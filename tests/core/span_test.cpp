#include "core/span.h"

#include "core/utf8.h"

#include <gtest/gtest.h>

namespace factsheet {
namespace {

TEST(SourceFile, LinesEndInLfCrlfOrCr) {
  SourceFile const file{"a", "one\r\ntwo\rthree\nfour"};
  EXPECT_EQ(file.line(1), "one");
  EXPECT_EQ(file.line(2), "two");
  EXPECT_EQ(file.line(3), "three");
  EXPECT_EQ(file.line(4), "four");
  EXPECT_EQ(file.line(5), "");
  EXPECT_EQ(file.line(0), "");
}

TEST(SourceText, VerbatimPiecesRunAlongWithTheFile) {
  auto const file = std::make_shared<SourceFile const>(SourceFile{"a", "text: één {{f}} twee\n"});
  SourceText text;
  text.text = "één 91% twee";
  text.at = {file, {1, 7}, {1, 21}};
  text.pieces = {
      {0, {file, {1, 7}, {1, 11}}, true}, {6, {file, {1, 11}, {1, 16}}, false}, {9, {file, {1, 16}, {1, 21}}, true}};
  EXPECT_EQ(text.span(2, 1).begin, (Position{1, 8}));   // é is two bytes and one column
  EXPECT_EQ(text.span(7, 1).begin, (Position{1, 11}));  // inside the figure: the figure
  EXPECT_EQ(text.span(10, 4).begin, (Position{1, 17}));
  EXPECT_EQ(text.span(10, 4).end, (Position{1, 21}));
}

TEST(SourceText, PlacesInALongTextAreThoseOfTheFile) {
  std::string words;
  for (int i = 0; i < 200; ++i) words += "één twee ";
  auto const file = std::make_shared<SourceFile const>(SourceFile{"a", "t: " + words});
  SourceText text;
  text.append_verbatim(words, {file, {1, 4}, {1, 4 + static_cast<int>(count_code_points(words))}});
  EXPECT_EQ(text.text, words);
  EXPECT_GT(text.pieces.size(), 4U);
  std::string_view const all = words;
  for (std::size_t offset = 0; offset + 300 < words.size(); offset += 11) {  // "één twee " has 11 bytes
    for (std::size_t const length : {0U, 2U, 11U, 300U}) {
      Span const found = text.span(offset, length);
      EXPECT_EQ(found.begin, (Position{1, 4 + static_cast<int>(count_code_points(all.substr(0, offset)))}));
      std::size_t end = offset + length;
      while (is_continuation_byte(words[end])) ++end;
      EXPECT_EQ(found.end, (Position{1, 4 + static_cast<int>(count_code_points(all.substr(0, end)))}));
    }
  }
}

TEST(SourceText, AppendKeepsThePiecesOfBoth) {
  auto const file = std::make_shared<SourceFile const>(SourceFile{"a", "ab cd"});
  SourceText one = SourceText::plain("ab", {file, {1, 1}, {1, 3}});
  one.append(SourceText::plain("cd", {file, {1, 4}, {1, 6}}));
  EXPECT_EQ(one.text, "abcd");
  EXPECT_EQ(one.span(0, 1).begin, (Position{1, 1}));
  EXPECT_EQ(one.span(3, 1).begin, (Position{1, 4}));
}

TEST(Utf8, RefusesOverlongSurrogatesAndCutOffSequences) {
  EXPECT_EQ(find_invalid_utf8("caf\xC3\xA9 \xF0\x9F\x98\x80"), std::string_view::npos);
  EXPECT_EQ(find_invalid_utf8("caf\xE9"), 3U);
  EXPECT_EQ(find_invalid_utf8("\xC0\xAF"), 0U);
  EXPECT_EQ(find_invalid_utf8("a\xED\xA0\x80"), 1U);
  EXPECT_EQ(find_invalid_utf8("ab\xE2\x82"), 2U);
}

TEST(Utf8, WritesWhatItReads) {
  for (char32_t const c : {U'a', U'é', U'€', U'\U0001F600'}) {
    std::string text;
    append_utf8(text, c);
    std::size_t at = 0;
    EXPECT_EQ(next_code_point(text, at), c);
    EXPECT_EQ(at, text.size());
  }
}

}  // namespace
}  // namespace factsheet
