// Markup: what an author may write, and what is said of the rest.
#include "markup/markup.h"

#include <memory>
#include <string>

#include <gmock/gmock.h>

namespace factsheet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The text as a file of its own, so that messages have places.
SourceText written(std::string const& text) {
  auto file = std::make_shared<SourceFile>(SourceFile{"a.sheet.yaml", text});
  SourceText source = SourceText::plain(text);
  Span const whole{file, {1, 1}, {1, 1}};
  source.at = whole;
  source.pieces.push_back({0, whole, true});
  return source;
}

/// "strong emphasis language link: text" of one inline, with what is unset left out.
std::string show(text::Inline const& it) {
  std::string shown;
  if (it.strong) shown += "strong ";
  if (it.emphasis) shown += "emphasis ";
  if (!it.language.empty()) shown += it.language + " ";
  if (!it.link.empty()) shown += "<" + it.link + "> ";
  return shown + "\"" + it.text + "\"";
}

std::vector<std::string> show(text::Inlines const& inlines) {
  std::vector<std::string> shown;
  for (text::Inline const& it : inlines) shown.push_back(show(it));
  return shown;
}

std::vector<std::string> inlines_of(std::string const& text) {
  auto const read = text::parse_inline(written(text));
  for (Diagnostic const& diagnostic : read.diagnostics) ADD_FAILURE() << to_text(diagnostic);
  return show(*read);
}

std::string faults_of(std::string const& text, bool inline_only = false) {
  Diagnostics found =
      inline_only ? text::parse_inline(written(text)).diagnostics : text::parse_markup(written(text)).diagnostics;
  std::string shown;
  for (Diagnostic const& diagnostic : found) shown += to_text(diagnostic) + "\n";
  return shown;
}

TEST(Markup, StrongEmphasisAndLinksAreRuns) {
  EXPECT_THAT(inlines_of("Look **left and *right*** at [the crossing](https://example.org/a)."),
              ElementsAre("\"Look \"", "strong \"left and \"", "strong emphasis \"right\"", "\" at \"",
                          "<https://example.org/a> \"the crossing\"", "\".\""));
}

TEST(Markup, ForeignWordsAreMarkedAlsoInsideBoldAndLinks) {
  EXPECT_THAT(
      inlines_of("Een [reading corner]{lang=en} en **[helmet]{lang=en-GB}s** op [het [forum]{lang=la}](tel:112)"),
      ElementsAre("\"Een \"", "en \"reading corner\"", "\" en \"", "strong en-GB \"helmet\"", "strong \"s\"",
                  "\" op \"", "<tel:112> \"het \"", "la <tel:112> \"forum\""));
  EXPECT_THAT(inlines_of("[a **bold [b]{lang=fr}** c]{lang=en}"),
              ElementsAre("en \"a \"", "strong en \"bold \"", "strong fr \"b\"", "en \" c\""));
}

TEST(Markup, BracketsWithoutALanguageStayText) {
  EXPECT_THAT(inlines_of("water [1] and \\[a\\]{b} and {c}"), ElementsAre("\"water [1] and [a]{b} and {c}\""));
}

TEST(Markup, AddressesInAngleBracketsAreLinks) {
  EXPECT_THAT(inlines_of("<https://example.org> <a@example.org>"),
              ElementsAre("<https://example.org> \"https://example.org\"", "\" \"",
                          "<mailto:a@example.org> \"a@example.org\""));
}

TEST(Markup, HardBreaksStayAndSoftOnesAreSpaces) {
  EXPECT_THAT(inlines_of("one\ntwo\\\nthree"), ElementsAre("\"one two\u2028three\""));
}

TEST(Markup, EntitiesAndEscapesAreCharacters) {
  EXPECT_THAT(inlines_of("a &amp; b\\* &eacute;&#x41;"), ElementsAre("\"a & b* \u00E9A\""));
}

TEST(Markup, ListsHaveItemsOfBlocks) {
  auto const read = text::parse_markup(written("Bring:\n\n- a helmet\n- lights\n  - front\n\n3. stop\n4. look"));
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read->size(), 3u);
  auto const& bullets = std::get<text::MarkupList>((*read)[1].content);
  EXPECT_FALSE(bullets.ordered);
  ASSERT_EQ(bullets.items.size(), 2u);
  EXPECT_EQ(bullets.items[1].size(), 2u);
  auto const& numbers = std::get<text::MarkupList>((*read)[2].content);
  EXPECT_TRUE(numbers.ordered);
  EXPECT_EQ(numbers.start, 3);
  EXPECT_EQ(text::plain_text(*read), "Bring: a helmet lights front stop look");
}

TEST(Markup, EmptyTextIsNoFault) {
  EXPECT_THAT(inlines_of(""), IsEmpty());
  EXPECT_TRUE(text::parse_markup(written("\n\n"))->empty());
}

TEST(Markup, PlacesFollowTheAuthorThroughEscapesAndLines) {
  auto const read = text::parse_inline(written("\u00E9\u00E9n &amp; **twee**\n  drie *vier*"));
  ASSERT_EQ(read->size(), 4u);
  EXPECT_EQ((*read)[1].at.begin, (Position{1, 13}));
  EXPECT_EQ((*read)[1].at.end, (Position{1, 17}));
  EXPECT_EQ((*read)[3].at.begin, (Position{2, 9}));
}

TEST(MarkupFaults, PicturesCodeAndHtmlAreRefusedAtTheirPlace) {
  EXPECT_EQ(faults_of("See ![a map](map.png) and `code` and <b>bold</b>"),
            "a.sheet.yaml:1:5: error: a text cannot contain a picture: \"map.png\"; use an image block [markup]\n"
            "See ![a map](map.png) and `code` and <b>bold</b>\n"
            "    ^\n"
            "a.sheet.yaml:1:27: error: code \"code\" cannot be used in a text; remove the backquotes, or write \\` for "
            "the character itself [markup]\n"
            "See ![a map](map.png) and `code` and <b>bold</b>\n"
            "                          ^~~~~~\n"
            "a.sheet.yaml:1:38: error: HTML \"<b>\" cannot be used in a text; write **strong** or *emphasis*; for the "
            "character itself write \\< [markup]\n"
            "See ![a map](map.png) and `code` and <b>bold</b>\n"
            "                                     ^~~\n"
            "a.sheet.yaml:1:45: error: HTML \"</b>\" cannot be used in a text; write **strong** or *emphasis*; for the "
            "character itself write \\< [markup]\n"
            "See ![a map](map.png) and `code` and <b>bold</b>\n"
            "                                            ^~~~\n");
}

TEST(MarkupFaults, HeadingsQuotesCodeAndLinesAreRefused) {
  EXPECT_EQ(
      faults_of("# Roads\n\n> 18 years\n\n    far in\n\n***\n\n<div>\n\nWords\n---"),
      "a.sheet.yaml:1:1: error: a text cannot contain a heading; give the block a title, or write \\# for the "
      "character itself [markup]\n# Roads\n^~~~~~~\n"
      "a.sheet.yaml:3:1: error: \">\" starts a quotation, which a text cannot contain; use a quote block, or write "
      "\\> for the character itself [markup]\n> 18 years\n^~~~~~~~~~\n"
      "a.sheet.yaml:5:5: error: a text cannot contain code; remove the spaces before the words [markup]\n"
      "    far in\n    ^~~~~~\n"
      "a.sheet.yaml:7:1: error: a text cannot contain a horizontal rule; use two blocks, or write \\ before the first "
      "sign [markup]\n***\n^~~\n"
      "a.sheet.yaml:9:1: error: a text cannot contain HTML; write **strong** or *emphasis*; for the character itself "
      "write \\< [markup]\n<div>\n^~~~~\n"
      "a.sheet.yaml:11:1: error: a text cannot contain a heading; give the block a title; the line of signs below "
      "the words makes them a heading [markup]\nWords\n^~~~~\n");
}

TEST(MarkupFaults, OneLineTextsHaveNoListsAndParagraphs) {
  EXPECT_EQ(
      faults_of("1. Walk on the left", true),
      "a.sheet.yaml:1:1: error: \"1.\" starts a list where a single line is expected; write 1\\. for the characters "
      "themselves [markup]\n1. Walk on the left\n^~~~~~~~~~~~~~~~~~~\n");
  EXPECT_EQ(faults_of("One\n\nTwo", true),
            "a.sheet.yaml:3:1: error: a second paragraph where a single line is expected; join the lines, or use a "
            "block's text "
            "[markup]\nTwo\n^~~\n");
}

TEST(MarkupFaults, OnlySafeAddressesAreLinks) {
  EXPECT_EQ(
      faults_of("[a](http://example.org) [b](javascript:x) [c](example.org/a)"),
      "a.sheet.yaml:1:5: error: the address \"http://example.org\" is not an https, mailto or tel address; write "
      "https://example.org [web-address]\n"
      "[a](http://example.org) [b](javascript:x) [c](example.org/a)\n"
      "    ^~~~~~~~~~~~~~~~~~\n"
      "a.sheet.yaml:1:29: error: the address \"javascript:x\" is not an https, mailto or tel address; write an address "
      "that begins with https://, mailto: or tel: [web-address]\n"
      "[a](http://example.org) [b](javascript:x) [c](example.org/a)\n"
      "                            ^~~~~~~~~~~~\n"
      "a.sheet.yaml:1:47: error: the address \"example.org/a\" is not an https, mailto or tel address; write "
      "https://example.org/a [web-address]\n"
      "[a](http://example.org) [b](javascript:x) [c](example.org/a)\n"
      "                                              ^~~~~~~~~~~~~\n");
}

TEST(MarkupFaults, NothingOfALinkIsLostInSilence) {
  EXPECT_EQ(faults_of("[](https://example.org)"),
            "a.sheet.yaml:1:1: error: the link to \"https://example.org\" has no words; write "
            "[words](https://example.org) [markup]\n[](https://example.org)\n^\n");
  EXPECT_EQ(faults_of("[a](https://example.org \"more\")"),
            "a.sheet.yaml:1:2: error: the link's title \"more\" is not printed; put it in the words of the link "
            "[markup]\n[a](https://example.org \"more\")\n ^\n");
  EXPECT_EQ(faults_of("Water\n\n[1]: https://example.org"),
            "a.sheet.yaml:3:1: error: the definition of a link, \"[1]: https://example.org\", is not read; write the "
            "address where the words are: [words](https://\u2026) [markup]\n"
            "[1]: https://example.org\n^~~~~~~~~~~~~~~~~~~~~~~~\n");
  EXPECT_EQ(faults_of("Water\n[1]: a note"), "");
}

TEST(MarkupFaults, AnAddressWithASpaceIsNotPrintedWithItsBrackets) {
  EXPECT_EQ(
      faults_of("Read [on](https://example.org/a b)."),
      "a.sheet.yaml:1:11: error: the address \"https://example.org/a b\" is not complete; write the whole address, "
      "with %20 for a space [web-address]\n"
      "Read [on](https://example.org/a b).\n"
      "          ^~~~~~~~~~~~~~~~~~~~~~~\n");
  EXPECT_EQ(
      faults_of("[on](<https://example.org/a b>)"),
      "a.sheet.yaml:1:7: error: the address \"https://example.org/a b\" is not complete; write the whole address, "
      "with %20 for a space [web-address]\n"
      "[on](<https://example.org/a b>)\n"
      "      ^~~~~~~~~~~~~~~~~~~~~~~\n");
  EXPECT_EQ(faults_of("[a [b](https://example.org) c](https://example.org/d)"),
            "a.sheet.yaml:1:32: error: the address \"https://example.org/d\" is not read as a link; write "
            "[words](https://example.org/d), with no link in the words [web-address]\n"
            "[a [b](https://example.org) c](https://example.org/d)\n"
            "                               ^~~~~~~~~~~~~~~~~~~~~\n");
  EXPECT_EQ(faults_of("[on](#the pool)"),
            "a.sheet.yaml:1:6: error: the address \"#the pool\" is not read as a link; write # and the id of a block, "
            "which has no spaces [web-address]\n"
            "[on](#the pool)\n"
            "     ^~~~~~~~~\n");
  EXPECT_EQ(faults_of("\\[on\\](https://example.org/a b) and a[1](as in the table: 3)"), "");
}

TEST(MarkupFaults, LanguageMarksAreChecked) {
  EXPECT_EQ(faults_of("A [road]{lang=xq} and [path]{language=en}"),
            "a.sheet.yaml:1:9: error: unknown language \"xq\"; use a code of ISO 639, such as nl, en, de, fr [markup]\n"
            "A [road]{lang=xq} and [path]{language=en}\n        ^~~~~~~~~\n"
            "a.sheet.yaml:1:29: error: unknown attribute \"language=en\"; write [word]{lang=en} for a language, "
            "or [words]{holds=largest ways.bike} for what they rest on [markup]\n"
            "A [road]{lang=xq} and [path]{language=en}\n                            ^~~~~~~~~~~~~\n");
  EXPECT_EQ(faults_of("A [road]{lang=en"),
            "a.sheet.yaml:1:9: error: the brace of \"]{lang=en\" is never closed; write [word]{lang=en} [markup]\n"
            "A [road]{lang=en\n        ^~~~~~~~\n");
  EXPECT_EQ(faults_of("A road]{lang=en} and a path {lang=en}"),
            "a.sheet.yaml:1:7: error: \"]{lang=en}\" closes a bracket that was never opened; write [word]{lang=en} "
            "[markup]\n"
            "A road]{lang=en} and a path {lang=en}\n      ^~~~~~~~~~\n"
            "a.sheet.yaml:1:29: error: \"{lang=en}\" does not follow a bracket; write [word]{lang=en} [markup]\n"
            "A road]{lang=en} and a path {lang=en}\n                            ^~~~~~~~~\n");
  EXPECT_EQ(faults_of("A []{lang=en}b"),
            "a.sheet.yaml:1:3: error: there is no word between the brackets; write [word]{lang=en} [markup]\n"
            "A []{lang=en}b\n  ^~~~~~~~~~~\n");
}

TEST(Markup, WordsThatRestOnDataArePrintedAsOthers) {
  auto const read = text::parse_markup(
      written("So [**most** walk]{holds=largest ways.walk}, and [*some*]{holds=above bike, 5} ride."));
  ASSERT_TRUE(read.ok());
  text::Markup const& text = *read;
  ASSERT_EQ(text.size(), 1u);
  EXPECT_EQ(text::plain_text(text), "So most walk, and some ride.");
  ASSERT_EQ(text[0].claims.size(), 2u);
  EXPECT_EQ(text[0].claims[0].words, "most walk");
  EXPECT_EQ(text[0].claims[0].claim, "largest ways.walk");
  EXPECT_EQ(text[0].claims[0].at.begin.column, 7);
  EXPECT_EQ(text[0].claims[1].claim, "above bike, 5");
  EXPECT_EQ(text[0].claims[1].claim_at.begin.column, 65);
}

TEST(MarkupFaults, HostileTextsEnd) {
  std::string nested;
  for (int i = 0; i < 20000; ++i) nested += "*a **b ";
  for (int i = 0; i < 20000; ++i) nested += "b** a* ";
  EXPECT_NE(faults_of(nested).find("nested too deeply"), std::string::npos);
  EXPECT_EQ(faults_of(std::string(200000, '{') + std::string(200000, '[')), "");
  std::string marks(30000, '[');
  marks += "a";
  for (int i = 0; i < 30000; ++i) marks += "]{lang=en}";
  EXPECT_EQ(faults_of(marks), "");
}

TEST(Markup, BareAddressesAreLinks) {
  EXPECT_THAT(inlines_of("Zie www.example.org/lezen, https://example.org/veilig-oversteken (of politie.nl). Mail "
                         "info@example.org."),
              ElementsAre("\"Zie \"", "<https://www.example.org/lezen> \"www.example.org/lezen\"", "\", \"",
                          "<https://example.org/veilig-oversteken> \"https://example.org/veilig-oversteken\"",
                          "\" (of \"", "<https://politie.nl> \"politie.nl\"", "\"). Mail \"",
                          "<mailto:info@example.org> \"info@example.org\"", "\".\""));
  EXPECT_THAT(inlines_of("**www.example.org**"), ElementsAre("strong <https://www.example.org> \"www.example.org\""));
  EXPECT_THAT(inlines_of("[www.example.org](https://example.org/a)"),
              ElementsAre("<https://example.org/a> \"www.example.org\""));
  for (std::string const text : {"klaar.Nu", "dhr.jansen", "1.5/2.5", "9.00", "en/of", "a@b", "www\\.example.org"}) {
    auto const read = text::parse_inline(written(text));
    for (text::Inline const& one : *read) {
      EXPECT_EQ(one.link, "") << text;
    }
  }
}

TEST(Markup, CheckBoxesAreNoWords) {
  auto const read = text::parse_markup(written("- [ ] light\n- [x] bell\n- brakes [ ]"));
  EXPECT_THAT(read.diagnostics, IsEmpty());
  auto const& list = std::get<text::MarkupList>(read->front().content);
  EXPECT_THAT(list.checks, ElementsAre(text::CheckBox::open, text::CheckBox::ticked, text::CheckBox::none));
  EXPECT_EQ(text::plain_text(*read), "light bell brakes [ ]");
}

TEST(MarkupFaults, SignsThatPairWithNothing) {
  EXPECT_EQ(faults_of("**Let op: **kijk eerst."),
            "a.sheet.yaml:1:1: error: \"**\" has no partner and would be printed; write **words** with the signs "
            "against the words and a space or a mark outside them, or \\*\\* for the signs themselves [markup]\n"
            "**Let op: **kijk eerst.\n^~\n");
  EXPECT_NE(faults_of("Fiets in de **'groene'**zone."), "");
  EXPECT_NE(faults_of("Loop **rustig en hol niet."), "");
  EXPECT_NE(faults_of("Loop *rustig en hol niet."), "");
  EXPECT_EQ(faults_of("\\*\\*Let op: \\*\\*kijk"), "");
  EXPECT_EQ(faults_of("**Let op:** kijk, *nu* en prijs*."), "");
  EXPECT_EQ(
      faults_of("~~Oud~~ nieuw"),
      "a.sheet.yaml:1:1: error: \"~~\" does not strike anything through and would be printed; remove the signs, or "
      "write \\~\\~ for the signs themselves [markup]\n~~Oud~~ nieuw\n^~\n");
  EXPECT_EQ(faults_of("\\~\\~Oud"), "");
  EXPECT_EQ(faults_of("een noot[^1]."),
            "a.sheet.yaml:1:9: error: \"[^1]\" would be printed: a text has no footnotes; name the work with the "
            "block's \"source\", or write \\[^1] for the signs themselves [markup]\neen noot[^1].\n        ^~~~\n");
  EXPECT_EQ(faults_of("een noot\\[^1]."), "");
  EXPECT_EQ(faults_of("Een bak van 2*3*4 dm."),
            "a.sheet.yaml:1:14: error: the signs around \"3\" make it italic and are not printed; write \u00D7 for "
            "times, or \\* for the character itself [markup]\nEen bak van 2*3*4 dm.\n             ^~~\n");
  EXPECT_EQ(faults_of("Een bak van 2\\*3\\*4 dm of 2 * 3."), "");
}

TEST(MarkupFaults, TablesAndPastedBullets) {
  EXPECT_EQ(
      faults_of("| a | b |\n|---|---|\n| 1 | 2 |"),
      "a.sheet.yaml:1:1: error: a table cannot be used in a text: \"| a | b |\" would be printed; use a table block, "
      "or write \\| for the character itself [markup]\n| a | b |\n^~~~~~~~~\n");
  EXPECT_EQ(faults_of("wit | zwart"), "");
  EXPECT_EQ(faults_of("Neem mee:\n\u2022 een boek"),
            "a.sheet.yaml:2:1: error: \"\u2022 een boek\" is not a list item; write \"- een boek\" [markup]\n"
            "\u2022 een boek\n^~~~~~~~~~\n");
  EXPECT_NE(faults_of("Neem mee:\n\u2022 een boek\n\u2013 een tas").find("\"\u2013 een tas\" is not a list item"),
            std::string::npos);
  EXPECT_EQ(faults_of("De weg was lang\n\u2013 en nat \u2013 maar ook\nheel mooi"), "");
  EXPECT_NE(faults_of("a) eerst dit\nb) dan dat"), "");
  EXPECT_EQ(faults_of("a) eerst dit\n\nb) dan dat"), "");
}

TEST(MarkupFaults, ListsThatAreReadOtherwiseThanTheyLook) {
  EXPECT_EQ(faults_of("- 3 degrees"),
            "a.sheet.yaml:1:1: warning: \"- 3 degrees\" is drawn as a list of one item; write \\- for the character "
            "itself, or put the item on a line of its own below | [lone-item]\n- 3 degrees\n^~~~~~~~~~~\n");
  EXPECT_EQ(faults_of("\\- 3 degrees"), "");
  EXPECT_NE(faults_of("* Figures of 2024"), "");
  EXPECT_EQ(faults_of("1. one\n5. five"),
            "a.sheet.yaml:2:1: error: the item \"5.\" would be printed as \"2.\"; write 2., or begin a text of its own "
            "with 5. [markup]\n5. five\n^~\n");
  EXPECT_EQ(faults_of("1. one\n1. two\n1. three"), "");
  EXPECT_EQ(faults_of("3. one\n4. two"), "");
  EXPECT_EQ(faults_of("- een helm\n- een lamp\nVergeet de bel niet."),
            "a.sheet.yaml:3:1: warning: \"Vergeet de bel niet.\" continues the item above it; leave an empty line "
            "before it, or indent it by two spaces [joined-line]\nVergeet de bel niet.\n^~~~~~~~~~~~~~~~~~~~\n");
  EXPECT_EQ(faults_of("- een helm\n  en een lamp\n\nVergeet de bel niet."), "");
}

TEST(MarkupFaults, DefinitionsOfAllKindsAreToldWithTheirWords) {
  EXPECT_NE(faults_of("- Bring a bag.\n- [Danger]: call-112\n  and wait for help."), "");
  EXPECT_NE(faults_of("[see the\nannex]: page-12").find("\"[see the annex]: page-12\""), std::string::npos);
  EXPECT_NE(faults_of("Before.\n\n[The label of\ntwo lines]: gone\n\nAfter."), "");
  EXPECT_NE(faults_of("[a]: b\n[c]: d \"title\""), "");
  EXPECT_NE(faults_of("See [the page].\n\n[the page]: https://example.org"), "");
  EXPECT_EQ(faults_of("[note]: this is no definition for it has words"), "");
  EXPECT_EQ(faults_of("[a](https://example.org/a_b(c)) & &amp; <https://example.org>\n\n1. one\n2. [two](tel:112)"),
            "");
}

}  // namespace
}  // namespace factsheet
