// Names of files: how they are printed, and which ones every file system takes.
#include "cli/files/safe_name.h"
#include "cli/files/shown_path.h"
#include "cli/running/portable_path.h"
#include "core/utf8.h"
#include "support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::run_program;
using test::Scratch;
using testing::HasSubstr;

constexpr char const* reading_sheet =
    "sheet: 1\nlanguages: [nl]\ntitle: Lezen\nupdated: 2026-05-01\npages:\n  - blocks:\n      - panel: {text: Lees.}\n";

TEST(ShownPath, IsOneLineOfReadableSigns) {
  EXPECT_EQ(shown("a/Café – 1.sheet.yaml"), "a/Café – 1.sheet.yaml");
  EXPECT_EQ(shown("a\nb\tc\r"), "a\\nb\\tc\\r");
  EXPECT_EQ(shown("\x1b[31m\x7f"), "\\x1b[31m\\x7f");
  EXPECT_EQ(shown("caf\xe9\xff"), "caf\\xe9\\xff");
  EXPECT_EQ(shown("a\u202Efdp.b"), "a\\u202efdp.b");
  EXPECT_EQ(shown("\xe2\x82"), "\\xe2\\x82");
}

TEST(SafeName, IsTheNameItselfWhereEverySystemTakesIt) {
  for (char const* name :
       {"road-safety", "OBS De Brug∕Het Veer", ".hidden", "Élève 2", "a.b", "console", "com", "lpt10", "nul-meting"}) {
    EXPECT_EQ(safe_file_name(name, ".nl.pdf"), name + std::string(".nl.pdf"));
  }
}

TEST(SafeName, HasNothingThatSomeSystemRefuses) {
  struct Pair {
    char const* sheet;
    char const* safe;
  };
  for (auto const& [sheet, safe] : std::vector<Pair>{{"A:B", "A-B.nl.pdf"},
                                                     {"a\nb", "a-b.nl.pdf"},
                                                     {"what?*", "what--.nl.pdf"},
                                                     {"caf\xe9", "caf-.nl.pdf"},
                                                     {"CON", "CON_.nl.pdf"},
                                                     {"aux", "aux_.nl.pdf"},
                                                     {"LPT1.nl", "LPT1_.nl.nl.pdf"},
                                                     {"com¹", "com¹_.nl.pdf"},
                                                     {"naam.", "naam.nl.pdf"},
                                                     {"naam. .", "naam.nl.pdf"},
                                                     {" ", "sheet.nl.pdf"},
                                                     {"", "sheet.nl.pdf"},
                                                     {"..", "sheet.nl.pdf"},
                                                     {" aan het begin", "aan het begin.nl.pdf"},
                                                     {"NUL .a", "NUL_ .a.nl.pdf"}}) {
    EXPECT_EQ(safe_file_name(sheet, ".nl.pdf"), safe) << sheet;
  }
}

TEST(SafeName, IsShortEnoughAndStaysApart) {
  std::string const letters(250, 'y');
  std::string const name = safe_file_name(letters, ".nl.copier.pdf");
  EXPECT_EQ(name.size(), 255U);
  EXPECT_THAT(name, testing::EndsWith(".nl.copier.pdf"));
  EXPECT_NE(name, safe_file_name(letters + "z", ".nl.copier.pdf"));
  std::string many;
  for (int i = 0; i < 100; ++i) many += "€";
  std::string const cut = safe_file_name(many, ".nl.pdf");
  EXPECT_LE(cut.size(), 255U);
  EXPECT_EQ(find_invalid_utf8(cut), std::string_view::npos);
}

TEST(MeetingName, IsOneForCapitalsAndForComposedLetters) {
  EXPECT_EQ(meeting_name("A.nl.pdf"), meeting_name("a.NL.pdf"));
  EXPECT_EQ(meeting_name("\u00C9l\u00E8ve"), meeting_name("e\u0301le\u0300ve"));
  EXPECT_NE(meeting_name("a"), meeting_name("b"));
  EXPECT_NE(meeting_name("x²"), meeting_name("x2"));
}

TEST(PortablePath, ComesBackAsItWas) {
  for (std::string const name : {"a.yaml", "../caf\xe9.yaml", "50% of it", "a%41", "\xff%\xfe", "Élève"}) {
    std::string const text = to_portable(name);
    EXPECT_EQ(find_invalid_utf8(text), std::string::npos);
    EXPECT_EQ(from_portable(text), name);
  }
  EXPECT_EQ(from_portable("100%"), "100%");
  EXPECT_EQ(from_portable("%zz"), "%zz");
}

TEST(Names, ThatHadToChangeAreTold) {
  Scratch const scratch;
  scratch.write("s/A:B.sheet.yaml", reading_sheet);
  auto const run = run_program({"render", "s"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out, "out/A-B.nl.pdf\n");
  EXPECT_THAT(run.err, HasSubstr("s/A:B.sheet.yaml:1:1: warning: a file cannot be named \"A:B.nl.pdf\" on every "
                                 "system; it is named \"A-B.nl.pdf\"; rename the sheet to choose another name "
                                 "[safe-name]\n"));
}

TEST(Names, WithANewlineOrWithoutUtf8AreWorkedAndShownOnOneLine) {
  Scratch const scratch;
  for (std::string const name : {"regel\neinde", "caf\xe9"}) scratch.write("s/" + name + ".sheet.yaml", reading_sheet);
  scratch.write("s/fout\n1.sheet.yaml", "sheet: [\n");
  auto const first = run_program({"render", "s", "--changed"});
  EXPECT_EQ(first.status, 1);
  EXPECT_EQ(first.out, "out/caf-.nl.pdf\nout/regel-einde.nl.pdf\n");
  EXPECT_THAT(first.err, HasSubstr("s/fout\\n1.sheet.yaml:"));
  EXPECT_THAT(first.err, HasSubstr("; 1 sheet has errors and was not rendered: s/fout\\n1.sheet.yaml\n"));
  // The manifest knows them again.
  auto const second = run_program({"render", "s", "--changed"});
  EXPECT_EQ(second.out, "");
  EXPECT_THAT(second.err, HasSubstr("left 2 files from 2 sheets unchanged; removed 0 files"));
}

TEST(Names, ThatMeetOnSomeSystemAreRefused) {
  Scratch const scratch;
  scratch.write("s/a.sheet.yaml", reading_sheet);
  for (char const* other : {"A", "a.", " a"}) {
    scratch.write("s/" + std::string(other) + ".sheet.yaml", reading_sheet);
    auto const run = run_program({"render", "s"});
    EXPECT_EQ(run.status, 2) << other;
    EXPECT_THAT(run.err, HasSubstr("would be written to the same files; rename one of them"));
    std::filesystem::remove("s/" + std::string(other) + ".sheet.yaml");
  }
  EXPECT_EQ(run_program({"render", "s/a.sheet.yaml", "./s/a.sheet.yaml"}).out, "out/a.nl.pdf\n") << "one file";
}

TEST(Names, AsLongAsTheyCanBeWork) {
  Scratch const scratch;
  std::string const letters(240, 'y');
  scratch.write("s/" + letters + ".sheet.yaml", reading_sheet);
  auto const run = run_program({"render", "s", "--profile=all"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out,
            "out/" + letters + ".nl.pdf\nout/" + letters + ".nl.press.pdf\nout/" + letters + ".nl.copier.pdf\n");
  std::string const longer(245, 'z');
  auto const missing = run_program({"render", longer + longer + ".sheet.yaml"});
  EXPECT_EQ(missing.status, 3);
  EXPECT_THAT(missing.err, HasSubstr(": File name too long [cannot-read]\n"));
}

TEST(Names, OfHiddenSheetsAreKept) {
  Scratch const scratch;
  scratch.write("s/.hidden.sheet.yaml", reading_sheet);
  scratch.write("s/b.sheet.yaml", reading_sheet);
  EXPECT_EQ(run_program({"render", "s", "--changed"}).out, "out/.hidden.nl.pdf\nout/b.nl.pdf\n");
  auto const second = run_program({"render", "s", "--changed"});
  EXPECT_EQ(second.out, "");
  EXPECT_EQ(second.err,
            "left out/.hidden.nl.pdf\nleft out/b.nl.pdf\n"
            "nothing to make; left 2 files from 2 sheets unchanged; removed 0 files\n");
  std::filesystem::remove("s/b.sheet.yaml");
  EXPECT_THAT(run_program({"render", "s", "--changed"}).err, HasSubstr("removed out/b.nl.pdf\n"));
}

}  // namespace
}  // namespace factsheet::cli
