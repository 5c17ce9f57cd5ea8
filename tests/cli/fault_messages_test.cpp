// One message a fault, at the line that has to be changed, and what it says leads to a sheet that passes.
#include "support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::Outcome;
using test::run_program;
using test::Scratch;
using testing::HasSubstr;
using testing::Not;

std::string sheet_with_block(std::string const& block, std::string const& keys = "") {
  return "sheet: 1\nlanguages: [nl]\ntitle: T\nupdated: 2026-05-01\n" + keys + "pages:\n  - blocks:\n      - " + block +
         "\n";
}

std::size_t errors_in(std::string const& text, std::string const& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

struct FaultMessages : testing::Test {
  Scratch scratch;

  Outcome check(std::string const& sheet) const {
    scratch.write("a.sheet.yaml", sheet);
    return run_program({"check"});
  }
  /// The one error of a sheet; a sheet with more of them fails.
  std::string error_of(std::string const& sheet) const {
    Outcome const run = check(sheet);
    EXPECT_EQ(errors_in(run.err, "error: "), 1U) << run.err;
    std::size_t const begin = run.err.find("error: ");
    if (begin == std::string::npos) return {};
    std::size_t const line = run.err.rfind('\n', begin) + 1;
    return run.err.substr(line, run.err.find('\n', begin) - line);
  }
  void expect_sound(std::string const& sheet) const {
    Outcome const run = check(sheet);
    EXPECT_EQ(run.status, 0) << run.err;
  }
};

TEST_F(FaultMessages, AnUnknownFontIsToldAtTheThemesLine) {
  scratch.write("own.theme.yaml", "extends: calm\nfont: {family: Calibri}\n");
  EXPECT_EQ(error_of(sheet_with_block("panel: {text: Kijk uit.}", "theme: own\n")),
            "own.theme.yaml:2:16: error: no font of the family \"Calibri\"; use \"Atkinson Hyperlegible Next\", \"Noto "
            "Sans Arabic\" or \"Source Sans 3\" [unknown-font]");
  EXPECT_THAT(check(sheet_with_block("panel: {text: Kijk uit.}", "theme: own\n")).err, Not(HasSubstr("page-not-full")));
  Outcome const chart =
      check(sheet_with_block("pictogram: {title: Uit tien, shares: [{label: te voet, value: 3}]}", "theme: own\n"));
  EXPECT_EQ(errors_in(chart.err, "[unknown-font]"), 1U) << chart.err;
  EXPECT_THAT(chart.err, HasSubstr("own.theme.yaml:2:16: error: no font of the family"));
  scratch.write("own.theme.yaml", "extends: calm\nfont: {family: Source Sans 3}\n");
  expect_sound(sheet_with_block("panel: {text: Kijk uit.}", "theme: own\n"));
}

TEST_F(FaultMessages, LowContrastIsToldAtTheRoleWithAColourThatPasses) {
  auto const theme = [](std::string const& rgb) {
    return "extends: calm\ncolours:\n  oranje: {rgb: \"" + rgb + "\", cmyk: [0, 70, 95, 0]}\nroles: {band: oranje}\n";
  };
  std::string const sheet = sheet_with_block("panel: {text: Kijk uit.}", "theme: own\n");
  scratch.write("own.theme.yaml", theme("#F26A21"));
  EXPECT_EQ(
      error_of(sheet),
      "own.theme.yaml:4:15: error: the style \"kicker\" in \"paper\" on \"oranje\" has a contrast of 3.06:1; text "
      "needs 4.5:1 at least, as with \"#C2551A\" for \"oranje\" [low-contrast]");
  scratch.write("own.theme.yaml", theme("#C2551A"));
  expect_sound(sheet);
}

TEST_F(FaultMessages, AColourThatIsReadAsACommentIsToldOnce) {
  scratch.write("own.theme.yaml", "extends: calm\ncolours:\n  oranje: {rgb: #F26A21}\n");
  EXPECT_EQ(error_of(sheet_with_block("panel: {text: Kijk uit.}", "theme: own\n")),
            "own.theme.yaml:3:17: error: the text is cut off here: \"#F26A21\" is read as a comment; put the text in "
            "quotes: \"#F26A21\"; a comment has a space after its # [cut-off-text]");
}

TEST_F(FaultMessages, PlacesAreCountedFromOne) {
  EXPECT_THAT(error_of(sheet_with_block("quote: {by: Moeder}")), HasSubstr("pages[1].blocks[1].quote lacks \"text\""));
}

TEST_F(FaultMessages, ARowOfTooManyCellsIsToldOnce) {
  EXPECT_THAT(error_of(sheet_with_block("table: {columns: [{title: A}, {title: B}], rows: [[a, b, c]]}")),
              HasSubstr("pages[1].blocks[1].table.rows[1] has 3 cells, and the table has 2 columns"));
}

TEST_F(FaultMessages, WordsThatNoFontHasAreOneMessageALine) {
  EXPECT_THAT(error_of(sheet_with_block("panel: {text: \"[ትምህርት]{lang=am}\"}")),
              HasSubstr("no font has \"ት\" (U+1275), \"ም\" (U+121D), \"ህ\" (U+1205) and \"ር\" (U+122D)"));
}

TEST_F(FaultMessages, ArabicInItalicsIsSetUprightAndInLargePrintToo) {
  expect_sound(sheet_with_block("panel: {text: \"*[بيت]{lang=ar}*\"}"));
  expect_sound(sheet_with_block("panel: {text: \"[بيت]{lang=ar}\"}", "theme: large-print\n"));
}

TEST_F(FaultMessages, AnAddressWithAFaultHasNoCodeToTellOf) {
  EXPECT_THAT(error_of(sheet_with_block("qr: {title: Q, link: \"https://e.org/\\u200bread\"}")),
              HasSubstr("[invisible-character]"));
}

TEST_F(FaultMessages, OfATextFullOfBracesTheFirstIsTold) {
  EXPECT_THAT(error_of(sheet_with_block("panel: {text: \"" + std::string(40000, '{') + "\"}")),
              HasSubstr("[unclosed-figure]"));
}

TEST_F(FaultMessages, ATabBeforeWordsIsNamed) {
  EXPECT_THAT(error_of(sheet_with_block("panel:\n          text: |\n            \tLees voor.")),
              HasSubstr("a text cannot contain code; remove the tab before the words [markup]"));
}

TEST_F(FaultMessages, ALineOfBlanksWithATabIsEmpty) {
  expect_sound(
      sheet_with_block("panel:\n          text: |\n            Een.\n  \t\n            Twee.\n      - panel:\n"
                       "          title: x\n\t\n          text: y"));
}

TEST_F(FaultMessages, AColonWithoutASpaceIsToldWithTheSpace) {
  EXPECT_THAT(error_of(sheet_with_block("panel: {text: {nl:Lezen}}")),
              HasSubstr("\"nl:Lezen\" lacks a space after the colon; write nl: Lezen [syntax]"));
  expect_sound(sheet_with_block("panel: {text: {nl: Lezen}}"));
}

TEST_F(FaultMessages, EmphasisInATitleIsTakenAway) {
  EXPECT_THAT(error_of(sheet_with_block("panel: {title: \"*Nemo* zwemt\", text: x}")),
              HasSubstr("remove the emphasis (* or _) here"));
  expect_sound(sheet_with_block("panel: {title: Nemo zwemt, text: x}"));
}

TEST_F(FaultMessages, ATelephoneLinkWithSpacesIsToldWithoutThem) {
  EXPECT_THAT(error_of(sheet_with_block("panel: {text: \"[Bel](tel:+31 10 555 01 23).\"}")),
              HasSubstr("has spaces; write the number without them: tel:+31105550123 [web-address]"));
  expect_sound(sheet_with_block("panel: {text: \"[Bel](tel:+31105550123).\"}"));
}

TEST_F(FaultMessages, AHeaderOfMoreThanHalfAPageIsToldAtItsLead) {
  auto const sheet = [](int words) {
    std::string lead;
    for (int i = 0; i < words; ++i) lead += " lezen";
    return "sheet: 1\nlanguages: [nl]\ntitle: T\nupdated: 2026-05-01\npages:\n  - header: {title: Lezen, lead: \"" +
           lead.substr(1) + "\"}\n    blocks:\n      - panel: {title: Stop, text: Stop.}\n";
  };
  std::string const told = error_of(sheet(900));
  EXPECT_THAT(told, HasSubstr("which is more than half of the page; shorten its lead to "));
  EXPECT_THAT(check(sheet(900)).err, Not(HasSubstr("page-not-full")));
  std::string const before = "shorten its lead to ";
  ASSERT_THAT(told, HasSubstr(before));
  expect_sound(sheet(std::stoi(told.substr(told.find(before) + before.size()))));
}

TEST_F(FaultMessages, ASheetSpeltTwiceIsOne) {
  scratch.write("a.sheet.yaml", sheet_with_block("panel: {text: Kijk uit.}"));
  EXPECT_THAT(run_program({"check", "a.sheet.yaml", "./a.sheet.yaml"}).err, HasSubstr("no errors in 1 sheet\n"));
  EXPECT_EQ(run_program({"render", "a.sheet.yaml", "./a.sheet.yaml"}).status, 0);
}

TEST_F(FaultMessages, ARunThatMakesNothingSaysSo) {
  scratch.write("a.sheet.yaml", "x: [");
  EXPECT_THAT(run_program({"render"}).err, HasSubstr("\n1 sheet has errors and was not rendered: a.sheet.yaml\n"));
  EXPECT_THAT(run_program({"check"}).err, HasSubstr("\n1 sheet has errors: a.sheet.yaml\n"));
}

TEST_F(FaultMessages, APictureOfFewPixelsIsNotEnlargedUnasked) {
  // 1 × 1 pixel.
  std::string const bytes(
      "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9c"
      "c`\0\0\0\2\0\1H\xaf\xa4q\0\0\0\0IEND\xae"
      "B`\x82",
      67);
  scratch.write("p.png", bytes);
  EXPECT_THAT(check(sheet_with_block("image: {file: p.png, alt: Een punt}")).err,
              HasSubstr("a.sheet.yaml:7:23: warning: the picture \"p.png\" is 1 pixel wide, and shown 0 mm wide where "
                        "172 mm are free; use one that is 2032 pixels wide or more, or write \"enlarge: true\" to show "
                        "it coarse [few-pixels]\n"));
  EXPECT_THAT(check(sheet_with_block("image: {file: p.png, alt: Een punt, enlarge: true}")).err,
              Not(HasSubstr("few-pixels")));
}

}  // namespace
}  // namespace factsheet::cli
