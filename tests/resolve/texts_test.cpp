#include "resolve/texts/texts.h"

#include "core/markup.h"
#include "markup/markup.h"
#include "resolve/build.h"
#include "resolve/texts/source_text.h"

#include <gmock/gmock.h>

namespace factsheet::resolve {
namespace {

using sheet::Format;
using test::line;
using test::messages;
using testing::ElementsAre;
using testing::IsEmpty;

struct TextsTest : testing::Test {
  std::shared_ptr<SourceFile const> data_file = test::file("figures.yaml");
  std::shared_ptr<SourceFile const> sheet_file = test::file("a.sheet.yaml");
  sheet::DataSet data;
  Diagnostics problems;

  TextsTest() {
    data.figures["bikes"] = test::figure(23900000, Format::compact);
    data.figures["bikes"].value->at = line(7, data_file);
    data.figures["share"] = test::figure(27.5, Format::percent);
    data.figures["share"].typed_decimals = 1;
    data.figures["year"] = test::figure(2022, Format::year);
    data.figures["twice"].text = test::text("2× *snel*", "2× *fast*", line(9, data_file));
    data.figures["twice"].format.value = Format::text;
  }
  SourceText made(std::string const& words, std::string const& language = "nl") {
    return Texts{{data, problems}, language}.make(test::text(words, line(3, sheet_file)));
  }
  static std::string place(Span const& at) {
    return at.file->path + ":" + std::to_string(at.begin.line) + ":" + std::to_string(at.begin.column);
  }
};

TEST_F(TextsTest, TakesTheVersionOfTheLanguage) {
  auto const both = test::text("fiets", "bicycle");
  EXPECT_EQ((Texts{{data, problems}, "nl"}.make(both).text), "fiets");
  EXPECT_EQ((Texts{{data, problems}, "en"}.make(both).text), "bicycle");
  EXPECT_EQ(made("helm", "en").text, "helm");
  EXPECT_THAT(problems, IsEmpty());
}

// Setting a letter takes the square of the number of its marks, and no language has as many.
TEST_F(TextsTest, ALetterCarriesAtMostThirtyMarks) {
  auto const heap = [](int marks) {
    std::string text = "caf";
    text += "e";
    for (int i = 0; i < marks; ++i) text += "\u0316";
    return text + " au lait";
  };
  EXPECT_EQ(made(heap(30)).text, heap(30));
  EXPECT_THAT(problems, IsEmpty());
  EXPECT_EQ(made(heap(31)).text, "cafe");
  EXPECT_THAT(
      messages(problems),
      ElementsAre("a.sheet.yaml:3:4: error: the letter \"e\" carries 31 marks; at most 30 can be set; delete the "
                  "marks that no reader needs [too-many-marks]"));
  problems.clear();
  EXPECT_EQ(made(heap(40'000)).text, "cafe");
}

TEST_F(TextsTest, HasAtMostFiftyThousandCharacters) {
  std::string whole;
  for (int i = 0; i < 50'000; ++i) whole += "é";
  EXPECT_EQ(made(whole).text, whole);
  EXPECT_THAT(problems, IsEmpty());
  EXPECT_EQ(made(whole + "é").text, "…");
  EXPECT_THAT(messages(problems), ElementsAre("a.sheet.yaml:3:1: error: the text has 50001 characters; one text may "
                                              "have 50000; split it into several blocks [limit]"));
}

TEST_F(TextsTest, AMissingTranslationIsAnError) {
  sheet::Text const dutch{{{"nl", test::written("helm", {})}}, line(4, sheet_file)};
  EXPECT_EQ((Texts{{data, problems}, "en"}.make(dutch).text), "");
  EXPECT_THAT(messages(problems), ElementsAre("a.sheet.yaml:4:1: error: the English text is missing; add \"en: …\" "
                                              "[missing-translation]"));
}

TEST_F(TextsTest, FiguresAreFilledInAsTheLanguageWritesThem) {
  EXPECT_EQ(made("Er zijn {{bikes}} fietsen, {{ share }} is elektrisch.").text,
            "Er zijn 23,9\u00A0miljoen fietsen, 27,5% is elektrisch.");
  EXPECT_EQ(made("There are {{bikes}} bicycles; {{share}} are electric.", "en").text,
            "There are 23.9\u00A0million bicycles; 27.5% are electric.");
}

TEST_F(TextsTest, WhatIsFilledInPointsToTheDataFileAndTheRestToTheSheet) {
  auto const text = made("Er zijn {{bikes}} fietsen");
  EXPECT_EQ(place(text.span(text.text.find("zijn"), 4)), "a.sheet.yaml:3:4");
  EXPECT_EQ(place(text.span(text.text.find("23,9"), 4)), "figures.yaml:7:1");
  EXPECT_EQ(place(text.span(text.text.find("miljoen"), 7)), "figures.yaml:7:1");
  EXPECT_EQ(place(text.span(text.text.find("fietsen"), 7)), "a.sheet.yaml:3:19");
}

TEST_F(TextsTest, MarkupInAFigureIsPrintedAsItIs) {
  EXPECT_EQ(made("{{twice}} **zo**").text, "2× \\*snel\\* **zo**");
  EXPECT_EQ(text::plain_words(made("{{twice}} **zo**")), "2× *snel* zo");
}

TEST_F(TextsTest, AYearBeforeAFullStopMakesNoList) {
  EXPECT_EQ(made("{{year}}. Een jaar").text, "2022\\. Een jaar");
  EXPECT_EQ(made("{{year}}) Een jaar").text, "2022\\) Een jaar");
  EXPECT_EQ(made("{{year}}, een jaar").text, "2022, een jaar");
}

TEST_F(TextsTest, AnUnknownFigureIsAnErrorAtItsPlace) {
  EXPECT_EQ(made("Er zijn {{bike}} fietsen").text, "Er zijn  fietsen");
  made("Er zijn {{}} fietsen");
  EXPECT_THAT(messages(problems),
              ElementsAre("a.sheet.yaml:3:9: error: unknown figure \"bike\"; did you mean \"bikes\"? [unknown-figure]",
                          "a.sheet.yaml:3:9: error: \"{{}}\" does not name a figure; write a figure's id in it "
                          "[unknown-figure]"));
  EXPECT_EQ(problems.front().at.end.column, 17);
}

TEST_F(TextsTest, WithoutDataTheRemedyIsADataFile) {
  data.figures.clear();
  made("{{bikes}}");
  EXPECT_THAT(messages(problems),
              ElementsAre("a.sheet.yaml:3:1: error: unknown figure \"bikes\"; the sheet's data files "
                          "have none; name a file that does under \"data\" [unknown-figure]"));
}

TEST_F(TextsTest, BracesThatAreNotClosedAreAnError) {
  made("Er zijn {{bikes fietsen");
  made("Er zijn {{bikes en {{share}}");
  auto const expected =
      "a.sheet.yaml:3:9: error: \"{{\" is not closed; write \"}}\" after the figure's id, or \"\\{{\" for the braces "
      "themselves [unclosed-figure]";
  EXPECT_THAT(messages(problems), ElementsAre(expected, expected));
}

TEST_F(TextsTest, ABackslashKeepsBraces) {
  EXPECT_EQ(made("\\{{bikes}} en {{share}}").text, "\\{{bikes}} en 27,5%");
  EXPECT_EQ(made("\\\\{{share}}").text, "\\\\27,5%");
  EXPECT_THAT(problems, IsEmpty());
}

TEST_F(TextsTest, AFigureInAFigureIsAnError) {
  data.figures["twice"].text = test::text("{{share}}", line(9, data_file));
  made("{{twice}}");
  EXPECT_THAT(messages(problems), ElementsAre("figures.yaml:9:1: error: a figure cannot contain another figure; write "
                                              "its text as it should be printed [figure-in-figure]"));
}

TEST_F(TextsTest, AnAccentBecomesOneCharacterAndPlacesStayRight) {
  auto const text = made("Kra\u006f\u0301w {{share}} caf\u0065\u0301 fiets");
  EXPECT_EQ(text.text, "Kra\u00F3w 27,5% caf\u00E9 fiets");
  EXPECT_EQ(place(text.span(text.text.find("w 27"), 1)), "a.sheet.yaml:3:6");
  EXPECT_EQ(place(text.span(text.text.find("\u00F3"), 2)), "a.sheet.yaml:3:4");
  EXPECT_EQ(place(text.span(text.text.find("fiets"), 5)), "a.sheet.yaml:3:24");
}

TEST(Slice, KeepsThePlacesOfItsPieces) {
  auto const at = line(3);
  auto const text = test::written("Er zijn fietsen", at);
  EXPECT_EQ(slice(text, 3, 4).text, "zijn");
  EXPECT_EQ(slice(text, 3, 4).span(1, 1).begin.column, 5);
  EXPECT_EQ(slice(SourceText::plain("Er zijn", at), 3, 4).span(1, 1).begin.column, 1);
}

TEST(Escaped, IsPrintedAsItIsWhereverItStands) {
  EXPECT_EQ(escaped("255.571"), "255.571");
  EXPECT_EQ(escaped("1. boek"), "1\\. boek");
  EXPECT_EQ(escaped("- 5"), "\\- 5");
  EXPECT_EQ(escaped("a-b"), "a-b");
  EXPECT_EQ(escaped("<b> & [x](y) #1"), "\\<b\\> \\& \\[x\\](y) \\#1");
}

}  // namespace
}  // namespace factsheet::resolve
