#include "resolve/resolve.h"

#include "resolve/build.h"
#include "resolve/texts/words.h"

#include <clocale>
#include <locale>

#include <gmock/gmock.h>

namespace factsheet::resolve {
namespace {

using test::line;
using test::messages;
using test::name;
using test::sheet_of;
using test::text;
using testing::ElementsAre;
using testing::IsEmpty;

sheet::Sheet crossing() {
  auto sheet = sheet_of({});
  sheet.title = text("*Veilig* oversteken", "Crossing *safely*");
  sheet.description = text("Over verkeer", "On traffic");
  sheet.author = text("Voorbeeldschool");
  sheet.keywords = {text("fiets", "bicycle"), text("school")};
  sheet.updated = Spanned<sheet::Date>{{2026, 11, 1}, {}};
  return sheet;
}

TEST(Resolve, TheSheetItself) {
  auto const dutch = test::resolved(crossing(), {}, "nl");
  EXPECT_EQ(dutch->name, "crossing");
  EXPECT_EQ(dutch->locale, "nl-NL");
  EXPECT_EQ(dutch->title, "Veilig oversteken");
  EXPECT_EQ(dutch->description, "Over verkeer");
  EXPECT_EQ(dutch->author, "Voorbeeldschool");
  EXPECT_THAT(dutch->keywords, ElementsAre("fiets", "school"));
  EXPECT_EQ(dutch->date, "2026-11-01");
  auto const english = test::resolved(crossing(), {}, "en");
  EXPECT_EQ(english->locale, "en-GB");
  EXPECT_EQ(english->title, "Crossing safely");
}

TEST(Resolve, AHeaderHasItsTextsAndIcon) {
  auto sheet = crossing();
  sheet::Header header;
  header.kicker = text("Voor ouders", "For parents");
  header.title = text("Titel", "Title");
  header.icon = name("shield");
  sheet.pages[0].header = header;
  auto const made = test::resolved(sheet, {}, "en")->pages[0].header;
  EXPECT_EQ(made->kicker.text, "For parents");
  EXPECT_EQ(made->title.text, "Title");
  EXPECT_EQ(made->icon, "shield");
}

TEST(Resolve, AFooterHasTitleDateAndPage) {
  auto const dutch = test::resolved(crossing(), {}, "nl")->pages[0].footer;
  EXPECT_EQ(dutch.title.text, "*Veilig* oversteken");
  EXPECT_EQ(dutch.date, "Bijgewerkt op 1 november 2026");
  EXPECT_EQ(dutch.page_pattern, "{page} van {pages}");
  auto const english = test::resolved(crossing(), {}, "en")->pages[0].footer;
  EXPECT_EQ(english.date, "Updated 1 November 2026");
  EXPECT_EQ(english.page_pattern, "{page} of {pages}");
}

TEST(Resolve, APagesFooterGoesBeforeTheSheets) {
  auto sheet = crossing();
  sheet.footer.emplace();
  sheet.footer->title = text("Reeks", "Series");
  sheet.footer->date = Spanned<bool>{false, {}};
  sheet.pages.emplace_back();
  sheet.pages[1].footer.emplace();
  sheet.pages[1].footer->title = text("Deel 2", "Part 2");
  sheet.pages[1].footer->pages = Spanned<bool>{false, {}};
  auto const pages = test::resolved(sheet, {}, "en")->pages;
  EXPECT_EQ(pages[0].footer.title.text, "Series");
  EXPECT_EQ(pages[0].footer.date, "");
  EXPECT_EQ(pages[0].footer.page_pattern, "{page} of {pages}");
  EXPECT_EQ(pages[1].footer.title.text, "Part 2");
  EXPECT_EQ(pages[1].footer.date, "");
  EXPECT_EQ(pages[1].footer.page_pattern, "");
}

TEST(Resolve, WithoutADateThereIsNone) {
  auto sheet = crossing();
  sheet.updated.reset();
  auto const made = test::resolved(sheet, {}, "nl");
  EXPECT_EQ(made->date, "");
  EXPECT_EQ(made->pages[0].footer.date, "");
}

TEST(Resolve, ALogoNeedsWords) {
  auto sheet = crossing();
  sheet.footer.emplace();
  sheet.footer->logo = name("logo.svg", line(6));
  auto const picture = std::make_shared<ImageFile const>();
  Assets const assets{{{"logo.svg", picture}}, {}};
  auto const made = resolve(sheet, {}, nullptr, assets, "nl");
  EXPECT_EQ(made->pages[0].footer.logo, picture);
  EXPECT_THAT(
      messages(made.diagnostics),
      ElementsAre("a.sheet.yaml:6:1: error: the logo \"logo.svg\" has no alternative text; add \"logo-alt\" with "
                  "what it shows [missing-alternative]"));
}

TEST(Resolve, AMissingTranslationOfTheSheetIsNotToldTwice) {
  auto sheet = crossing();
  sheet.at = line(1);
  sheet.description =
      sheet::Text{{{"nl", test::written("Over verkeer", line(2, sheet.at.file))}}, line(2, sheet.at.file)};
  EXPECT_THAT(messages(test::resolved(sheet, {}, "en").diagnostics), IsEmpty());
  sheet.languages = {name("nl")};
  EXPECT_THAT(messages(test::resolved(sheet, {}, "en").diagnostics),
              ElementsAre("a.sheet.yaml:2:1: error: the English text is missing; add \"en: …\" [missing-translation]"));
}

TEST(Resolve, FaultsComeInFileOrderOnce) {
  auto data_file = test::file("figures.yaml");
  sheet::DataSet data;
  data.figures["bikes"] = test::figure(5, sheet::Format::ratio);
  data.figures["bikes"].value->at = line(3, data_file);
  auto sheet = crossing();
  sheet::Callout callout;
  callout.figure = name("bikes");
  sheet.pages[0].blocks = {test::block(callout), test::block(callout)};
  sheet.pages[0].blocks[0].common.icon = name("hart", line(9));
  sheet.pages[0].blocks[1].common.icon = name("shied", line(8));
  EXPECT_THAT(
      messages(test::resolved(sheet, data, "nl").diagnostics),
      ElementsAre("a.sheet.yaml:8:1: error: unknown icon \"shied\"; did you mean \"shield\"? [unknown-icon]",
                  "a.sheet.yaml:9:1: error: unknown icon \"hart\"; did you mean \"heart\"? [unknown-icon]",
                  "figures.yaml:3:1: error: 5 cannot be printed as a ratio; write the share between 0 and 1: 0.2 is "
                  "printed as 1 in 5 [wrong-ratio]"));
}

TEST(UpdatedLine, NamesMonthsInTheLanguage) {
  EXPECT_EQ(updated_line({2024, 2, 29}, language_of("nl")), "Bijgewerkt op 29 februari 2024");
  EXPECT_EQ(updated_line({2024, 2, 29}, language_of("en")), "Updated 29 February 2024");
  EXPECT_EQ(updated_line({1999, 12, 31}, language_of("nl")), "Bijgewerkt op 31 december 1999");
  EXPECT_EQ(updated_line({2030, 3, 1}, language_of("nl")), "Bijgewerkt op 1 maart 2030");
  EXPECT_EQ(updated_line({2030, 3, 1}, language_of("en")), "Updated 1 March 2030");
}

TEST(SourcesByNumber, AreListedInTheLanguage) {
  EXPECT_EQ(sources_by_number({3}, language_of("nl")), "bron 3");
  EXPECT_EQ(sources_by_number({3, 6}, language_of("nl")), "bronnen 3 en 6");
  EXPECT_EQ(sources_by_number({3}, language_of("en")), "source 3");
  EXPECT_EQ(sources_by_number({3, 4, 6}, language_of("en")), "sources 3, 4 and 6");
}

}  // namespace
}  // namespace factsheet::resolve
