#include "resolve/build.h"
#include "resolve/numbers/use.h"

#include <gmock/gmock.h>

namespace factsheet::resolve {
namespace {

using sheet::Format;
using test::block;
using test::messages;
using test::name;
using test::text;
using testing::ElementsAre;
using testing::IsEmpty;

sheet::DataSet data_in_use() {
  sheet::DataSet data;
  data.sources["swov"].short_name = text("SWOV");
  data.sources["swov"].year = Spanned<int>{2022, {}};
  data.sources["rail"].short_name = text("Rail");
  data.sources["rail"].links = {{{}, name("https://rail.example.org/2022")}};
  data.figures["readers"] = test::figure(1250000, Format::compact, {name("swov"), name("rail")});
  data.figures["walkers"] = test::figure(46, Format::percent);
  data.figures["motto"].text = text("twee keer", "twice");
  data.series["ways"].unit.value = Format::percent;
  data.series["ways"].rows = {test::row(text("te voet", "on foot"), 0), test::row(text("per fiets", "by bicycle"), 54)};
  data.series["ways"].rows.front().value.reset();
  data.series["ways"].rows.front().figure = name("walkers");
  return data;
}

sheet::Block callout_of(std::string const& figure) {
  sheet::Callout made;
  made.figure = name(figure);
  return block(std::move(made));
}
sheet::Block pie_of(std::string const& series) {
  sheet::Pie made;
  made.series = name(series);
  return block(std::move(made));
}
sheet::Block panel_saying(std::string const& words) {
  auto made = block(sheet::Panel{});
  made.common.text = text(words);
  return made;
}

/// "figure readers 1,3 miljoen" of each.
std::vector<std::string> lines_of_uses(Uses const& uses) {
  std::vector<std::string> all;
  for (auto const& use : uses) {
    auto const kind = use.kind == Use::Kind::figure ? "figure" : use.kind == Use::Kind::series ? "series" : "source";
    auto const row = use.label.empty() ? "" : " \"" + use.label + "\"";
    all.push_back(std::string(kind) + " " + use.id + row + " " + use.shown);
  }
  return all;
}

ResolvedSheet made_of(sheet::Sheet const& sheet, std::string const& language) {
  auto result = test::resolved(sheet, data_in_use(), language);
  EXPECT_THAT(messages(result.diagnostics), IsEmpty());
  return *std::move(result);
}
Uses uses_of(sheet::Block const& written, std::string const& language) {
  return made_of(test::sheet_with_sources({written}, data_in_use()), language).pages.at(0).blocks.at(0).common.uses;
}

TEST(Uses, ACalloutShowsItsFigureAndTheSourcesOfIt) {
  EXPECT_THAT(lines_of_uses(uses_of(callout_of("readers"), "nl")),
              ElementsAre("source swov SWOV 2022", "source rail bron 2", "figure readers 1,3\u00A0miljoen"));
  EXPECT_THAT(lines_of_uses(uses_of(callout_of("readers"), "en")),
              ElementsAre("source swov SWOV 2022", "source rail source 2", "figure readers 1.3\u00A0million"));
}

TEST(Uses, TheNumberAndHowItIsPrintedAreKept) {
  auto const uses = uses_of(panel_saying("Het is {{walkers}}."), "nl");
  ASSERT_EQ(uses.size(), 1U);
  EXPECT_EQ(uses.front().number, 46);
  EXPECT_EQ(uses.front().how.format, Format::percent);
}

TEST(Uses, WordsHaveNoNumber) {
  auto const uses = uses_of(panel_saying("Kijk {{motto}}."), "nl");
  EXPECT_THAT(lines_of_uses(uses), ElementsAre("figure motto twee keer"));
  EXPECT_FALSE(uses.front().number);
}

TEST(Uses, ARowIsKnownByItsFigureOrItsSeries) {
  EXPECT_THAT(lines_of_uses(uses_of(pie_of("ways"), "en")),
              ElementsAre("figure walkers \"on foot\" 46%", "series ways \"by bicycle\" 54%"));
}

TEST(Uses, ABlockInAnotherHasItsOwn) {
  auto outer = panel_saying("{{walkers}}");
  std::get<sheet::Panel>(outer.content).blocks = {panel_saying("{{motto}}")};
  auto const sheet = made_of(test::sheet_of({outer}), "nl");
  auto const& block = sheet.pages.at(0).blocks.at(0);
  EXPECT_THAT(lines_of_uses(block.common.uses), ElementsAre("figure walkers 46%"));
  EXPECT_THAT(lines_of_uses(std::get<Panel>(block.content).blocks.at(0).common.uses),
              ElementsAre("figure motto twee keer"));
}

TEST(Uses, HeaderFooterAndPropertiesHaveTheirOwn) {
  auto sheet = test::sheet_of({panel_saying("Kijk.")});
  sheet.title = text("{{walkers}} loopt");
  sheet.pages.front().header = sheet::Header{text("{{motto}}"), {}, {}, {}, {}};
  auto const done = made_of(sheet, "nl");
  EXPECT_THAT(lines_of_uses(done.uses), ElementsAre("figure walkers 46%"));
  EXPECT_THAT(lines_of_uses(done.pages.at(0).header->uses), ElementsAre("figure motto twee keer"));
  EXPECT_THAT(lines_of_uses(done.pages.at(0).footer.uses), ElementsAre("figure walkers 46%"));
}

TEST(Uses, TheListOfSourcesShowsAllThatItSaysOfEach) {
  sheet::Blocks const blocks{callout_of("readers"), block(sheet::Sources{})};
  auto const sheet = made_of(test::sheet_of(blocks), "nl");
  EXPECT_THAT(lines_of_uses(sheet.pages.at(0).blocks.at(1).common.uses),
              ElementsAre("source swov SWOV, 2022", "source rail Rail https://rail.example.org/2022"));
}

}  // namespace
}  // namespace factsheet::resolve
