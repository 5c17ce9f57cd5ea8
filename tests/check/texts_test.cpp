// Between languages, consistency, language, reading and seeing: each rule with a sheet that breaks it, one
// that nearly does, and its remedy.
#include "support/checked.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

TEST(UnlikeNumbers, AreToldOnce) {
  EXPECT_EQ(
      told_of_panel("unlike-numbers", "Read 45 books.", "Lees 54 boeken."),
      "a.sheet.yaml:9:23: warning: 45 stands in the English text and not in the Dutch one; let both say the same "
      "[unlike-numbers]\n"
      "a.sheet.yaml:10:23: warning: 54 stands in the Dutch text and not in the English one; let both say the same "
      "[unlike-numbers]\n");
  EXPECT_EQ(told_of_panel("unlike-numbers", "We ask {{helmets}} of you.", "Wij vragen het u."),
            "a.sheet.yaml:9:25: warning: {{helmets}} stands in the English text and not in the Dutch one; let both say "
            "the same [unlike-numbers]\n");
}

TEST(UnlikeNumbers, AreNoneInTheFormOfEachLanguage) {
  EXPECT_EQ(told_of_panel("unlike-numbers", "Of 1,250 pupils 45.5% cycle, until 5 pm.",
                          "Van 1.250 leerlingen fietst 45,5%, tot 17 uur."),
            "");
  EXPECT_EQ(told_of_panel("unlike-numbers", "Read 2 books.", "Lees twee boeken."), "");
  EXPECT_EQ(told_of_panel("unlike-numbers", "Of 2.5 million, 2,500,000 read.", "Van 2,5 miljoen lezen 2.500.000."), "");
  EXPECT_EQ(told_of_panel("unlike-numbers", "Of 3,400,000 people.", "Van 3,4 miljoen mensen."), "");
  EXPECT_EQ(told_of_panel("unlike-numbers", "Of 3,500,000 people, 45 and 46.", "Van 3,4 miljoen mensen."),
            "a.sheet.yaml:9:21: warning: 3,500,000, 45 and 46 stand in the English text and not in the Dutch one; let "
            "both say the same [unlike-numbers]\n"
            "a.sheet.yaml:10:22: warning: 3,4 stands in the Dutch text and not in the English one; let both say the "
            "same [unlike-numbers]\n");
  for (auto const& [english, dutch] :
       std::vector<std::pair<std::string, std::string>>{{"9 am – 5 pm", "9.00–17.00 uur"},
                                                        {"8.30 am – 5 pm", "8.30–17.00 uur"},
                                                        {"at 1 pm", "om 13.00 uur"},
                                                        {"from 9.00 am to 5.00 pm", "van 9.00 tot 17.00 uur"},
                                                        {"9 am", "09.00 uur"},
                                                        {"at noon", "om 12.00 uur"},
                                                        {"open 8.15–17.45", "open 8.15–17.45 uur"},
                                                        {"from 13:45", "vanaf 13.45 uur"},
                                                        {"€13.45 each", "€ 13,45 per stuk"}}) {
    EXPECT_EQ(told_of_panel("unlike-numbers", english, dutch), "") << english;
  }
  EXPECT_NE(told_of_panel("unlike-numbers", "from 8.30 am to 5 pm", "van 8.30 tot 18.00 uur"), "");
}

TEST(UnlikeLinks, AreThoseOfOtherSites) {
  EXPECT_EQ(told_of_panel("unlike-links", "Read [on reading](https://reading.example.org/en).",
                          "Lees [over lezen](https://lezen.example.org/nl)."),
            "a.sheet.yaml:10:44: warning: the Dutch text leads to lezen.example.org, and the English one does not; let "
            "both lead to the same site [unlike-links]\n");
  EXPECT_EQ(told_of_panel("unlike-links", "Read [on reading](https://reading.example.org/en).",
                          "Lees [over lezen](https://www.reading.example.org/nl)."),
            "");
}

TEST(UnlikeParts, AreParagraphsListsAndStress) {
  EXPECT_EQ(
      told_of_panel("unlike-parts", "Read **often**.", "Lees vaak."),
      "a.sheet.yaml:10:17: warning: the English text has 1 word in bold, and the Dutch one no words in bold; give "
      "both the same parts [unlike-parts]\n");
  EXPECT_EQ(told_of_panel("unlike-parts", "Bring:\n\n- a book\n- a pen", "Neem mee:\n\n- een boek\n- een pen"), "");
  EXPECT_NE(told_of_panel("unlike-parts", "Bring:\n\n- a book\n- a pen", "Neem mee:\n\n- een boek"), "");
}

TEST(Untranslated, IsASentenceThatIsTheSame) {
  EXPECT_EQ(told_of_panel("untranslated", "Read a book together.", "Read a book together."),
            "a.sheet.yaml:10:17: warning: the Dutch text is the English one; translate it, or write one text for all "
            "languages [untranslated]\n");
  EXPECT_EQ(told_of_panel("untranslated", "Example Foundation 2025", "Example Foundation 2025"), "");
}

TEST(UnlikeLength, IsToldOfLongTextsAlone) {
  std::string const sentence = "A quarter of an hour of reading a day makes much difference to a child. ";
  EXPECT_EQ(
      told_of_panel("unlike-length", sentence + sentence, "Een kwartier lezen per dag maakt voor een kind veel uit."),
      "a.sheet.yaml:10:17: warning: the Dutch text has 56 letters, and the English one 143; look whether something "
      "is missing in one of them [unlike-length]\n");
  EXPECT_EQ(told_of_panel("unlike-length", "Read often, and aloud.", "Lees."), "");
}

TEST(DoubleSpace, IsToldBetweenWords) {
  EXPECT_EQ(told_of_panel("double-space", "Read  often.", "Lees vaak."),
            "a.sheet.yaml:9:22: warning: two spaces stand here; write one [double-space]\n");
  EXPECT_EQ(told_of_panel("double-space", "Bring:\n\n-  a book  \nto read", "Neem mee:\n\n-  een boek"), "");
}

TEST(StraightQuotes, AreToldBesideTypographicOnes) {
  EXPECT_EQ(
      told_of_panel("straight-quotes", "Say \"stop\" and “go”.", "Zeg het."),
      "a.sheet.yaml:9:22: warning: straight quotes stand here, and typographic ones in other English texts; write "
      "all of them alike; straight ones are set as the language has them [straight-quotes]\n");
  EXPECT_EQ(told_of_panel("straight-quotes", "Say \"stop\" and \"go\".", "Zeg “stop”."), "");
}

TEST(ForeignNumber, IsOneInTheFormOfTheOtherLanguage) {
  EXPECT_EQ(told_of_panel("foreign-number", "There are 88.3 million.", "Er zijn 88.3 miljoen."),
            "a.sheet.yaml:10:26: warning: 88.3 is not how a number is written in Dutch; write 88,3, or put it into the "
            "data as a figure [foreign-number]\n");
  EXPECT_EQ(
      told_of_panel("foreign-number", "There are 255,571.", "Er zijn 255,571."),
      "a.sheet.yaml:10:26: warning: 255,571 is not how a number is written in Dutch; write 255.571, or put it into "
      "the data as a figure [foreign-number]\n");
  EXPECT_EQ(told_of_panel("foreign-number", "1,250 pupils, 45.5% of them, at 9.30.",
                          "1.250 leerlingen, 45,5%, om 9.30 uur, op 1.12.2026."),
            "");
  for (char const* const amount : {"12.50 euro", "€ 12.50", "9.30%"}) {
    EXPECT_NE(told_of_panel("foreign-number", "Read.", std::string("Het is ") + amount + "."), "") << amount;
  }
  EXPECT_EQ(told_of_panel("foreign-number", "See § 3,1.", "Zie § 3.1, artikel 2.4 en par. 5.6."), "");
}

TEST(TypedFigure, IsOneThatTheDataHave) {
  EXPECT_EQ(
      told_of_panel("typed-figure", "So 46% wear one.", "Zo draagt {{helmets}} er een."),
      "a.sheet.yaml:9:21: warning: 46% is typed here, and is the figure \"helmets\"; write {{helmets}}, so that an "
      "update changes it [typed-figure]\n");
  EXPECT_EQ(told_of_panel("typed-figure", "So 46 children and 47% wear one.", "Zo draagt {{helmets}} er een."), "");
}

TEST(TwoSpellings, AreToldAtTheRarerOne) {
  EXPECT_EQ(told_of_panel("two-spellings", "Send an e-mail. An e-mail helps.",
                          "Stuur een e-mail. Een email helpt. Een e-mail dus."),
            "a.sheet.yaml:10:40: warning: \"email\" is written \"e-mail\" elsewhere; write it in one way "
            "[two-spellings]\n");
  EXPECT_EQ(told_of_panel("two-spellings", "Ask INHOPE. Then Inhope says. INHOPE is there.", "Vraag het."),
            "a.sheet.yaml:9:35: warning: \"Inhope\" is written \"INHOPE\" elsewhere; write it in one way "
            "[two-spellings]\n");
  EXPECT_EQ(told_of_panel("two-spellings", "Read.", "Onze foto’s zijn de foto's die de foto’s tonen."),
            "a.sheet.yaml:10:38: warning: \"foto's\" is written \"foto’s\" elsewhere; write it in one way "
            "[two-spellings]\n");
  EXPECT_EQ(told_of_panel("two-spellings", "Well, we're here: we'll read it, and its cover.", "Zo'n zon is z'n zorg."),
            "");
  EXPECT_EQ(told_of_panel("two-spellings", "Reading helps. We like reading.", "Lezen helpt. Wij willen lezen."), "");
}

TEST(StaleYear, IsTheYearBeforeThatOfTheFigure) {
  auto const of = [](std::string const& text) {
    return checked(sheet_with("      - callout: {figure: helmets, text: \"" + text + "\"}\n"), one_figure,
                   {"stale-year"});
  };
  EXPECT_EQ(
      of("of us in 2024."),
      "a.sheet.yaml:7:52: warning: 2024 stands beside the figure \"helmets\", which is of 2025; write the year of "
      "the figure, or both where they are compared [stale-year]\n");
  EXPECT_EQ(of("of us in 2025, and fewer in 2024."), "");
  EXPECT_EQ(of("of us, since 1998."), "");
}

TEST(TwoCitations, AreWaysOfNamingSourcesInTexts) {
  EXPECT_EQ(
      told_of_panel("two-citations", "We go by NCMEC 2022, and (Child Focus 2021), and INHOPE (2022 Annual Report).",
                    "Volgens NCMEC 2022."),
      "a.sheet.yaml:9:27: warning: sources are cited in 3 ways: \"NCMEC 2022\", \"(Child Focus 2021)\" and \"INHOPE "
      "(2022 Annual Report)\"; name them with \"source:\", which cites all of them in one way [two-citations]\n");
  EXPECT_EQ(
      told_of_panel("two-citations", "We go by NCMEC 2022 and INHOPE 2021, in November 2023.", "Volgens NCMEC 2022."),
      "");
}

TEST(TwoLabels, AreThoseOfOneFact) {
  std::string const rows =
      "rows: [{label: {en: Girls, nl: Meisjes}, value: 2}, {label: {en: Boys, nl: Jongens}, value: 98}]\n";
  std::string const data =
      "sources:\n  s: {short: S}\nseries:\n  asked:\n    unit: percent\n    source: s\n    " + rows;
  auto const typed = [&](std::string const& words) {
    return checked(sheet_with("      - pie: {series: asked}\n      - callout: {word: 98%, text: {en: " + words +
                              ", nl: Jongens}}\n      - panel: {text: {en: \"- Cars: 98%\", nl: \"- Auto’s: 98%\"}}\n"),
                   data, {"two-labels"});
  };
  EXPECT_EQ(typed("Lads"),
            "data.yaml:7:70: warning: 98% is \"Boys\" here, and \"Lads\" elsewhere; give one fact one label "
            "[two-labels]\n");
  EXPECT_EQ(typed("Boys"), "");
  EXPECT_EQ(typed("of the boys"), "");
  auto const again = [&](std::string const& other) {
    return checked(sheet_with("      - pie: {series: asked}\n      - bar: {series: again}\n"),
                   data + "  again:\n    unit: percent\n    source: " + other + "\n", {"two-labels"});
  };
  std::string const told =
      again("s\n    rows: [{label: {en: Lads, nl: Jongens}, value: 98}, {label: {en: Girls, nl: Meisjes}, value: 2}]");
  EXPECT_NE(told.find("98% is \"Lads\" here, and \"Boys\" elsewhere"), std::string::npos) << told;
  EXPECT_EQ(
      again("s\n    rows: [{label: {en: Walk, nl: Lopen}, value: 98}, {label: {en: Cycle, nl: Fietsen}, value: 3}]"),
      "");
}

TEST(BarePercentage, SaysNotOfWhat) {
  EXPECT_EQ(told_of_panel("bare-percentage", "46% wear one.", "46% draagt er een."),
            "a.sheet.yaml:9:18: warning: the English text does not say of what \"46%\" is a share; name the whole, as "
            "with \"of …\" [bare-percentage]\n");
  EXPECT_EQ(told_of_panel("bare-percentage", "{{helmets}} of us wear one.", "{{helmets}} draagt er een."),
            "a.sheet.yaml:10:18: warning: the Dutch text does not say of what \"{{helmets}}\" is a share; name the "
            "whole, as with \"van …\" [bare-percentage]\n");
  EXPECT_EQ(told_of_panel("bare-percentage", "46% of us wear one, 5% more than before.", "46% van ons draagt er een."),
            "");
  EXPECT_EQ(told_of_panel("bare-percentage", "46 wear one.", "46 dragen er een."), "");
}

TEST(UnevenShares, AreOffByRounding) {
  auto const of = [](std::string const& last, std::string const& more) {
    return checked(sheet_with("      - pie: {series: ages" + more + "}\n"),
                   "series:\n  ages:\n    unit: percent\n    rows: [{label: a, value: 1}, {label: b, value: 87.9}, "
                   "{label: c, value: " +
                       last + "}]\n",
                   {"uneven-shares"});
  };
  EXPECT_EQ(of("11.2", ""),
            "a.sheet.yaml:7:23: warning: the shares of \"ages\" add up to 100.1%; look whether its source says why; "
            "\"round: 0\" rounds them to 100 [uneven-shares]\n");
  EXPECT_EQ(of("11.1", ""), "");
  EXPECT_EQ(of("11.2", ", round: 0"), "");
}

// --- words
// -------------------------------------------------------------------------------------------------------------

TEST(WrongLanguage, TellsOfWordsOfTheOtherOne) {
  EXPECT_EQ(told_of_panel("wrong-language", "Children under 13 read.", "Kinderen under 13 jaar lezen."),
            "a.sheet.yaml:10:27: warning: \"under\" is English, and the text is Dutch; translate it, or mark it: "
            "[under]{lang=en} [wrong-language]\n");
  EXPECT_EQ(told_of_panel("wrong-language", "Children read online.", "Kinderen lezen [under]{lang=en} online."), "");
}

TEST(WrongLanguage, TellsOfASharedTextWithWordsOfOneLanguage) {
  EXPECT_EQ(
      checked(sheet_with("      - panel: {title: Kinderen lezen, text: {en: Read., nl: Lees.}}\n"), one_figure,
              {"wrong-language"}),
      "a.sheet.yaml:7:24: warning: \"Kinderen\" is Dutch, and the text is for English as well; write one for each: "
      "{nl: …, en: …} [wrong-language]\n");
}

/// Of a series with these labels, in a Dutch or an English sheet.
std::size_t labels_told(std::string const& language, std::vector<std::string> const& labels) {
  std::string rows;
  for (std::string const& label : labels) rows += "      - {label: " + label + ", value: 5}\n";
  std::string const told = checked("sheet: 1\nlanguages: [" + language +
                                       "]\ntitle: \"1\"\ndata: [data.yaml]\npages:\n  - blocks:\n"
                                       "      - bar: {series: s}\n",
                                   "series:\n  s:\n    rows:\n" + rows, {"wrong-language"});
  return static_cast<std::size_t>(std::count(told.begin(), told.end(), '\n'));
}

// The dictionary of the one language has some words of the other.
TEST(WrongLanguage, KnowsShortLabelsByHowUsualTheirWordsAre) {
  EXPECT_GE(labels_told("nl", {"Boys",      "Girls",     "Both",    "Men",     "Women",      "Yes",
                               "\"No\"",    "Unknown",   "Other",   "Age",     "Under 18",   "Never",
                               "Often",     "Sometimes", "Always",  "Parents", "Teachers",   "Friends",
                               "Strangers", "Family",    "Walking", "By bike", "By car",     "Less than once",
                               "Every day", "Money",     "People",  "Total",   "First year", "Traffic"}),
            29U);
  EXPECT_GE(labels_told("en", {"Jongens",  "Meisjes",  "Beide",  "Mannen",       "Vrouwen",         "Ja",
                               "Nee",      "Onbekend", "Anders", "Leeftijd",     "Onder 18",        "Nooit",
                               "Vaak",     "Soms",     "Altijd", "Ouders",       "Leraren",         "Vrienden",
                               "Vreemden", "Gezin",    "Lopend", "Met de fiets", "Minder dan eens", "Elke dag",
                               "Geld",     "Mensen",   "Totaal", "Eerste jaar",  "Verkeer",         "Overig"}),
            29U);
}

TEST(WrongLanguage, LeavesLoansAndNamesAlone) {
  EXPECT_EQ(labels_told("nl", {"Apps",     "Games",   "Internet", "Online",    "Team",    "School",    "Water",
                               "Film",     "Fruit",   "Sport",    "Festival",  "Gas",     "Park",      "Video’s",
                               "Podcasts", "Jongens", "Beide",    "Hand",      "Film",    "Trainer",   "Club",
                               "Computer", "Wind",    "Land",     "September", "Letters", "Fast food", "Big data"}),
            0U);
  EXPECT_EQ(
      labels_told("en", {"Apps",  "Games",    "Internet", "Online",    "Team",     "School", "Water", "Film", "Fruit",
                         "Sport", "Festival", "Gas",      "Park",      "Podcasts", "Boys",   "Both",  "Hand", "Type",
                         "Week",  "Wind",     "Land",     "September", "Letters",  "Auto",   "Helm",  "Bang", "Elk"}),
      0U);
  EXPECT_EQ(told_of_panel("wrong-language", "*Nemo* swims", "*Nemo* zwemt"), "");
}

TEST(MixedAddress, IsToldAtTheRarerOneAndNotInSpeech) {
  EXPECT_EQ(told_of_panel("mixed-address", "You read.", "U leest met uw kind. Wist je dat?"),
            "a.sheet.yaml:10:44: warning: readers are \"je\" here, and \"U\" elsewhere; address them in one way "
            "[mixed-address]\n");
  EXPECT_EQ(told_of_panel("mixed-address", "You read.", "U leest met uw kind een sms’je."), "");
  EXPECT_EQ(checked(sheet_with("      - panel: {text: {en: You., nl: U leest.}}\n"
                               "      - quote: {text: {en: You know., nl: Je weet het.}}\n"),
                    one_figure, {"mixed-address"}),
            "");
}

TEST(HardText, NamesTheThreeHardestSentences) {
  std::string const plain = "We read a book each day with the cat on the mat. ";
  std::string const hard =
      "Organisational responsibilities necessitate comprehensive administrative considerations. "
      "Municipal authorities coordinate educational infrastructure. "
      "Participants who regularly experience considerable difficulties with complicated documentation and who "
      "nevertheless continue reading it every single evening deserve encouragement from their families and teachers. ";
  std::string many;
  for (int i = 0; i < 4; ++i) many += hard + plain;
  EXPECT_EQ(told_of_panel("hard-text", many, "Kort."),
            "a.sheet.yaml:9:18: warning: the English text is hard to read: -29 by Flesch, and 60 is plain; begin with "
            "the hardest sentences: \"Organisational responsibilities necessitate …\" (5.0 syllables a word), "
            "\"Municipal authorities coordinate educational …\" (4.0 syllables a word), \"Participants who regularly "
            "experience considerable …\" (25 words) [hard-text]\n");
  std::string all_plain;
  for (int i = 0; i < 12; ++i) all_plain += plain;
  EXPECT_EQ(told_of_panel("hard-text", all_plain, "Kort."), "") << "the remedy";
  EXPECT_EQ(told_of_panel("hard-text", hard + plain + plain, "Kort."), "") << "fewer than a hundred words";
}

TEST(EmptyLinkText, IsHere) {
  EXPECT_EQ(told_of_panel("empty-link-text", "Read more [here](https://example.org).",
                          "Lees [over lezen](https://example.org)."),
            "a.sheet.yaml:9:29: warning: the link \"here\" does not say where it leads; name the page that it leads to "
            "[empty-link-text]\n");
  EXPECT_EQ(told_of_panel("empty-link-text", "Read [what is here](https://example.org).",
                          "Lees [over lezen](https://example.org)."),
            "");
}

TEST(EmptyLinkText, IsToldInATextThatLanguagesShare) {
  EXPECT_EQ(checked(sheet_with("      - panel: {text: \"[more info](https://example.org)\"}\n"), one_figure,
                    {"empty-link-text"}),
            "a.sheet.yaml:7:25: warning: the link \"more info\" does not say where it leads; name the page that it "
            "leads to [empty-link-text]\n");
}

TEST(RepeatedAlternative, IsThatOfTheTitle) {
  auto const of = [](std::string const& alt) {
    return checked(sheet_with("      - bar: {series: ways, title: How we travel, alt: " + alt + "}\n"),
                   "series:\n  ways: {rows: [{label: a, value: 1}, {label: b, value: 2}]}\n", {"repeated-alternative"});
  };
  EXPECT_EQ(of("How we travel."),
            "a.sheet.yaml:7:56: warning: the alternative text repeats the title; say what is to be seen, or leave "
            "\"alt\" out where a chart makes its own [repeated-alternative]\n");
  EXPECT_EQ(of("\"Bar chart: a 1, b 2\""), "");
}

}  // namespace
}  // namespace factsheet::test
