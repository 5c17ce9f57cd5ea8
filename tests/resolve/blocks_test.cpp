#include "resolve/build.h"

#include <gmock/gmock.h>

namespace factsheet::resolve {
namespace {

using sheet::Format;
using test::block;
using test::line;
using test::messages;
using test::name;
using test::sheet_of;
using test::text;
using testing::ElementsAre;
using testing::IsEmpty;

/// The first block of a sheet that has no faults.
Block made(sheet::Block const& written, sheet::DataSet const& data, std::string const& language) {
  auto const result = test::resolved(sheet_of({written}), data, language);
  EXPECT_THAT(messages(result.diagnostics), IsEmpty());
  return result->pages.at(0).blocks.at(0);
}
std::vector<std::string> faults(sheet::Block const& written, sheet::DataSet const& data = {}) {
  return messages(test::resolved(sheet_of({written}), data, "nl").diagnostics);
}

sheet::DataSet traffic() {
  sheet::DataSet data;
  data.figures["bikes"] = test::figure(23900000, Format::compact);
  data.figures["deaths"] = test::figure(1745, Format::number);
  data.figures["deaths"].format.at = test::line(1);
  data.figures["share"] = test::figure(70, Format::percent);
  data.figures["twice"].text = text("2×");
  data.figures["more"].text = text("Steeds vaker", "More and more");
  return data;
}

Callout callout(std::string const& figure, std::string const& language, std::optional<sheet::Text> unit = {}) {
  sheet::Callout written;
  written.figure = name(figure);
  written.unit = std::move(unit);
  return std::get<Callout>(made(block(written), traffic(), language).content);
}

TEST(ResolvedCallout, HasNumberAndUnitApart) {
  EXPECT_EQ(callout("bikes", "nl").figure.text, "23,9");
  EXPECT_EQ(callout("bikes", "nl").unit.text, "miljoen");
  EXPECT_EQ(callout("bikes", "en").figure.text, "23.9");
  EXPECT_EQ(callout("bikes", "en").unit.text, "million");
  EXPECT_EQ(callout("deaths", "nl").figure.text, "1.745");
  EXPECT_EQ(callout("deaths", "en").figure.text, "1,745");
  EXPECT_EQ(callout("share", "nl").figure.text, "70%");
  EXPECT_EQ(callout("share", "nl").unit.text, "");
}

TEST(ResolvedCallout, TheAuthorsUnitStandsBehindTheFiguresOwn) {
  EXPECT_EQ(callout("bikes", "nl", text("fietsen", "bicycles")).unit.text, "miljoen fietsen");
  EXPECT_EQ(callout("deaths", "en", text("doden", "deaths")).unit.text, "deaths");
}

TEST(ResolvedCallout, KnowsWordsFromFigures) {
  EXPECT_FALSE(callout("share", "nl").words);
  EXPECT_FALSE(callout("twice", "nl").words);
  EXPECT_TRUE(callout("more", "nl").words);
  EXPECT_EQ(callout("more", "en").figure.text, "More and more");
  sheet::Callout written;
  written.word = text("Vaker", "More");
  EXPECT_TRUE(std::get<Callout>(made(block(written), {}, "en").content).words);
}

TEST(ResolvedBlock, HasItsDefaults) {
  auto const plain = made(block(sheet::Callout{{}, text("ja"), {}}), {}, "nl").common;
  EXPECT_EQ(plain.span, 12);
  EXPECT_FALSE(plain.keep);
  EXPECT_EQ(plain.language, "nl");
  EXPECT_FALSE(plain.foreign);
  EXPECT_EQ(plain.tone, ToneName::plain);
  EXPECT_EQ(made(block(sheet::Panel{}), {}, "nl").common.tone, ToneName::cool);
  EXPECT_EQ(made(block(sheet::Definitions{}), {}, "nl").common.tone, ToneName::cool);
  EXPECT_EQ(made(block(sheet::Quote{}), {}, "nl").common.tone, ToneName::warm);
  sheet::Contact contact;
  contact.note = text("Bel ons");
  EXPECT_EQ(made(block(contact), {}, "nl").common.tone, ToneName::warm);
}

TEST(ResolvedBlock, WithNothingInItIsAnError) {
  auto contact = block(sheet::Contact{});
  contact.common.at = line(3);
  EXPECT_THAT(faults(contact),
              ElementsAre("a.sheet.yaml:3:1: error: the contact block is empty; write \"entries\" in it, or "
                          "give the sheet a \"contact\" that has them [empty-block]"));
  auto sources = block(sheet::Sources{});
  sources.common.at = line(4);
  EXPECT_THAT(faults(sources),
              ElementsAre("a.sheet.yaml:4:1: error: the sources block has no sources to list; name works with "
                          "\"source\" in the blocks that draw on them, or remove this block [empty-block]"));
}

TEST(ResolvedBlock, SaysWhatIsUnknown) {
  auto written = block(sheet::Callout{name("bike", line(5)), {}, {}});
  written.common.tone = name("loud", line(3));
  written.common.icon = name("hart", line(4));
  EXPECT_THAT(
      faults(written, traffic()),
      ElementsAre("a.sheet.yaml:3:1: error: unknown tone \"loud\"; use plain, cool, warm or deep [unknown-tone]",
                  "a.sheet.yaml:4:1: error: unknown icon \"hart\"; did you mean \"heart\"? [unknown-icon]",
                  "a.sheet.yaml:5:1: error: unknown figure \"bike\"; did you mean \"bikes\"? [unknown-figure]"));
  sheet::Pie pie;
  pie.series = name("ways", line(6));
  EXPECT_THAT(faults(block(pie)),
              ElementsAre("a.sheet.yaml:6:1: error: unknown series \"ways\"; the sheet's data files "
                          "have none; name a file that does under \"data\" [unknown-series]"));
  sheet::Image image;
  image.file = name("drop.png", line(7));
  EXPECT_THAT(faults(block(image)),
              ElementsAre("a.sheet.yaml:7:1: error: there is no file \"drop.png\" beside the sheet; "
                          "check the name, capitals included [unknown-file]"));
  EXPECT_THAT(faults(block(sheet::Qr{name("http://example.org", line(8))})),
              ElementsAre("a.sheet.yaml:8:1: error: the address \"http://example.org\" is not an https, mailto or tel "
                          "address; write https://example.org [web-address]"));
}

TEST(ResolvedBlock, InAnotherLanguageTakesItsTextsAndNumbers) {
  auto written = block(sheet::Callout{name("bikes"), {}, {}});
  written.common.language = name("en");
  written.common.title = text("Fietsen", "Bicycles");
  auto const english = made(written, traffic(), "nl");
  EXPECT_TRUE(english.common.foreign);
  EXPECT_EQ(english.common.language, "en");
  EXPECT_EQ(english.common.title.text, "Bicycles");
  EXPECT_EQ(std::get<Callout>(english.content).unit.text, "million");
  EXPECT_FALSE(made(written, traffic(), "en").common.foreign);
}

TEST(ResolvedBlock, InALanguageWithoutWordsKeepsTheSheets) {
  auto inner = block(sheet::Callout{name("bikes"), {}, {}});
  auto written = block(sheet::Panel{{}, {}, {inner}});
  written.common.language = name("tr");
  written.common.title = text("Bisiklet");
  auto const turkish = made(written, traffic(), "nl");
  auto const& nested = std::get<Panel>(turkish.content).blocks.at(0);
  EXPECT_EQ(turkish.common.language, "tr");
  EXPECT_TRUE(turkish.common.foreign);
  EXPECT_EQ(nested.common.language, "tr");
  EXPECT_EQ(std::get<Callout>(nested.content).unit.text, "miljoen");
}

sheet::Sheet with_contact(sheet::Block const& written) {
  auto sheet = sheet_of({written});
  sheet::Contact contact;
  contact.short_text = text("In Nederland", "In the Netherlands");
  contact.note = text("Gratis", "Free");
  sheet::ContactEntry entry;
  entry.name = text("Waterlijn", "Water line");
  entry.phone = text("010 - 555 01 23");
  entry.text = text("Over water", "On water");
  entry.danger = Spanned<bool>{true, {}};
  contact.entries = {entry};
  sheet.contact = block(std::move(contact));
  sheet.contact->common.title = text("Hulp?", "Help?");
  sheet.contact->common.text = text("Bel gerust.", "Please call.");
  return sheet;
}

TEST(ResolvedContact, InheritsWhatItDoesNotSay) {
  auto written = block(sheet::Contact{});
  written.common.title = text("Vragen?", "Questions?");
  auto const result = test::resolved(with_contact(written), {}, "nl");
  auto const& common = result->pages[0].blocks[0].common;
  auto const& contact = std::get<Contact>(result->pages[0].blocks[0].content);
  EXPECT_EQ(common.title.text, "Vragen?");
  EXPECT_EQ(common.text.text, "Bel gerust.");
  EXPECT_EQ(contact.note.text, "Gratis");
  ASSERT_EQ(contact.entries.size(), 1U);
  EXPECT_EQ(contact.entries[0].name.text, "Waterlijn");
  EXPECT_EQ(contact.entries[0].text.text, "Over water");
  EXPECT_EQ(contact.entries[0].phone_link, "tel:0105550123");
  EXPECT_TRUE(contact.entries[0].danger);
}

TEST(ResolvedContact, TheShortFormIsOneLine) {
  sheet::Contact written;
  written.brief = Spanned<bool>{true, {}};
  auto const result = test::resolved(with_contact(block(written)), {}, "en");
  auto const& contact = std::get<Contact>(result->pages[0].blocks[0].content);
  EXPECT_TRUE(contact.brief);
  EXPECT_EQ(result->pages[0].blocks[0].common.title.text, "Help?");
  EXPECT_EQ(result->pages[0].blocks[0].common.text.text, "In the Netherlands");
  EXPECT_EQ(contact.note.text, "");
  EXPECT_EQ(contact.entries[0].text.text, "");
}

std::string phone(std::string const& printed) {
  sheet::Contact written;
  written.entries.emplace_back();
  written.entries.back().phone = text(printed);
  return std::get<Contact>(made(block(written), {}, "nl").content).entries.at(0).phone_link;
}

TEST(ResolvedContact, APhoneNumberIsALink) {
  EXPECT_EQ(phone("112"), "tel:112");
  EXPECT_EQ(phone("0800-0432"), "tel:08000432");
  EXPECT_EQ(phone("+31 (0)10 555\u00A001\u201323"), "tel:+31105550123");
  EXPECT_EQ(phone("bel ons"), "");
  EXPECT_EQ(phone("+"), "");
}

sheet::Cell cell(double number, int decimals = 0) {
  sheet::Cell made;
  made.number = {number, {}};
  made.typed_decimals = decimals;
  return made;
}
sheet::Cell cell(std::string const& words) {
  sheet::Cell made;
  made.text = text(words);
  return made;
}
std::vector<std::string> texts(std::vector<SourceText> const& cells) {
  std::vector<std::string> all;
  for (auto const& one : cells) all.push_back(one.text);
  return all;
}

TEST(ResolvedTable, FormatsNumbersByColumn) {
  sheet::Table written;
  written.columns.resize(4);
  written.columns[0].title = text("Jaar", "Year");
  written.columns[0].format = name("year");
  written.columns[1].format = name("percent");
  written.columns[2].align = name("centre");
  written.columns[2].format = name("number");
  written.rows = {{cell(2021), cell(27.5, 1), cell(1234.0), cell("{{bikes}}")},
                  {cell(2022), cell(30.0, 1), cell(5678.0), cell("veel")}};
  auto const dutch = std::get<Table>(made(block(written), traffic(), "nl").content);
  EXPECT_THAT(texts(dutch.head), ElementsAre("Jaar", "", "", ""));
  EXPECT_THAT(texts(dutch.rows[0]), ElementsAre("2021", "27,5%", "1.234", "23,9\u00A0miljoen"));
  EXPECT_THAT(texts(dutch.rows[1]), ElementsAre("2022", "30,0%", "5.678", "veel"));
  EXPECT_THAT(dutch.align, ElementsAre(Align::right, Align::right, Align::centre, Align::left));
  auto const english = std::get<Table>(made(block(written), traffic(), "en").content);
  EXPECT_THAT(texts(english.rows[0]), ElementsAre("2021", "27.5%", "1,234", "23.9\u00A0million"));
}

TEST(ResolvedTable, OfSeriesHasLabelsAndValues) {
  auto data = traffic();
  data.series["now"].label = text("dit jaar", "this year");
  data.series["now"].rows = {test::row(text("fiets", "bicycle"), 1200), test::row(text("auto", "car"), 800)};
  data.series["then"].rows = {test::row(text("fiets", "bicycle"), 1100), test::row(text("auto", "car"), 900)};
  sheet::Table written;
  written.series = {name("now"), name("then")};
  auto const table = std::get<Table>(made(block(written), data, "en").content);
  EXPECT_THAT(texts(table.head), ElementsAre("Part", "this year", "Value"));
  EXPECT_THAT(texts(table.rows[0]), ElementsAre("bicycle", "1,200", "1,100"));
  EXPECT_THAT(texts(table.rows[1]), ElementsAre("car", "800", "900"));
  EXPECT_THAT(table.align, ElementsAre(Align::left, Align::right, Align::right));
}

TEST(ResolvedTable, RowsOfUnlikeLengthAreAnError) {
  // Against columns a row is counted when it is read.
  sheet::Table written;
  auto first = cell("a");
  first.at = line(9);
  written.rows = {{cell("a"), cell("b")}, {first}};
  EXPECT_THAT(
      faults(block(written)),
      ElementsAre("a.sheet.yaml:9:1: error: the row has 1 cell and the table 2 columns; give each row a cell for "
                  "every column; an empty cell is \"\" [uneven-table]"));
}

}  // namespace
}  // namespace factsheet::resolve
