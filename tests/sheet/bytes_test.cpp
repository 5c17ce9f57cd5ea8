// Encodings, line ends, marks and characters that no text has.
#include "sheet/sheet.h"
#include "sheet_test.h"

namespace factsheet::sheet {
namespace {

using namespace std::string_literals;
using test::messages_of_sheet;

std::string const sound =
    "sheet: 1\n"
    "languages: [nl]\n"
    "title: Water\n"
    "pages:\n"
    "  - blocks:\n"
    "      - panel:\n"
    "          title: \"Eén\n"
    "            twee\"\n"
    "          text: |\n"
    "            drie\n"
    "\n"
    "            vier\n";

std::string with_line_ends(std::string const& text, std::vector<std::string> const& ends) {
  std::string result;
  std::size_t line = 0;
  for (char c : text) result += c == '\n' ? ends[line++ % ends.size()] : std::string(1, c);
  return result;
}

/// What resolve sees of the panel: texts and where they stand.
std::string panel_of(std::string const& bytes) {
  Sheet const sheet = test::sheet_of(bytes);
  Common const& common = sheet.pages.at(0).blocks.at(0).common;
  std::string seen;
  for (auto const* text : {&common.title, &common.text}) {
    SourceText const& source = (*text)->versions[0].text;
    seen += source.text + "|";
    for (auto const& piece : source.pieces) {
      seen += std::to_string(piece.offset) + "@" + std::to_string(piece.from.begin.line) + ":" +
              std::to_string(piece.from.begin.column) + " ";
    }
  }
  return seen;
}

TEST(Bytes, LineEndsMakeNoDifference) {
  std::string const expected = panel_of(sound);
  EXPECT_EQ(expected, "Eén twee|0@7:19 4@7:22 5@8:13 drie\n\nvier\n|0@10:13 4@10:17 6@12:13 10@12:17 ");
  EXPECT_EQ(panel_of(with_line_ends(sound, {"\r\n"})), expected);
  EXPECT_EQ(panel_of(with_line_ends(sound, {"\r"})), expected);
  EXPECT_EQ(panel_of(with_line_ends(sound, {"\n", "\r\n", "\r"})), expected);
}

TEST(Bytes, FaultsStandInTheSameLineWithAnyLineEnds) {
  std::string const faulty = sound + "tittel: x\n";
  std::string const expected = messages_of_sheet(faulty);
  EXPECT_EQ(expected,
            "test.sheet.yaml:13:1: error: unknown key \"tittel\" in a sheet; did you mean \"title\"? [unknown-key]\n"
            "tittel: x\n"
            "^~~~~~\n");
  EXPECT_EQ(messages_of_sheet(with_line_ends(faulty, {"\r\n"})), expected);
  EXPECT_EQ(messages_of_sheet(with_line_ends(faulty, {"\r"})), expected);
}

TEST(Bytes, AMarkAtTheStartIsSkipped) { EXPECT_EQ(panel_of("\xEF\xBB\xBF" + sound), panel_of(sound)); }

TEST(Bytes, ASecondMarkIsReported) {
  EXPECT_EQ(messages_of_sheet("\xEF\xBB\xBF\xEF\xBB\xBF" + sound),
            "test.sheet.yaml:1:1: error: there is a byte order mark (U+FEFF) here, which is invisible; delete it: it "
            "may only be at the start of a file [invisible-character]\n"
            "\xEF\xBB\xBF\xEF\xBB\xBFsheet: 1\n"
            "^\n");
}

TEST(Bytes, Utf16IsRefusedWithWords) {
  std::string const message =
      "test.sheet.yaml:1:1: error: the file is in UTF-16 or UTF-32; save it as UTF-8 [encoding]";
  for (std::string const& bytes : {"\xFF\xFEs\0h\0e\0e\0t\0"s, "\xFE\xFF\0s\0h\0e\0e\0t"s, "s\0h\0e\0e\0t\0:\0"s,
                                   "\0\0\xFE\xFF\0\0\0s"s, "\xFF\xFE\0\0s\0\0\0"s}) {
    EXPECT_EQ(messages_of_sheet(bytes).substr(0, message.size()), message);
  }
}

TEST(Bytes, Latin1) {
  EXPECT_EQ(messages_of_sheet("sheet: 1\ntitle: caf\xE9 noir\n"),
            "test.sheet.yaml:2:11: error: the file is not UTF-8: here is the byte E9 (it was \"é\" in the file's old "
            "encoding); save the file as UTF-8 [encoding]\n"
            "title: caf\xE9 noir\n"
            "          ^\n");
}

TEST(Bytes, ControlCharacters) {
  EXPECT_EQ(messages_of_sheet("sheet: 1\nlanguages: [nl]\ntitle: a\x04"
                              "b\npages:\n  - blocks:\n      - sources:\n"),
            "test.sheet.yaml:3:9: error: there is a control character here, U+0004; remove it [control-character]\n"
            "title: a b\n"
            "        ^\n");
  EXPECT_EQ(messages_of_sheet("sheet: 1\nlanguages: [nl]\ntitle: a\0b\npages: \x7F\n"s),
            "test.sheet.yaml:3:9: error: there is a control character here, U+0000; remove it [control-character]\n"
            "title: a b\n"
            "        ^\n"
            "test.sheet.yaml:4:8: error: there is a control character here, U+007F; remove it [control-character]\n"
            "pages: \x7F\n"
            "       ^\n");
}

TEST(Bytes, AFileLargerThanAMebibyteIsNotRead) {
  EXPECT_EQ(messages_of_sheet("# " + std::string(1024 * 1024, 'x')).substr(0, 130),
            "test.sheet.yaml:1:1: error: the file has 1048578 bytes; at most 1048576 (1 MiB) are read; split it into "
            "several files [limit]\n# xx");
}

}  // namespace
}  // namespace factsheet::sheet
