// Slips of the hand, and names that are none.
#include "support/checked.h"
#include "support/scratch.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

constexpr auto no_figures = "figures: {}\n";

std::string told_of_texts(std::string const& rule, std::string const& english, std::string const& dutch = "Lees.") {
  return checked(sheet_with("      - panel:\n          text:\n            en: \"" + english + "\"\n            nl: \"" +
                            dutch + "\"\n"),
                 no_figures, {rule});
}

TEST(DoubledWord, IsTold) {
  EXPECT_EQ(told_of_texts("doubled-word", "Read the the book.", "Lees de de boeken, en en nog een."),
            "a.sheet.yaml:9:23: warning: \"the\" stands here twice; take one of them out [doubled-word]\n"
            "a.sheet.yaml:10:23: warning: \"de\" stands here twice; take one of them out [doubled-word]\n"
            "a.sheet.yaml:10:37: warning: \"en\" stands here twice; take one of them out [doubled-word]\n");
  EXPECT_EQ(told_of_texts("doubled-word", "The the book."),
            "a.sheet.yaml:9:18: warning: \"The\" stands here twice; take one of them out [doubled-word]\n");
}

TEST(DoubledWord, IsToldInATextThatLanguagesShare) {
  EXPECT_EQ(checked(sheet_with("      - panel: {text: Read the the book.}\n"), no_figures, {"doubled-word"}),
            "a.sheet.yaml:7:28: warning: \"the\" stands here twice; take one of them out [doubled-word]\n");
}

TEST(DoubledWord, IsNoneWhereLanguagesDoubleOrMarksPartOrInNames) {
  EXPECT_EQ(told_of_texts("doubled-word", "All that that book had had, in Baden Baden. Read, read. No: no.",
                          "Pak je je fiets, of als u u meldt, in Walla Walla. Lees, lees."),
            "");
  EXPECT_EQ(told_of_texts("doubled-word", "Read the book.", "Lees de boeken, en nog een."), "") << "the remedy";
}

TEST(Names, WithAnApostropheAreOfAllLanguages) {
  for (char const* const rule : {"spelling", "wrong-language"}) {
    EXPECT_EQ(told_of_texts(rule, "We read at 't Anker in 's-Gravenhage.", "Wij lezen bij 't Anker in 's-Gravenhage."),
              "")
        << rule;
  }
  EXPECT_THAT(told_of_texts("spelling", "Read.", "Wij lezen in 's-Gravenhagge."),
              testing::HasSubstr("\"s-Gravenhagge\" is not in the Dutch dictionary"));
}

/// Of each copy of a sheet in English for the schools of a file.
std::string told_of_copies(std::string const& rule, std::string const& rows, std::string const& blocks) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml",
                "sheet: 1\nlanguages: [en]\ntitle: Water\nmerge: {row: school, key: name}\npages:\n"
                "  - blocks:\n" +
                    blocks);
  scratch.write("schools.csv", rows);
  return run_program({"check", "--quiet", "--rule", rule, "--merge", "schools.csv", "a.sheet.yaml"}).err;
}

TEST(Names, InTheCellsOfAMergeAreOfAllLanguages) {
  std::string const block = "      - panel: {title: \"{{school.name}}\", text: \"Read at {{school.name}}.\"}\n";
  EXPECT_EQ(told_of_copies("wrong-language", "name\nDe Regenboog\nOnder de Bomen\n", block), "");
  EXPECT_EQ(told_of_copies("spelling", "name\nDe Regenboog\nOnder de Bomen\n", block), "");
}

TEST(UnmetCondition, IsNotToldOfRowsThatFailed) {
  std::string const quoted =
      "      - panel: {text: \"Read at {{school.name}}.\", when: school.town == Delft}\n"
      "      - panel: {text: Read.}\n";
  std::string const told = told_of_copies("unmet-condition", "name,town\nA,Breda\n", quoted);
  EXPECT_THAT(told, testing::HasSubstr("no row of schools.csv has \"Delft\" for its \"town\""));
  EXPECT_EQ(told_of_copies("unmet-condition", "name,town,reason\nA,Breda,a cell is empty\n", quoted), "");
}

TEST(FractionAsPercent, IsAskedAboutInACalloutAndInAText) {
  std::string const data = "figures:\n  helmets: {value: 0.12, format: percent}\n";
  std::string const told =
      "data.yaml:2:20: warning: the figure \"helmets\" is 0.12, printed as less than one percent; write 12 if that is "
      "meant; if less than one percent is, write \"decimals: 2\" in the figure [fraction-as-percent]\n";
  std::string const callout = "      - callout: {figure: helmets, text: of the children.}\n";
  EXPECT_EQ(checked(sheet_with(callout), data, {"fraction-as-percent"}), told);
  EXPECT_EQ(checked(sheet_with("      - panel: {text: \"{{helmets}} of us.\"}\n"), data, {"fraction-as-percent"}),
            told);
  for (char const* const figure :
       {"{value: 12, format: percent}", "{value: 0.12, format: percent, decimals: 2}", "{value: 0.12}"}) {
    EXPECT_EQ(
        checked(sheet_with(callout), std::string("figures:\n  helmets: ") + figure + "\n", {"fraction-as-percent"}), "")
        << figure;
  }
}

TEST(BarePercentage, IsFoundInParagraphsCaptionsAndHeadings) {
  std::string const end = "; name the whole, as with \"of …\" [bare-percentage]\n";
  EXPECT_EQ(told_of_texts("bare-percentage", "46% wear one. Most of us cycle."),
            "a.sheet.yaml:9:18: warning: the English text does not say of what \"46%\" is a share" + end);
  auto const of_chart = [](std::string const& rest) {
    return checked(sheet_with("      - bar: {series: ways, " + rest + "}\n"),
                   "series:\n  ways: {rows: [{label: a, value: 1}, {label: b, value: 2}]}\n", {"bare-percentage"});
  };
  EXPECT_EQ(of_chart("title: {en: 46% cycle, nl: 46% van ons fietst}"),
            "a.sheet.yaml:7:41: warning: the English text does not say of what \"46%\" is a share" + end);
  EXPECT_EQ(of_chart("title: {en: 46% cycle, nl: 46% van ons fietst}, text: {en: \"Of us, that is.\", nl: Van ons.}"),
            "");
}

TEST(BarePercentage, IsToldOfARangeThatAWordFollows) {
  EXPECT_NE(told_of_texts("bare-percentage", "So 5%–10% cycle."), "");
  EXPECT_NE(told_of_texts("bare-percentage", "So 5–10% cycle."), "");
}

TEST(BarePercentage, IsNoneBehindItsWholeOrInAQuoteOrOfNothing) {
  for (char const* const text :
       {"Of the pupils, 46% wear one.", "We asked 500 of them. 46% wear one.", "That is 5% more.", "Set it to 5%–10%.",
        "Set it to 5–10%, as before.", "It is 100% safe.", "Of all, 46% wear one. Only 3% do not."}) {
    EXPECT_EQ(told_of_texts("bare-percentage", text), "") << text;
  }
  EXPECT_EQ(checked(sheet_with("      - quote: {text: {en: I give 90%., nl: Ik geef 90%.}}\n"), no_figures,
                    {"bare-percentage"}),
            "");
}

TEST(WrongLanguage, GivesARemedyThatCanBeTyped) {
  EXPECT_EQ(told_of_texts("wrong-language", "Read.", "Lees dit. Read more about this with your children."),
            "a.sheet.yaml:10:28: warning: \"Read more about this with …\" is English, and the text is Dutch; translate "
            "it, or mark it, with \"[\" before \"Read\" and \"]{lang=en}\" behind \"children\" [wrong-language]\n");
  EXPECT_EQ(told_of_texts("wrong-language", "Read.", "Lees dit. [Read more about this with your children]{lang=en}."),
            "");
}

}  // namespace
}  // namespace factsheet::test
