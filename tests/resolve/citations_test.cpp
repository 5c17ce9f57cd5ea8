#include "resolve/blocks/citations.h"

#include "markup/markup.h"
#include "resolve/build.h"

#include <gmock/gmock.h>

namespace factsheet::resolve {
namespace {

using sheet::Format;
using test::block;
using test::line;
using test::messages;
using test::name;
using test::text;
using testing::ElementsAre;
using testing::IsEmpty;

sheet::Source source(std::optional<sheet::Text> short_name, std::optional<sheet::Text> publisher,
                     std::optional<sheet::Text> title, std::optional<int> year) {
  sheet::Source made;
  made.short_name = std::move(short_name);
  made.publisher = std::move(publisher);
  made.title = std::move(title);
  if (year) made.year = Spanned<int>{*year, {}};
  return made;
}

sheet::DataSet library() {
  sheet::DataSet data;
  data.sources["swov"] = source(text("SWOV"), text("Institute for Road Safety"), text("Road Report 2022"), 2022);
  data.sources["rail"] = source(text("Rail"), {}, text("Trains and Tracks"), 2021);
  data.sources["walk"] = source(text("Walk Safely"), text("City Council"), {}, 2020);
  data.sources["pisa"] = source({}, text("OECD"), text("PISA 2018"), 2018);
  data.sources["water"] = source(text("Waterschap"), text("Waterschap"), {}, 2019);
  data.sources["undated"] = source({}, {}, text("A Book of Bridges"), {});
  data.figures["deaths"] = test::figure(745, Format::number, {name("swov")});
  data.figures["trains"] = test::figure(12, Format::number, {name("rail")});
  data.series["helmets"].source = {name("rail"), name("swov"), name("walk")};
  data.series["helmets"].unit.value = Format::percent;
  data.series["helmets"].rows = {test::row(text("ja", "yes"), 40), test::row(text("nee", "no"), 60)};
  return data;
}

sheet::Block callout(std::string const& figure) {
  sheet::Callout made;
  made.figure = name(figure);
  return block(std::move(made));
}
sheet::Block pie(std::string const& series) {
  sheet::Pie made;
  made.series = name(series);
  return block(std::move(made));
}
sheet::Block panel(std::vector<sheet::Name> sources) {
  auto made = block(sheet::Panel{});
  made.common.source = std::move(sources);
  return made;
}

/// The blocks, and below them the list of what they cite.
sheet::Sheet sheet_with_list(sheet::Blocks blocks) {
  blocks.push_back(block(sheet::Sources{}));
  return test::sheet_of(std::move(blocks));
}

std::vector<std::string> cites(sheet::Blocks const& blocks, std::string const& language) {
  auto const result = test::resolved(sheet_with_list(blocks), library(), language);
  EXPECT_THAT(messages(result.diagnostics), IsEmpty());
  std::vector<std::string> lines;
  for (auto const& made : result->pages.front().blocks) lines.push_back(text::plain_words(made.common.cite));
  lines.pop_back();
  return lines;
}

TEST(Cite, SourcesAreNumberedInTheOrderOfFirstUse) {
  sheet::Blocks const blocks{callout("trains"), callout("deaths"), callout("trains"), pie("helmets")};
  EXPECT_THAT(cites(blocks, "nl"), ElementsAre("Bron 1: Rail 2021", "Bron 2: SWOV 2022", "Bron 1: Rail 2021",
                                               "Bron 1: Rail 2021; ook bronnen 2 en 3"));
  EXPECT_THAT(cites(blocks, "en"), ElementsAre("Source 1: Rail 2021", "Source 2: SWOV 2022", "Source 1: Rail 2021",
                                               "Source 1: Rail 2021; also sources 2 and 3"));
}

TEST(Cite, ABlocksOwnSourceGoesBeforeThatOfItsFigure) {
  auto own = callout("deaths");
  own.common.source = {name("walk"), name("pisa")};
  EXPECT_THAT(cites({own}, "nl"), ElementsAre("Bron 1: Walk Safely 2020; ook bron 2"));
  EXPECT_THAT(cites({own}, "en"), ElementsAre("Source 1: Walk Safely 2020; also source 2"));
}

TEST(Cite, TheYearStandsOnceAndMayBeMissing) {
  auto data = library();
  data.sources["walk"].short_name = text("Walk 2020");
  auto const result = test::resolved(sheet_with_list({panel({name("walk")}), panel({name("undated")})}), data, "en");
  EXPECT_EQ(text::plain_words(result->pages[0].blocks[0].common.cite), "Source 1: Walk 2020");
  EXPECT_EQ(text::plain_words(result->pages[0].blocks[1].common.cite), "Source 2: A Book of Bridges");
}

TEST(Cite, ANoteFollowsAsASentence) {
  auto with_note = callout("deaths");
  with_note.common.source_note = text("Zonder snelwegen.", "Without motorways.");
  auto note_alone = panel({});
  note_alone.common.source_note = text("Eigen telling", "Our own count");
  EXPECT_THAT(cites({with_note, note_alone}, "nl"),
              ElementsAre("Bron 1: SWOV 2022. Zonder snelwegen.", "Eigen telling"));
  EXPECT_THAT(cites({with_note, note_alone}, "en"),
              ElementsAre("Source 1: SWOV 2022. Without motorways.", "Our own count"));
}

TEST(Cite, BlocksInsideBlocksCountWhereTheyStand) {
  sheet::Panel outer;
  outer.blocks = {callout("deaths")};
  auto nested = block(std::move(outer));
  nested.common.source = {name("walk")};
  auto const result = test::resolved(
      sheet_with_list({block(sheet::Stack{{callout("trains")}}), nested, pie("helmets")}), library(), "en");
  EXPECT_EQ(text::plain_words(result->pages[0].blocks[1].common.cite), "Source 2: Walk Safely 2020");
  EXPECT_EQ(text::plain_words(result->pages[0].blocks[2].common.cite), "Source 1: Rail 2021; also sources 2 and 3");
}

TEST(Cite, AQuotesSourceRunsOnFromWhoSaidIt) {
  sheet::Quote quote;
  quote.by = text("Verteld door een fietser", "Told by a cyclist");
  auto told = block(quote);
  told.common.source = {name("walk")};
  auto const by = [&](char const* language) {
    auto const result = test::resolved(sheet_with_list({callout("deaths"), told}), library(), language);
    auto const& made = result->pages[0].blocks[1];
    EXPECT_EQ(made.common.cite.text, "");
    return text::plain_words(std::get<Quote>(made.content).by);
  };
  EXPECT_EQ(by("nl"), "Verteld door een fietser, in Walk Safely 2020 (bron 2)");
  EXPECT_EQ(by("en"), "Told by a cyclist, in Walk Safely 2020 (source 2)");
}

TEST(Cite, AnUnknownSourceIsAnErrorWhereItIsNamed) {
  auto data = library();
  data.figures["deaths"].source = {name("swow", line(8, test::file("figures.yaml")))};
  auto const result = test::resolved(sheet_with_list({callout("deaths"), callout("deaths"),
                                                      panel({name("helmet-survey", line(12))}), callout("trains")}),
                                     data, "nl");
  EXPECT_THAT(messages(result.diagnostics),
              ElementsAre("figures.yaml:8:1: error: unknown source \"swow\"; did you mean \"swov\"? [unknown-source]",
                          "a.sheet.yaml:12:1: error: unknown source \"helmet-survey\"; use pisa, rail, swov, undated, "
                          "walk or water [unknown-source]"));
}

TEST(Cite, EachNumberIsALinkToItsEntry) {
  auto const result = test::resolved(sheet_with_list({pie("helmets")}), library(), "en");
  EXPECT_EQ(result->pages[0].blocks[0].common.cite.text,
            "[Source 1](#source-1): Rail 2021; also sources [2](#source-2) and [3](#source-3)");
  sheet::Quote quote;
  quote.by = text("Verteld door een fietser", "Told by a cyclist");
  auto told = block(quote);
  told.common.source = {name("walk")};
  auto const of_quote = test::resolved(sheet_with_list({told}), library(), "nl");
  EXPECT_EQ(std::get<Quote>(of_quote->pages[0].blocks[0].content).by.text,
            "Verteld door een fietser, in Walk Safely 2020 (bron [1](#source-1))");
}

TEST(Cite, ANumberThatNoBlockListsIsAnErrorWhereItIsFirstCited) {
  auto own = panel({name("walk", line(9))});
  auto figure = callout("deaths");
  figure.common.at = line(4);
  auto const faults = [](sheet::Blocks const& blocks) {
    return messages(test::resolved(test::sheet_of(blocks), library(), "en").diagnostics);
  };
  std::string const remedy =
      " is cited here by its number, and no block lists the sources; add \"- sources: {}\" to the blocks of the last "
      "page [unlisted-source]";
  EXPECT_THAT(faults({own, figure}), ElementsAre("a.sheet.yaml:9:1: error: \"walk\"" + remedy));
  EXPECT_THAT(faults({block(sheet::Stack{{figure, own}})}), ElementsAre("a.sheet.yaml:9:1: error: \"walk\"" + remedy));
  sheet::Quote quote;
  auto told = block(quote);
  told.common.text = text("Er zijn er {{trains}}.", "There are {{trains}}.");
  told.common.at = line(6);
  EXPECT_THAT(faults({told}), ElementsAre("a.sheet.yaml:6:1: error: \"rail\"" + remedy));
  EXPECT_THAT(faults({panel({})}), IsEmpty());
}

TEST(Cite, WorksThatTheDataBringAlongStandInFullWhereNoBlockListsThem) {
  auto data = library();
  data.sources["rail"].links.push_back({{}, {"https://www.rail.example/a_b(c)/report", line(3)}});
  auto const made = test::resolved(test::sheet_of({callout("deaths"), pie("helmets")}), data, "en");
  EXPECT_THAT(messages(made.diagnostics), IsEmpty());
  EXPECT_EQ(made->pages[0].blocks[0].common.cite.text, "Source: SWOV, Institute for Road Safety: Road Report 2022");
  EXPECT_EQ(made->pages[0].blocks[1].common.cite.text,
            "Source: Rail, Trains and Tracks, 2021, "
            "[rail.example/a\\_b(c)/report](<https://www.rail.example/a_b(c)/report>); also SWOV, Institute for Road "
            "Safety: Road Report 2022; also Walk Safely, City Council, 2020");
}

TEST(Cite, AFigureInATextBringsItsSourceAlong) {
  auto words = block(sheet::Panel{});
  words.common.text = text("Er waren {{deaths}} doden.", "There were {{deaths}} deaths.");
  sheet::Definitions terms;
  terms.items.emplace_back();
  terms.items.back().term = text("trein", "train");
  terms.items.back().meaning = text("Er zijn er {{trains}}.", "There are {{trains}}.");
  EXPECT_THAT(cites({words, block(terms)}, "en"), ElementsAre("Source 1: SWOV 2022", "Source 2: Rail 2021"));
}

std::vector<std::string> listed(sheet::DataSet const& data, std::vector<sheet::Name> const& used) {
  auto const result = test::resolved(test::sheet_of({block(sheet::Sources{}), panel(used)}), data, "en");
  std::vector<std::string> lines;
  for (auto const& item : std::get<Sources>(result->pages[0].blocks[0].content).items) {
    lines.push_back(std::to_string(item.number) + " " + item.name.text + " | " + item.rest.text);
  }
  return lines;
}

TEST(SourceList, HasOneStyleForAll) {
  EXPECT_THAT(
      listed(library(), {name("swov"), name("rail"), name("walk"), name("pisa"), name("water"), name("undated")}),
      ElementsAre("1 SWOV | Institute for Road Safety: Road Report 2022", "2 Rail | Trains and Tracks, 2021",
                  "3 Walk Safely | City Council, 2020", "4 OECD | PISA 2018", "5 Waterschap | 2019",
                  "6 A Book of Bridges | "));
}

TEST(SourceList, HoldsWhatIsCitedAlone) { EXPECT_THAT(listed(library(), {name("rail")}), testing::SizeIs(1)); }

TEST(SourceList, LinksAreShownShort) {
  auto data = library();
  data.sources["swov"].links = {{text("Rapport", "Report"), name("https://www.example.org/a_b/")},
                                {{}, name("https://data.example.org")}};
  auto const result = test::resolved(test::sheet_of({block(sheet::Sources{}), panel({name("swov")})}), data, "nl");
  auto const& links = std::get<Sources>(result->pages[0].blocks[0].content).items.at(0).links;
  ASSERT_EQ(links.size(), 2U);
  EXPECT_EQ(links[0].label.text, "Rapport");
  EXPECT_EQ(links[0].url, "https://www.example.org/a_b/");
  EXPECT_EQ(links[0].shown, "example.org/a_b/");
  EXPECT_EQ(links[1].shown, "data.example.org");
}

TEST(SourceList, ALinkThatLeadsNowhereIsAnError) {
  auto const places = test::file("figures.yaml");
  auto data = library();
  data.sources["swov"].links = {{{}, name("http://example.org", line(3, places))},
                                {{}, name("www.example.org", line(4, places))},
                                {{}, name("javascript:alert(1)", line(5, places))},
                                {{}, name("https://", line(6, places))},
                                {{}, name("https://a b", line(7, places))}};
  auto const result = test::resolved(test::sheet_of({block(sheet::Sources{}), panel({name("swov")})}), data, "nl");
  auto const no_address = " is not an https, mailto or tel address; write ";
  auto const cut = " is not complete; write the whole address, with %20 for a space [web-address]";
  std::string const at = "figures.yaml:";
  std::string const begin = ":1: error: the address ";
  EXPECT_THAT(
      messages(result.diagnostics),
      ElementsAre(at + "3" + begin + "\"http://example.org\"" + no_address + "https://example.org [web-address]",
                  at + "4" + begin + "\"www.example.org\"" + no_address + "https://www.example.org [web-address]",
                  at + "5" + begin + "\"javascript:alert(1)\"" + no_address +
                      "an address that begins with https://, mailto: or tel: [web-address]",
                  at + "6" + begin + "\"https://\"" + cut, at + "7" + begin + "\"https://a b\"" + cut));
}

}  // namespace
}  // namespace factsheet::resolve
