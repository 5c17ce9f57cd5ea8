// What is left of a text where no markup can be shown: document properties, bookmarks, alternative texts.
#include "markup/markup.h"

#include <gtest/gtest.h>

namespace factsheet::text {
namespace {

std::string words(std::string const& typed) { return plain_words(SourceText::plain(typed)); }

/// The words of a line, and what is told of it.
std::string line(std::string const& typed) {
  Diagnostics found;
  std::string made = plain_line(SourceText::plain(typed), found);
  for (Diagnostic const& one : found) made += "|" + to_text(one);
  return made;
}

std::string paragraphs(std::string const& typed) {
  Diagnostics found;
  std::string made = plain_paragraphs(SourceText::plain(typed), found);
  for (Diagnostic const& one : found) made += "|" + to_text(one);
  return made;
}

TEST(PlainWords, AreThoseOfThePage) {
  for (auto const& read : {words, line, paragraphs}) {
    EXPECT_EQ(read("5*3 km"), "5*3 km");
    EXPECT_EQ(read("3 * 4 en snake_case"), "3 * 4 en snake_case");
    EXPECT_EQ(read("R&amp;D &lt; 5 &euro;"), "R&D < 5 €");
    EXPECT_EQ(read("*a* **b** ***c*** _d_ __e__"), "a b c d e");
    EXPECT_EQ(read("in*gebed*de nadruk"), "ingebedde nadruk");
    EXPECT_EQ(read("\\*ster\\* \\_ \\& \\\\"), "*ster* _ & \\");
    EXPECT_EQ(read("C:\\map"), "C:\\map");
    EXPECT_EQ(read("[site](https://example.org/a_b) en [**vet**](https://example.org)"), "site en vet");
    EXPECT_EQ(read("[Kindertelefoon]{lang=nl} [los] ]( [open"), "Kindertelefoon [los] ]( [open");
    EXPECT_EQ(read("twee\nregels \n"), "twee regels");
    EXPECT_EQ(read("hard\\\nbreak, two  spaces"), "hard break, two spaces");
    EXPECT_EQ(read("-5 °C, +5%, #1"), "-5 °C, +5%, #1");
    EXPECT_EQ(read(""), "");
  }
}

TEST(PlainWords, OfALineHoldNoListAndNoSecondParagraph) {
  EXPECT_EQ(line("1. Water"),
            "|error: \"1.\" starts a list where a single line is expected; write 1\\. for the characters themselves "
            "[markup]");
  EXPECT_EQ(line("1\\. Water"), "1. Water");
  EXPECT_EQ(
      line("a\n\nb"),
      "a b|error: a second paragraph where a single line is expected; join the lines, or use a block's text [markup]");
}

TEST(PlainWords, OfParagraphsHoldNoList) {
  EXPECT_EQ(paragraphs("a\n\nb"), "a b");
  EXPECT_EQ(paragraphs("+ 5%"),
            "|error: \"+\" starts a list where only paragraphs are allowed; write \\+ for the characters themselves "
            "[markup]");
  EXPECT_EQ(paragraphs("\\+ 5%"), "+ 5%");
}

TEST(PlainWords, TellOfWhatIsNoMarkupOfAText) {
  EXPECT_TRUE(line("a <b>c</b>").starts_with("a c|error: HTML \"<b>\" cannot be used in a text"));
  EXPECT_TRUE(line("`x`").starts_with("|error: code "));
}

}  // namespace
}  // namespace factsheet::text
