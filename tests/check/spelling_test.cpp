// The words that spelling finds, and those that it must not.
#include "support/checked.h"
#include "support/scratch.h"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

TEST(Spelling, TellsOfAWordWithSuggestions) {
  std::string const told = told_of_panel("spelling", "The childern read.", "De kindren lezen.");
  EXPECT_NE(
      told.find("a.sheet.yaml:9:22: warning: \"childern\" is not in the English dictionary; did you mean \"children\""),
      std::string::npos)
      << told;
  EXPECT_NE(told.find("a.sheet.yaml:10:21: warning: \"kindren\" is not in the Dutch dictionary; did you mean "),
            std::string::npos)
      << told;
}

TEST(Spelling, KnowsCompoundsApostrophesHyphensNamesAndMarkedWords) {
  EXPECT_EQ(
      told_of_panel("spelling", "Parents’ photos: a well-known [kwartier]{lang=nl} by NCMEC at kindertelefoon.nl/help.",
                    "’s Avonds lezen oud-leerlingen foto’s en verkeersveiligheidslessen; BOEKEN van de GGD."),
      "");
}

TEST(Spelling, KnowsWordsWithApostrophesWhole) {
  EXPECT_EQ(told_of_panel("spelling", "It isn’t NHS’s; you’ve, hasn't and O’Connor’s.",
                          "Een sms’je, A4’tje, baby’tje, GGD’er, pc’s en D66’er van Jan's oma."),
            "");
  std::string const told = told_of_panel("spelling", "Your’e right, but does’nt.", "Twee foto’x.");
  for (char const* const word : {"\"Your’e\"", "\"does’nt\"", "\"foto’x\""}) {
    EXPECT_NE(told.find(word), std::string::npos) << told;
  }
}

TEST(Spelling, KnowsAbbreviationsClippingsUnseenSignsAndOtherScripts) {
  EXPECT_EQ(told_of_panel("spelling", "'Twould cost 3 bn, on 5 Sept.", "Zie blz. 5 en dr. Jansen in 's-Hertogenbosch."),
            "");
  EXPECT_EQ(told_of_panel("spelling", "Read.", "Fiets\u00ADverlichting\u200B en fiets\u200B."), "");
}

TEST(Spelling, IsOfTheRegionThatTheSheetSays) {
  bool const is_there = std::filesystem::exists("/usr/share/hunspell/en_US.dic");
  EXPECT_EQ(told_of_panel("spelling", "Colour, [colour]{lang=en-GB} and [color]{lang=en-US}.", "Lees."),
            is_there ? ""
                     : "a.sheet.yaml:9:52: warning: there is no dictionary for en-US on this machine, so its words are "
                       "not looked up; install hunspell-en-us [spelling]\n");
}

TEST(Spelling, IsBritishUnlessTheSheetSaysOtherwise) {
  EXPECT_NE(told_of_panel("spelling", "The color of water.", "Lees.").find("did you mean \"colour\""),
            std::string::npos);
}

TEST(AddWords, PutsUnknownWordsIntoTheListBesideTheSheet) {
  Scratch const scratch;
  scratch.write("data.yaml", one_figure);
  scratch.write("words.txt", "# ours\nfietsbieb");
  scratch.write(
      "a.sheet.yaml",
      sheet_with("      - panel: {text: {en: Ask Zwolbie., nl: De fietsbieb van Zwolbie leent bakfietsjen.}}\n"));
  auto const check = [] { return run_program({"check", "--quiet", "--rule", "spelling"}).err; };
  EXPECT_NE(check(), "");
  EXPECT_EQ(run_program({"check", "--quiet", "--add-words"}).status, 0);
  EXPECT_EQ(scratch.read("words.txt"), "# ours\nfietsbieb\nZwolbie\nbakfietsjen\n");
  EXPECT_EQ(check(), "");
  EXPECT_EQ(run_program({"check", "--quiet", "--add-words"}).status, 0);
  EXPECT_EQ(scratch.read("words.txt"), "# ours\nfietsbieb\nZwolbie\nbakfietsjen\n") << "words are added once";
}

TEST(Spelling, ReadsAListWithAMarkAndLineEndsOfWindowsAndTellsOfAnotherEncoding) {
  Scratch const scratch;
  scratch.write("data.yaml", one_figure);
  scratch.write("a.sheet.yaml", sheet_with("      - panel: {text: {en: Ask Zwolbie., nl: Vraag Fietsbiep.}}\n"));
  auto const check = [] { return run_program({"check", "--quiet", "--rule", "spelling"}); };
  scratch.write("words.txt", "\xEF\xBB\xBFZwolbie # a firm\r\n fietsbiep \r\n");
  EXPECT_EQ(check().err, "");
  scratch.write("words.txt", std::string("\xFF\xFEZ\0w\0", 6));
  Outcome const told = check();
  EXPECT_EQ(told.status, 1);
  EXPECT_NE(told.err.find("words.txt:1:1: error: the list of words is not in UTF-8; save it as UTF-8 [encoding]"),
            std::string::npos)
      << told.err;
  run_program({"check", "--quiet", "--add-words"});
  EXPECT_EQ(scratch.read("words.txt").size(), 6u) << "and adds nothing to it";
}

TEST(Spelling, WordsOfNamesAndOfTheProjectAreRight) {
  Scratch const scratch;
  scratch.write("data.yaml", one_figure);
  scratch.write("words.txt", "# ours\nfietsbieb\n");
  scratch.write("a.sheet.yaml",
                sheet_with("      - panel: {text: {en: Ask Zwolbie., nl: Vraag de fietsbieb van Zwolbie.}}\n",
                           "names: [Zwolbie Lieuw]\n"));
  EXPECT_EQ(run_program({"check", "--quiet", "--rule", "spelling"}).err, "");
}

}  // namespace
}  // namespace factsheet::test
