// What headings claim by their words, and what is proposed for it.
#include "support/checked.h"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

constexpr auto data_of_headings =
    "sources:\n  s: {short: S}\nfigures:\n  helmets: {value: 46, format: percent, source: s}\n"
    "  swimmers: {value: 88, format: percent, source: s}\n"
    "series:\n  ways:\n    unit: percent\n    source: s\n    rows:\n"
    "      - {label: {nl: Te voet, en: On foot}, value: 46}\n      - {label: {nl: Fiets, en: Bike}, value: 51}\n"
    "      - {label: {nl: Auto, en: Car}, value: 3}\n"
    "  readers:\n    unit: percent\n    source: s\n    rows:\n"
    "      - {label: {nl: Meisjes, en: Girls}, value: 60}\n      - {label: {nl: Jongens, en: Boys}, value: 30}\n"
    "  loans: {source: s, rows: [{label: \"2023\", value: 15}, {label: \"2024\", value: 18}, "
    "{label: \"2025\", value: 17}]}\n"
    "  visits: {source: s, rows: [{label: \"2023\", value: 15}, {label: \"2024\", value: 18}, "
    "{label: \"2025\", value: 1200}]}\n"
    "  modes: {source: s, unit: percent, rows: [{label: {nl: Lopen, en: Walking}, value: 40}, "
    "{label: {nl: Fietsen, en: Cycling}, value: 35}, {label: {nl: Bus, en: Bus}, value: 25}]}\n";

/// What stands between the words and the id of the rule.
std::string proposed(std::string const& language, std::string const& title, std::string const& block) {
  std::string const sheet = fmt::format(
      "sheet: 1\nlanguages: [{}]\ntitle: T\ndata: [data.yaml]\npages:\n  - blocks:\n      - {}, title: \"{}\"}}\n",
      language, block, title);
  std::string const told = checked(sheet, data_of_headings, {"unstated-claim"});
  auto const begin = told.find("\" ");
  return told.empty() ? "" : told.substr(begin + 2, told.rfind(" [") - begin - 2);
}

constexpr auto rests = "rests on the data, and an update can make it false; add ";

struct HeadingCase {
  std::string title, block, told;
};

std::string added(std::string const& claim, std::string const& word) {
  return rests + fmt::format("\"holds: {{{}}}\" to the block, if that is what \"{}\" says", claim, word);
}
std::string filled_in(std::string const& claim, std::string const& which, std::string const& word,
                      std::string const& list) {
  return rests +
         fmt::format("\"holds: {{{}}}\" to the block, with {} that \"{}\" is about: {}", claim, which, word, list);
}
std::string false_by(std::string const& figures) {
  return "looks false: " + figures + "; change the words, or say with \"holds\" what they rest on";
}

void expect_all(std::string const& language, std::vector<HeadingCase> const& cases) {
  for (HeadingCase const& one : cases) EXPECT_EQ(proposed(language, one.title, one.block), one.told) << one.title;
}

constexpr auto ways_bar = "bar: {series: ways";
constexpr auto readers_bar = "bar: {series: readers";
constexpr auto modes_bar = "bar: {series: modes";
constexpr auto loans_bar = "bar: {series: loans";
constexpr auto visits_bar = "bar: {series: visits";
constexpr auto helmets_callout = "callout: {figure: helmets";
constexpr auto all_ways = "ways.On foot (46%), ways.Bike (51%) or ways.Car (3%)";

TEST(Proposal, IsOfTheNumbersThatAnEnglishHeadingNames) {
  expect_all(
      "en",
      {{"Most children cycle", ways_bar, added("largest: ways.Bike", "most")},
       {"Most children walk", ways_bar, false_by("ways.On foot is 46% and Bike is 51%")},
       {"Most children go on foot", ways_bar, false_by("ways.On foot is 46% and Bike is 51%")},
       {"Most children are driven", ways_bar, filled_in("largest: …", "the one", "most", all_ways)},
       {"Most children do not cycle", ways_bar, filled_in("largest: …", "the one", "most", all_ways)},
       {"Most children walk or cycle", ways_bar,
        filled_in("largest: …", "the one", "most", "ways.On foot (46%) or ways.Bike (51%)")},
       {"Most walk", modes_bar,
        rests + std::string("\"holds: {largest: modes.Walking}\" to the block, if \"most\" says that it is the "
                            "largest: 40% is not more than half")},
       {"Most girls read", readers_bar, added("above: [readers.Girls, 50]", "most")},
       {"Most boys read", readers_bar, false_by("readers.Boys is 30%")},
       {"Girls read the most", readers_bar, added("largest: readers.Girls", "the most")},
       {"Boys read least", readers_bar, added("smallest: readers.Boys", "least")},
       {"Fewest children come by car", ways_bar, added("smallest: ways.Car", "fewest")},
       {"More children cycle than walk", ways_bar, added("above: [ways.Bike, ways.On foot]", "more")},
       {"More children walk than cycle", ways_bar, false_by("ways.On foot is 46% and ways.Bike is 51%")},
       {"More children walk than last year", ways_bar,
        filled_in("above: […, …]", "those", "more", "ways.On foot (46%), ways.Bike (51%) and ways.Car (3%)")},
       {"Fewer boys than girls read", readers_bar, added("below: [readers.Boys, readers.Girls]", "fewer")},
       {"More than 1,000 visits in 2025", visits_bar, added("above: [visits.2025, 1000]", "more")},
       {"More than 50% cycle", ways_bar, added("above: [ways.Bike, 50]", "more")},
       {"Twice as many girls as boys read", readers_bar, added("twice: [readers.Girls, readers.Boys]", "twice")},
       {"Twice as many boys as girls read", readers_bar, false_by("readers.Boys is 30% and readers.Girls is 60%")},
       {"Half as many boys as girls read", readers_bar, added("twice: [readers.Girls, readers.Boys]", "half")},
       {"Less than half wear a helmet", helmets_callout, added("below: [helmets, 50]", "less than half")},
       {"More than half wear a helmet", helmets_callout, false_by("helmets is 46%")},
       {"More than half can swim", helmets_callout,
        filled_in("above: […, 50]", "the one", "more than half", "helmets (46%)")},
       {"Half of the children cycle", ways_bar, added("twice: [100, ways.Bike]", "half")},
       {"Loans rise", loans_bar, added("above: [loans.2025, loans.2023]", "rise")},
       {"Visits are rising", visits_bar, added("rises: visits", "rising")},
       {"Loans fall", loans_bar, false_by("loans.2025 is 17 and loans.2023 is 15")},
       {"Loans rose", loans_bar, added("above: [loans.2025, loans.2023]", "rose")},
       {"Loans fell in 2025", loans_bar,
        filled_in("falls: […, …]", "those", "fell", "loans.2023 (15), loans.2024 (18) and loans.2025 (17)")},
       {"Loans have doubled", loans_bar, false_by("loans.2025 is 17 and loans.2023 is 15")},
       {"Doubled work", loans_bar, ""},
       {"Cycling rises", ways_bar,
        filled_in("rises: […, …]", "those", "rises", "ways.On foot (46%), ways.Bike (51%) and ways.Car (3%)")}});
}

TEST(Proposal, IsOfTheNumbersThatADutchHeadingNames) {
  constexpr auto all_dutch = "ways.Te voet (46%), ways.Fiets (51%) or ways.Auto (3%)";
  expect_all(
      "nl",
      {{"De meeste kinderen fietsen", ways_bar, added("largest: ways.Fiets", "meeste")},
       {"De meeste kinderen lopen", ways_bar, false_by("ways.Te voet is 46% and Fiets is 51%")},
       {"De meesten komen te voet", ways_bar, false_by("ways.Te voet is 46% and Fiets is 51%")},
       {"De meeste kinderen worden gebracht", ways_bar, filled_in("largest: …", "the one", "meeste", all_dutch)},
       {"De meeste kinderen fietsen niet", ways_bar, filled_in("largest: …", "the one", "meeste", all_dutch)},
       {"Wie fietst, komt het vaakst op tijd", ways_bar, added("largest: ways.Fiets", "vaakst")},
       {"De meeste meisjes lezen", readers_bar, added("above: [readers.Meisjes, 50]", "meeste")},
       {"Jongens lezen het minst", readers_bar, added("smallest: readers.Jongens", "minst")},
       {"De meest gestelde vragen", readers_bar, ""},
       {"Meer kinderen fietsen dan lopen", ways_bar, added("above: [ways.Fiets, ways.Te voet]", "meer")},
       {"Meer kinderen lopen dan fietsen", ways_bar, false_by("ways.Te voet is 46% and ways.Fiets is 51%")},
       {"Minder jongens dan meisjes lezen", readers_bar, added("below: [readers.Jongens, readers.Meisjes]", "minder")},
       {"Meer dan 1.000 bezoeken in 2025", visits_bar, added("above: [visits.2025, 1000]", "meer")},
       {"Twee keer zoveel meisjes als jongens lezen", readers_bar,
        added("twice: [readers.Meisjes, readers.Jongens]", "twee keer")},
       {"Ruim de helft fietst", ways_bar, added("above: [ways.Fiets, 50]", "ruim de helft")},
       {"Minder dan de helft loopt", ways_bar, added("below: [ways.Te voet, 50]", "minder dan de helft")},
       {"Meer dan de helft loopt", ways_bar, false_by("ways.Te voet is 46%")},
       {"Het aantal stijgt", loans_bar, added("above: [loans.2025, loans.2023]", "stijgt")},
       {"Het aantal is gestegen", loans_bar, added("above: [loans.2025, loans.2023]", "gestegen")},
       {"Het bezoek is verdubbeld", visits_bar, false_by("visits.2025 is 1.200 and visits.2023 is 15")},
       {"Steeds meer bezoek", visits_bar, added("rises: visits", "steeds meer")}});
}

TEST(Proposal, IsNoneForWordsThatCompareNothing) {
  for (char const* const title :
       {"More about cycling", "How children travel", "Do most children walk?", "Half an hour by bike", "Twice a week",
        "At least 3 bikes", "The most important rules", "One of the most used ways is the bike", "Falls on the stairs",
        "Deaths by falls"}) {
    EXPECT_EQ(proposed("en", title, ways_bar), "") << title;
  }
  for (char const* const title : {"Meer over fietsen", "Ten minste 3 fietsen", "Lopen de meeste kinderen?",
                                  "De meest gestelde vragen", "Twee keer per week"}) {
    EXPECT_EQ(proposed("nl", title, ways_bar), "") << title;
  }
  EXPECT_EQ(proposed("en", "Most children walk", "panel: {text: Every day."), "") << "there are no data";
}

TEST(Proposal, TakesWhatOneOfTheLanguagesNames) {
  auto const told = [](std::string const& title) {
    return checked(sheet_with("      - bar: {series: ways, title: " + title + "}\n"), data_of_headings,
                   {"unstated-claim"});
  };
  EXPECT_NE(told("{en: Most come on two wheels, nl: De meesten fietsen}").find("holds: {largest: ways.Fiets}"),
            std::string::npos);
  EXPECT_NE(told("{en: Most cycle, nl: De meesten lopen}").find("\"De meesten lopen\" looks false"), std::string::npos);
}

constexpr auto placed_rest = " rests on the data, and an update can make it false; ";

std::string told_of_blocks(std::string const& page) {
  std::string const sheet = fmt::format(
      "sheet: 1\nlanguages: [en]\ntitle: T\ndata: [data.yaml]\npages:\n  - {}\n      - sources: {{}}\n", page);
  return checked(sheet, data_of_headings, {"unstated-claim"});
}

TEST(Proposal, OfThePageIsAboutAllThatStandsOnItAndIsWrittenBehindTheWords) {
  auto const page = [](std::string const& title, std::string const& bar) {
    return told_of_blocks("header: {title: \"" + title + "\"}\n    blocks:\n      - bar: {series: ways, title: " + bar +
                          "}");
  };
  EXPECT_EQ(page("Most children cycle", "Ways to school"),
            "a.sheet.yaml:6:21: warning: \"Most children cycle\"" + std::string(placed_rest) +
                "write \"[Most children cycle]{holds=largest ways.Bike}\", if that is what \"most\" says "
                "[unstated-claim]\n");
  EXPECT_EQ(page("[Most children cycle]{holds=largest ways.Bike}", "Ways to school"), "") << "the remedy";
  EXPECT_NE(page("Most children walk", "Ways to school").find("looks false: ways.On foot is 46% and Bike is 51%"),
            std::string::npos);
  EXPECT_NE(page("More children cycle than swim", "Ways to school")
                .find("write \"[More children cycle than swim]{holds=above …, …}\", with those that \"more\" is about"),
            std::string::npos);
  EXPECT_EQ(page("More about cycling", "Ways to school"), "");
}

TEST(Proposal, OfACardIsAboutTheFiguresInItsText) {
  auto const card = [](std::string const& title, std::string const& text) {
    return told_of_blocks("blocks:\n      - bar: {series: ways}\n      - panel: {cards: [{title: \"" + title +
                          "\", text: \"" + text + "\"}]}");
  };
  EXPECT_EQ(card("Most pupils can swim", "{{swimmers}} of the pupils can swim."),
            "a.sheet.yaml:8:33: warning: \"Most pupils can swim\"" + std::string(placed_rest) +
                "write \"[Most pupils can swim]{holds=above swimmers, 50}\", if that is what \"most\" says "
                "[unstated-claim]\n");
  EXPECT_EQ(card("[Most pupils can swim]{holds=above swimmers, 50}", "{{swimmers}} of the pupils can swim."), "");
  EXPECT_EQ(card("Most children cycle", "Each day."), "") << "a card without a figure";
}

TEST(Proposal, OfWhatAChartMeasuresIsForItsBlock) {
  auto const bar = [](std::string const& rest) {
    return told_of_blocks("blocks:\n      - bar: {series: ways, " + rest + "}");
  };
  EXPECT_EQ(bar("measure: Most children cycle"), "a.sheet.yaml:7:38: warning: \"Most children cycle\"" +
                                                     std::string(placed_rest) +
                                                     "add \"holds: {largest: ways.Bike}\" to the block, if that is "
                                                     "what \"most\" says [unstated-claim]\n");
  EXPECT_EQ(bar("measure: Most children cycle, holds: {largest: ways.Bike}"), "");
  std::string const both = bar("title: Most children cycle, measure: Fewest by car");
  EXPECT_EQ(std::count(both.begin(), both.end(), '\n'), 1) << both;
}

TEST(Proposal, IsOfTheBlocksInAPanel) {
  std::string const told =
      checked(sheet_with("      - panel:\n          title: {en: Most cycle, nl: Fietsen}\n          blocks:\n"
                         "            - bar: {series: ways}\n"),
              data_of_headings, {"unstated-claim"});
  EXPECT_NE(told.find("add \"holds: {largest: ways.Bike}\" to the block"), std::string::npos) << told;
}

TEST(Proposal, OfACalloutIsSureWhereItsTextSaysTheSame) {
  EXPECT_EQ(proposed("en", "Most pupils can swim", "callout: {figure: swimmers, text: of the pupils can swim."),
            added("above: [swimmers, 50]", "most"));
  EXPECT_EQ(proposed("en", "Most pupils can swim", "callout: {figure: swimmers, text: of the parents asked."),
            filled_in("above: […, 50]", "the one", "most", "swimmers (88%)"));
}

}  // namespace
}  // namespace factsheet::test
