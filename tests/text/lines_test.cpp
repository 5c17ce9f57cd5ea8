// Paragraphs as lines of text, in letters of half an em: 5 pt each, so that a width of 100 pt holds twenty.
#include "support/fake_shaper.h"
#include "text/shaper.h"

#include <string>

#include <gmock/gmock.h>

namespace factsheet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

text::Paragraph paragraph(std::string const& words, std::string const& language = "nl") {
  return text::make_paragraph(words, test::fake_style(), language);
}

std::vector<std::string> lines(text::Paragraph const& it, int letters) {
  static auto const shaper = test::make_fake_shaper_that_hyphenates();
  auto const block = shaper->set(it, Length::from_pt(5.0 * letters));
  for (Diagnostic const& diagnostic : block.diagnostics) ADD_FAILURE() << to_text(diagnostic);
  for (text::TextLine const& line : block->lines) EXPECT_LE(line.width.pt(), 5.0 * letters + 1e-6);
  return test::lines_of(*block);
}
std::vector<std::string> lines(std::string const& words, int letters, std::string const& language = "nl") {
  return lines(paragraph(words, language), letters);
}

std::string joined(std::vector<std::string> const& lines) {
  std::string text;
  for (std::string const& line : lines) text += line;
  static std::string const hyphen = "\u00AC";
  for (std::size_t at = text.find(hyphen); at != std::string::npos; at = text.find(hyphen))
    text.erase(at, hyphen.size());
  return text;
}

TEST(Lines, BreakAtSpacesWhichStayAtTheLineEnd) {
  EXPECT_THAT(lines("Look left, look right and look left again", 15, "en"),
              ElementsAre("Look left, look ", "right and look ", "left again"));
}

TEST(Lines, AreWeighedTogether) {
  // First fit would leave "aaa" alone above a long word.
  EXPECT_THAT(lines("aaa bb cc ddddd", 6, "de"), ElementsAre("aaa ", "bb cc ", "ddddd"));
}

TEST(Lines, NoWordStandsAloneOnTheLastLine) {
  EXPECT_THAT(lines("kijk links en rechts nu", 20), ElementsAre("kijk links en ", "rechts nu"));
  text::Paragraph free = paragraph("kijk links en rechts nu");
  free.avoid_last_word = false;
  EXPECT_THAT(lines(free, 20), ElementsAre("kijk links en rechts ", "nu"));
}

TEST(Lines, ShortWordsGoWithWhatTheyBelongTo) {
  EXPECT_THAT(lines("Lees elke dag uit de krant aan tafel", 20),
              ElementsAre("Lees elke dag uit ", "de krant aan tafel"));
}

TEST(Lines, HeadingsAreBalancedWithoutMoreLines) {
  text::Paragraph heading = paragraph("Veilig naar school en weer naar huis");
  heading.balance = true;
  heading.hyphenate = false;
  EXPECT_THAT(lines(heading, 30), ElementsAre("Veilig naar school ", "en weer naar huis"));
}

TEST(Lines, HeadingsBreakBeforeAPrepositionWhereThatCostsLittle) {
  auto const set = [](std::string const& words, int letters) {
    text::Paragraph heading = paragraph(words);
    heading.balance = true;
    heading.hyphenate = false;
    return lines(heading, letters);
  };
  EXPECT_THAT(set("Wat is goede verlichting van fietsen?", 26),
              ElementsAre("Wat is goede verlichting ", "van fietsen?"));
  // Not where one line would be left nearly empty.
  EXPECT_THAT(set("Botsing met een auto kost de meeste tijd", 34),
              ElementsAre("Botsing met een auto ", "kost de meeste tijd"));
}

TEST(Lines, LongWordsArePartedWhereItPays) {
  EXPECT_THAT(lines("de verkeersveiligheidscampagne", 20), ElementsAre("de verkeersveilig\u00AC", "heidscampagne"));
  text::Paragraph whole = paragraph("een fietsenstalling");
  whole.hyphenate = false;
  EXPECT_THAT(lines(whole, 16), ElementsAre("een ", "fietsenstalling"));
}

TEST(Lines, AtMostTwoLinesInARowEndInAHyphen) {
  std::string const word = "verantwoordelijkheidsgevoelens";
  for (int letters = 14; letters < 40; ++letters) {
    int row = 0;
    for (std::string const& line : lines(word + " " + word + " en " + word + " of " + word + " dus " + word, letters)) {
      row = line.size() > 2 && line.substr(line.size() - 2) == "\u00AC" ? row + 1 : 0;
      EXPECT_LE(row, 2) << letters;
    }
  }
}

TEST(Lines, NoBreakSpacesAndUnitsHold) {
  EXPECT_THAT(lines("kinderen vanaf 8+ jaar lezen", 17), ElementsAre("kinderen vanaf ", "8+ jaar lezen"));
  EXPECT_THAT(lines("van a\u00A0b\u00A0c dus", 5), ElementsAre("van ", "a b c ", "dus"));
}

TEST(Lines, TheAuthorsLineEndsStay) { EXPECT_THAT(lines("een\u2028twee drie", 20), ElementsAre("een ", "twee drie")); }

TEST(Lines, ADashDoesNotStartALine) {
  EXPECT_THAT(lines("wacht bij rood – kijk goed uit", 17), ElementsAre("wacht bij rood – ", "kijk goed uit"));
  EXPECT_THAT(lines("wacht bij rood – kijk eens goed uit", 15),
              ElementsAre("wacht bij ", "rood – kijk ", "eens goed uit"));
}

TEST(Lines, ANameInANarrowPanelStaysWhole) {
  EXPECT_THAT(lines("Directeur Zeijlstra", 12), ElementsAre("Directeur ", "Zeijlstra"));
}

TEST(Lines, CapitalsStayWhole) {
  EXPECT_THAT(lines("in het hoofdstuk over XIIIXIII", 12),
              ElementsAre("in het ", "hoofd\u00AC", "stuk over ", "XIIIXIII"));
  EXPECT_THAT(lines("de AVG-VERKLARING", 14), ElementsAre("de AVG-", "VERKLARING"));
}

TEST(Lines, NoBreakThatChangesTheSpelling) {
  for (std::string const word : {"skiërs", "cafeetje", "autootje", "zeeën"}) {
    EXPECT_THAT(lines("een " + word, 8), ElementsAre("een ", word));
  }
}

TEST(Lines, TypedSoftHyphensAreUsedAndNoLetterIsLost) {
  std::string const word = "broeikas\u00ADgas\u00ADemissie\u00ADrapport";
  EXPECT_THAT(lines(word, 20), ElementsAre("broeikasgasemissie\u00AC", "rapport"));
  for (int letters = 1; letters < 30; ++letters) EXPECT_EQ(joined(lines(word, letters)), "broeikasgasemissierapport");
}

TEST(Lines, TypedHyphensAreNoLineBreakHyphens) {
  EXPECT_THAT(lines("stuur een e-mail", 11), ElementsAre("stuur ", "een e-mail"));
  EXPECT_THAT(lines("een verkeers-arm plein", 13), ElementsAre("een verkeers-", "arm plein"));
}

TEST(Lines, AWordWiderThanTheLineIsPartedAtSyllablesFirst) {
  std::string const word = "Hottentottententententoonstelling";
  std::string const three = word + word + word;
  for (int letters = 1; letters < 110; ++letters) EXPECT_EQ(joined(lines(three, letters)), three) << letters;
  for (std::string const& line : lines(word, 20)) {
    EXPECT_TRUE(line == lines(word, 20).back() || line.find("\u00AC") != std::string::npos) << line;
  }
}

TEST(Lines, WithoutSyllablesAWordIsPartedBetweenLetters) {
  EXPECT_THAT(lines("XXXXXXXXXXXXX", 5), ElementsAre("XXXXX", "XXXXX", "XXX"));
  // A letter and its mark are one.
  EXPECT_THAT(lines("m\u0303m\u0303m\u0303", 2, "xx"), ElementsAre("m\u0303", "m\u0303", "m\u0303"));
}

TEST(Lines, AddressesBreakBehindSlashesAndBeforeHyphens) {
  EXPECT_THAT(lines("example.org/trends-and-data/reports-analysis/", 26),
              ElementsAre("example.org/trends-and", "-data/reports-analysis/"));
  EXPECT_THAT(lines("example.org/trends-and-data/reports", 20), ElementsAre("example.org/trends", "-and-data/reports"));
}

TEST(Lines, APercentSignOfAnAddressKeepsItsDigits) {
  EXPECT_THAT(lines("example.org/samen%20lezen%20en%20praten", 19),
              ElementsAre("example.org/", "samen%20lezen%20en", "%20praten"));
}

TEST(Lines, ALongAddressNeverOverflows) {
  std::string address = "https://www.example.org/";
  while (address.size() < 240) address += "a1b2c3d4e5?page=2&sort=up.";
  for (int letters = 1; letters < 60; ++letters) EXPECT_EQ(joined(lines(address, letters)), address);
  EXPECT_THAT(lines("https://example.org/zoeken?boek=water&jaar=nu", 24),
              ElementsAre("https://example.org/", "zoeken?boek=water&", "jaar=nu"));
}

TEST(Lines, EveryWordInIsAWordOut) {
  std::string const words =
      "Wie 's avonds fietst, heeft licht nodig: voor én achter. Een reflector is geen lamp, en een fietsendrager mag "
      "niets afdekken. Zie https://example.org/fiets-verlichting/regels?deel=2 of bel 0800-1234.";
  std::string expected = words;
  expected.replace(expected.find("'"), 1, "’");
  for (int letters = 1; letters < 200; ++letters) EXPECT_EQ(joined(lines(words, letters)), expected);
}

TEST(Lines, ASingleLetterThatIsTooWideIsAnError) {
  auto const shaper = test::make_fake_shaper();
  auto const block = shaper->set(paragraph("ab"), Length::from_pt(4));
  ASSERT_EQ(block.diagnostics.size(), 2u);
  EXPECT_EQ(to_text(block.diagnostics[0]),
            "error: \"a\" is 1.8 mm wide and its line 1.4 mm; give the block a larger span [does-not-fit]");
}

TEST(Lines, HeightIsTheSumOfTheLeadings) {
  auto const shaper = test::make_fake_shaper();
  auto const block = shaper->set(paragraph("een twee"), Length::from_pt(20));
  EXPECT_EQ(block->lines.size(), 2u);
  EXPECT_DOUBLE_EQ(block->size.height.pt(), 28);
  EXPECT_DOUBLE_EQ(block->size.width.pt(), 20);
  EXPECT_DOUBLE_EQ(block->first_baseline.pt(), 10);  // (14 − 10) / 2 + 8
  EXPECT_DOUBLE_EQ(block->last_baseline.pt(), 24);
}

TEST(Lines, OnALineOfTwoSizesTheTallerDecides) {
  text::Paragraph it = paragraph("88");
  it.runs[0].style = test::fake_style(50, 60);
  it.runs.push_back(paragraph(" mln").runs[0]);
  auto const block = test::make_fake_shaper()->set(it, Length::from_pt(200));
  ASSERT_EQ(block->lines.size(), 1u);
  EXPECT_DOUBLE_EQ(block->size.height.pt(), 60);
  EXPECT_DOUBLE_EQ(block->first_baseline.pt(), 45);
}

TEST(Lines, AlignmentMovesTheInkAlone) {
  text::Paragraph it = paragraph("een twee");
  it.alignment = text::Alignment::right;
  auto const block = test::make_fake_shaper()->set(it, Length::from_pt(22));
  EXPECT_DOUBLE_EQ(block->lines[0].runs[0].x.pt(), 7);
  EXPECT_DOUBLE_EQ(block->lines[1].runs[0].x.pt(), 2);
  it.alignment = text::Alignment::centre;
  EXPECT_DOUBLE_EQ(test::make_fake_shaper()->set(it, Length::from_pt(22))->lines[0].left.pt(), 3.5);
}

TEST(Lines, WidthsWithoutBreaking) {
  auto const shaper = test::make_fake_shaper_that_hyphenates();
  EXPECT_DOUBLE_EQ(shaper->natural_width(paragraph("een\u2028twee drie")).pt(), 45);
  EXPECT_DOUBLE_EQ(shaper->natural_width(paragraph("")).pt(), 0);
  EXPECT_DOUBLE_EQ(shaper->longest_word(paragraph("een fietsenstalling")).pt(), 25);  // "fiet-"
  text::Paragraph whole = paragraph("een fietsenstalling");
  whole.hyphenate = false;
  EXPECT_DOUBLE_EQ(shaper->longest_word(whole).pt(), 75);
}

TEST(Lines, ScriptsWithoutSpacesArePartedBetweenWords) {
  EXPECT_THAT(lines("ประเทศไทยมีฝนตกหนัก", 10), ElementsAre("ประเทศไทย", "มีฝนตกหนัก"));
  EXPECT_THAT(lines("道路安全", 2), ElementsAre("道路", "安全"));
}

TEST(Lines, AnEmptyParagraphHasNoLines) {
  auto const block = test::make_fake_shaper()->set(paragraph(" "), Length::from_pt(50));
  EXPECT_TRUE(block.ok());
  EXPECT_TRUE(block->lines.empty());
  EXPECT_EQ(block->size.height, Length{});
}

}  // namespace
}  // namespace factsheet
