// Where text is meant, what YAML would take for something else is the text as typed.
#include "sheet/sheet.h"
#include "sheet_test.h"

#include <clocale>
#include <locale>

namespace factsheet::sheet {
namespace {

std::string const start = "sheet: 1\nlanguages: [nl]\ntitle: A\npages:\n  - blocks:\n";

/// The text of a panel whose `text` is written so.
std::string text_written(std::string const& value) {
  Sheet const sheet = test::sheet_of(start + "      - panel:\n          text: " + value + "\n");
  if (sheet.pages.empty() || sheet.pages[0].blocks.empty()) return "no block";
  auto const& text = sheet.pages[0].blocks[0].common.text;
  return text && !text->versions.empty() ? text->versions[0].text.text : "no text";
}

Table table_of(std::string const& rows) {
  std::string const columns = "          columns: [{title: a}, {title: b}, {title: c}, {title: d}]\n";
  Sheet const sheet = test::sheet_of(start + "      - table:\n" + columns + "          rows: " + rows + "\n");
  return std::get<Table>(sheet.pages.at(0).blocks.at(0).content);
}

TEST(TextAsTyped, WordsThatYamlTakesForTruthValuesOrNothing) {
  for (std::string const word : {"no", "on", "y", "off", "yes", "true", "null", "Null", "~", "NO"}) {
    EXPECT_EQ(text_written(word), word);
    EXPECT_EQ(text_written("'" + word + "'"), word);
    EXPECT_EQ(text_written("\"" + word + "\""), word);
  }
}

TEST(TextAsTyped, CountriesInAList) {
  Sheet const sheet = test::sheet_of(start + "      - sources:\nkeywords: [nl, be, no, se]\n");
  std::vector<std::string> words;
  for (Text const& text : sheet.keywords) words.push_back(text.versions.at(0).text.text);
  EXPECT_EQ(words, (std::vector<std::string>{"nl", "be", "no", "se"}));
}

TEST(TextAsTyped, LeadingZeros) {
  for (std::string const number : {"0031201234567", "0510", "01234", "007", "0x1F", "1e3", "1_000", ".inf"}) {
    EXPECT_EQ(text_written(number), number);
  }
}

TEST(TextAsTyped, CellsOfATable) {
  Table const table = table_of("[[010, 1.50, '12', \"\"], [\"1,5%\", 12 km, 19:30, ~]]");
  auto const text = [&](std::size_t row, std::size_t cell) {
    return table.rows[row][cell].text->versions[0].text.text;
  };
  EXPECT_EQ(text(0, 0), "010");
  EXPECT_EQ(table.rows[0][1].number->value, 1.5);
  EXPECT_EQ(table.rows[0][1].typed_decimals, 2);
  EXPECT_FALSE(table.rows[0][1].text);
  EXPECT_EQ(text(0, 2), "12");
  EXPECT_EQ(text(0, 3), "");
}

TEST(TextAsTyped, TimesOfTheClock) {
  EXPECT_EQ(text_written("19:30"), "19:30");
  EXPECT_EQ(text_written("19:30 - 21:00"), "19:30 - 21:00");
  EXPECT_EQ(text_written("\"Aanvang: 19:30\""), "Aanvang: 19:30");
}

TEST(TextAsTyped, HashWithinAWordAndComments) {
  EXPECT_EQ(text_written("C# en F#"), "C# en F#");
  EXPECT_EQ(text_written("C#   # a language"), "C#");
  EXPECT_EQ(text_written("\"Meldpunt #1 voor ouders\""), "Meldpunt #1 voor ouders");
  EXPECT_EQ(text_written("Water ## a comment"), "Water");
}

TEST(TextAsTyped, QuestionsAndAddressesInBrackets) {
  Sheet const sheet = test::sheet_of(start + "      - panel: {title: Hulp of advies?, text: Zie https://a.nl/?b=c}\n");
  EXPECT_EQ(sheet.pages[0].blocks[0].common.title->versions[0].text.text, "Hulp of advies?");
  EXPECT_EQ(sheet.pages[0].blocks[0].common.text->versions[0].text.text, "Zie https://a.nl/?b=c");
}

TEST(TextAsTyped, ApostrophesThatAreNoQuotes) {
  EXPECT_EQ(text_written("Foto's en video's"), "Foto's en video's");
  EXPECT_EQ(text_written("\"'s-Hertogenbosch\""), "'s-Hertogenbosch");
  EXPECT_EQ(text_written("'''s-Hertogenbosch'"), "'s-Hertogenbosch");
  EXPECT_EQ(text_written("’s-Hertogenbosch"), "’s-Hertogenbosch");
}

TEST(TextAsTyped, BlankLinesPartParagraphsInEveryStyle) {
  std::string const in = "\n            ";
  EXPECT_EQ(text_written("|" + in + "een" + in + "twee\n" + in + "drie"), "een\ntwee\n\ndrie\n");
  EXPECT_EQ(text_written(">" + in + "een" + in + "twee\n" + in + "drie"), "een twee\n\ndrie\n");
  EXPECT_EQ(text_written("een" + in + "twee\n" + in + "drie"), "een twee\n\ndrie");
  EXPECT_EQ(text_written("\"een" + in + "twee\n" + in + "drie\\nvier\""), "een twee\n\ndrie\nvier");
}

TEST(TextAsTyped, NumbersAreReadUnderAnyLocale) {
  std::locale const before;
  std::string const c_before = std::setlocale(LC_ALL, nullptr);
  struct Comma : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    std::string do_grouping() const override { return "\3"; }
  };
  std::locale::global(std::locale(std::locale::classic(), new Comma));
  std::setlocale(LC_ALL, "nl_NL.UTF-8");
  Table const table = table_of("[[1.5, 1234567, 0.25, -3]]");
  std::locale::global(before);
  std::setlocale(LC_ALL, c_before.c_str());
  EXPECT_EQ(table.rows[0][0].number->value, 1.5);
  EXPECT_EQ(table.rows[0][1].number->value, 1234567);
  EXPECT_EQ(table.rows[0][2].number->value, 0.25);
  EXPECT_EQ(table.rows[0][3].number->value, -3);
}

TEST(TextAsTyped, EscapesMeanWhatYamlSays) {
  EXPECT_EQ(text_written(R"("\u20AC\_1,25 now")"), "\u20AC\u00A01,25 now");
  EXPECT_EQ(text_written(R"("a\Nb\Lc\Pd")"), "a\u0085b\u2028c\u2029d");
}

TEST(TextAsTyped, FoldedParagraphsStayApart) {
  std::string const two = "First paragraph.\n\nSecond paragraph.";
  auto const starts_with_two = [&](std::string const& value) { return text_written(value).substr(0, two.size()); };
  EXPECT_EQ(starts_with_two(">\n            First paragraph.\n\n            Second paragraph."), two);
  EXPECT_EQ(starts_with_two(">+\n            First paragraph.\n\n            Second paragraph.\n\n"), two);
  EXPECT_EQ(starts_with_two(">-\n            First paragraph.\n\n            Second paragraph.\n\n\n"), two);
  EXPECT_EQ(
      starts_with_two(">\n            First paragraph.\n\n            Second paragraph.\n\n           # a comment"),
      two);
}

TEST(TextAsTyped, AnchorsBeforeTextsOfSeveralLines) {
  Sheet const sheet = test::sheet_of(start +
                                     "      - panel: {text: x}\nkeywords:\n  - &k one\n    two\n  - *k\n  - &z >\n"
                                     "    folded\n    text\n  - *z\n");
  std::vector<std::string> words;
  for (Text const& text : sheet.keywords) words.push_back(text.versions.at(0).text.text);
  ASSERT_EQ(words.size(), 4u);
  EXPECT_EQ(words[0], "one two");
  EXPECT_EQ(words[1], "one two");
  EXPECT_EQ(words[2].substr(0, 11), "folded text");
  EXPECT_EQ(words[3], words[2]);
}

TEST(TextAsTyped, ACommentMayStandBehindAnAnchor) {
  Sheet const sheet =
      test::sheet_of(start + "      - panel: &p # the first panel\n          text: Hi\n      - panel: *p\n");
  ASSERT_EQ(sheet.pages.at(0).blocks.size(), 2u);
  EXPECT_EQ(sheet.pages[0].blocks[1].common.text->versions[0].text.text, "Hi");
}

TEST(TextAsTyped, ASheetMayBeJson) {
  Sheet const sheet = test::sheet_of(
      "{\"sheet\": 1, \"languages\": [\"en\"], \"title\": \"T\",\n \"pages\": [{\"blocks\": [{\"panel\": {\"text\": "
      "\"Hi\"}}]}]}\n");
  ASSERT_EQ(sheet.pages.size(), 1u);
  EXPECT_EQ(sheet.pages[0].blocks.at(0).common.text->versions[0].text.text, "Hi");
}

TEST(TextAsTyped, TheEndOfADocumentMayHaveAComment) {
  EXPECT_EQ(test::sheet_of(start + "      - panel: {text: Hi}\n... # end\n# and more\n").pages.size(), 1u);
}

}  // namespace
}  // namespace factsheet::sheet
