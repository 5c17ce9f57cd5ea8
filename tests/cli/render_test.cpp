#include "support/scratch.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::Outcome;
using test::run_program;
using test::Scratch;
using test::with;
using Names = std::vector<std::string>;

std::string const good_sheet =
    "sheet: 1\n"
    "languages: [nl, en]\n"
    "title: {nl: Veilig oversteken, en: Crossing safely}\n"
    "updated: 2026-05-01\n"
    "pages:\n"
    "  - header: {title: {nl: Veilig oversteken, en: Crossing safely}}\n"
    "    blocks:\n"
    "      - panel: {title: {nl: Kijk uit, en: Look out}, text: {nl: Kijk twee keer., en: Look twice.}}\n";

TEST(Render, MakesAPdfALanguageAndNamesThemOnStdout) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", good_sheet);
  Outcome const run = run_program({"render"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, "out/a.nl.pdf\nout/a.en.pdf\n");
  EXPECT_NE(run.err.find("made 2 files from 1 sheet\n"), std::string::npos) << run.err;
  EXPECT_EQ(scratch.files(), (Names{"a.sheet.yaml", "out/.factsheet-manifest.json", "out/a.en.pdf", "out/a.nl.pdf"}));
  EXPECT_EQ(scratch.read("out/a.nl.pdf").substr(0, 5), "%PDF-");
}

TEST(Render, LanguagesPicturesAndTheFolderAreChosen) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", good_sheet);
  Outcome const run = run_program({"render", "--png=72", "--lang", "en", "-o", "made/here", "a.sheet.yaml"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, "made/here/a.en.pdf\nmade/here/a.en.1.png\n");
  EXPECT_EQ(scratch.read("made/here/a.en.1.png").substr(1, 3), "PNG");
}

TEST(Render, MakesAFileOfEachProfileWithItsNameInIt) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", good_sheet);
  EXPECT_EQ(run_program({"render", "--profile", "press", "--lang", "nl"}).out, "out/a.nl.press.pdf\n");
  EXPECT_EQ(scratch.read("out/a.nl.press.pdf").substr(0, 8), "%PDF-1.4");
  EXPECT_EQ(run_program({"render", "--profile", "copier", "--lang", "nl"}).out, "out/a.nl.copier.pdf\n");
  EXPECT_EQ(run_program({"render", "--profile", "all", "--lang", "nl"}).out,
            "out/a.nl.pdf\nout/a.nl.press.pdf\nout/a.nl.copier.pdf\n");
}

TEST(Render, TakesWhatThePrintShopWantsFromTheSheet) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", good_sheet + "press: {standard: x4, paper: uncoated, bleed: 5, marks: true}\n");
  EXPECT_EQ(run_program({"render", "--profile", "press", "--lang", "nl"}).status, 0);
  std::string const pdf = scratch.read("out/a.nl.press.pdf");
  EXPECT_EQ(pdf.substr(0, 8), "%PDF-1.6");
  scratch.write("a.sheet.yaml", good_sheet + "press: {standard: x3, bleed: 9}\n");
  Outcome const wrong = run_program({"check"});
  EXPECT_NE(wrong.err.find("a.sheet.yaml:9:19: error: "), std::string::npos) << wrong.err;
  EXPECT_NE(wrong.err.find("a.sheet.yaml:9:30: error: "), std::string::npos) << wrong.err;
}

TEST(Render, WarnsOfAPressFileWithoutADate) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", with(good_sheet, "updated: 2026-05-01\n", ""));
  Outcome const run = run_program({"check", "--profile", "press"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_NE(run.err.find("warning: a file for the press needs a date and the sheet has none; the file says 1 January "
                         "2000; add \"updated:\" with the date of the contents [press-date]\n"),
            std::string::npos)
      << run.err;
}

TEST(Render, NamesASheetWhoseFootStandsTooLow) {
  Scratch scratch;
  scratch.write("low.theme.yaml", "extends: calm\nmeasures: {footer-baseline: 291}\n");
  scratch.write("drop.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><path d='M0 0h4v4h-4z'/></svg>");
  scratch.write("a.sheet.yaml",
                good_sheet + "theme: low\nfooter: {logo: drop.svg, logo-alt: {nl: Druppel, en: Drop}}\n");
  Outcome const run = run_program({"check", "--profile", "press", "--lang", "en"});
  EXPECT_EQ(run.status, 1);
  EXPECT_NE(run.err.find("a.sheet.yaml:10:16: error: the picture \"drop.svg\" is 3.9 mm from the edge of page 1; keep "
                         "5 mm, because the cut may be off: in the theme, make \"footer-baseline\" 1.2 mm smaller "
                         "[press-safe-area]\n"),
            std::string::npos)
      << run.err;
}

/// What spills over its page would stand too near the edge too.
TEST(Render, TellsOnceOfAPageThatDoesNotFit) {
  Scratch scratch;
  std::string text;
  for (int i = 0; i < 3000; ++i) text += " water";
  scratch.write(
      "a.sheet.yaml",
      "sheet: 1\nlanguages: [en]\ntitle: Water\nupdated: 2026-05-01\npages:\n  - blocks:\n      - panel: {text: " +
          text + "}\n      - panel: {title: Water, text: Drink it.}\n");
  Outcome const run = run_program({"check", "--profile", "press"});
  EXPECT_NE(run.err.find("[does-not-fit]"), std::string::npos) << run.err;
  EXPECT_EQ(run.err.find("[press-safe-area]"), std::string::npos) << run.err;
}

TEST(Render, MakesAPictureOfEachPlate) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", good_sheet);
  Outcome const run = run_program({"render", "--profile", "press", "--png=36", "--plates", "--lang", "nl"});
  EXPECT_EQ(run.out,
            "out/a.nl.press.pdf\nout/a.nl.press.1.png\nout/a.nl.press.1.cyan.png\nout/a.nl.press.1.magenta.png\n"
            "out/a.nl.press.1.yellow.png\nout/a.nl.press.1.black.png\n");
  EXPECT_EQ(run_program({"render", "--plates"}).status, 2);
}

TEST(Render, SameBytesOnRepeatInAnotherFolderAndWithAnyNumberOfJobs) {
  Names made;
  for (char const* jobs : {"1", "4"}) {
    Scratch scratch;
    for (char const* name : {"a", "b", "c", "d"}) scratch.write(std::string(name) + ".sheet.yaml", good_sheet);
    Outcome const run = run_program({"render", "--jobs", jobs});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(run.out,
              "out/a.nl.pdf\nout/a.en.pdf\nout/b.nl.pdf\nout/b.en.pdf\nout/c.nl.pdf\nout/c.en.pdf\nout/d.nl.pdf\n"
              "out/d.en.pdf\n");
    made.push_back(scratch.read("out/a.nl.pdf"));
    made.push_back(scratch.read("out/c.nl.pdf"));
  }
  EXPECT_FALSE(made[0].empty());
  EXPECT_EQ(std::count(made.begin(), made.end(), made[0]), 4);
}

TEST(Render, ABadSheetStopsNoOtherAndLeavesNoFile) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", with(good_sheet, "text:", "txet:"));
  scratch.write("b.sheet.yaml", good_sheet);
  Outcome const run = run_program({"render"});
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.out, "out/b.nl.pdf\nout/b.en.pdf\n");
  EXPECT_NE(
      run.err.find("a.sheet.yaml:8:54: error: unknown key \"txet\" in a panel; did you mean \"text\"? [unknown-key]\n"),
      std::string::npos)
      << run.err;
  EXPECT_NE(run.err.find("made 2 files from 1 sheet; 1 sheet has errors and was not rendered: a.sheet.yaml\n"),
            std::string::npos)
      << run.err;
}

TEST(Render, AChartWithoutNumbersStopsNoOtherSheetAndEachFaultIsToldAtItsRow) {
  Scratch scratch;
  std::string const sheet =
      "sheet: 1\n"
      "languages: [nl]\n"
      "title: Meer lezers\n"
      "data: [DATA]\n"
      "pages:\n"
      "  - blocks:\n"
      "      - pie: {series: s, title: Lezers}\n";
  scratch.write("a.sheet.yaml", with(sheet, "DATA", "a.yaml"));
  scratch.write("b.sheet.yaml", with(sheet, "DATA", "b.yaml"));
  scratch.write("c.sheet.yaml", with(sheet, "DATA", "c.yaml"));
  scratch.write("a.yaml", "series:\n  s: {rows: []}\n");
  scratch.write("b.yaml",
                "series:\n  s:\n    rows:\n      - {label: x, value: 1}\n      - {label: y, value: }\n"
                "      - {label: z, value: .nan}\n      - {label: w, value: .inf}\n      - {label: v, value: tien}\n");
  scratch.write("c.yaml", "series:\n  s: {rows: [{label: x, value: 1}]}\n");
  Outcome const run = run_program({"render"});
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.out, "out/c.nl.pdf\n");
  for (char const* said :
       {"a.yaml:2:13: error: the list \"rows\" is empty", "b.yaml:5:20: error: \"value\" has no value",
        "b.yaml:6:27: error: \".nan\" is not a number", "b.yaml:7:27: error: \".inf\" is not a number",
        "b.yaml:8:27: error: \"tien\" is not a number"}) {
    EXPECT_NE(run.err.find(said), std::string::npos) << said << "\n" << run.err;
  }
}

TEST(Render, AnOlderPdfSurvivesAFailedRun) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", good_sheet);
  EXPECT_EQ(run_program({"render"}).status, 0);
  std::string const older = scratch.read("out/a.nl.pdf");
  scratch.write("a.sheet.yaml", with(good_sheet, "en: Look twice.", "fr: Regardez."));
  EXPECT_EQ(run_program({"render"}).status, 1);
  EXPECT_EQ(scratch.read("out/a.nl.pdf"), older);
}

TEST(Render, OutputThatCannotBeWrittenIsStatusThreeAndLeavesNothing) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", good_sheet);
  scratch.write("out/a.nl.pdf/in-the-way", "");
  Outcome const run = run_program({"render", "--lang=nl"});
  EXPECT_EQ(run.status, 3);
  EXPECT_EQ(run.out, "");
  EXPECT_NE(run.err.find("error: cannot write out/a.nl.pdf: Is a directory; check that the folder can be written to "
                         "and that the disk is not full [cannot-write]\n"),
            std::string::npos)
      << run.err;
  EXPECT_EQ(scratch.files(), (Names{"a.sheet.yaml", "out/a.nl.pdf/in-the-way"}));
}

TEST(Render, AFileInPlaceOfTheFolderIsStatusThree) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", good_sheet);
  scratch.write("out", "a file");
  Outcome const run = run_program({"render"});
  EXPECT_EQ(run.status, 3);
  EXPECT_EQ(scratch.read("out"), "a file");
}

TEST(Render, MissingSheetIsStatusThree) {
  Scratch const scratch;
  Outcome const run = run_program({"render", "nowhere.sheet.yaml"});
  EXPECT_EQ(run.status, 3);
  EXPECT_NE(run.err.find("error: cannot read nowhere.sheet.yaml: No such file or directory [cannot-read]\n"),
            std::string::npos)
      << run.err;
}

TEST(Render, SheetsOfOneNameAreRefusedBeforeAnythingIsMade) {
  Scratch scratch;
  scratch.write("one/a.sheet.yaml", good_sheet);
  scratch.write("two/a.sheet.yaml", good_sheet);
  Outcome const run = run_program({"render"});
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(run.err,
            "error: one/a.sheet.yaml and two/a.sheet.yaml would be written to the same files; rename one of them, or "
            "render each into its own folder [same-name]\n");
  EXPECT_FALSE(scratch.has("out"));
}

TEST(Render, MessagesAsJsonAreOneObjectALine) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", with(good_sheet, "text:", "txet:"));
  Outcome const run = run_program({"render", "--format", "json"});
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.err.substr(0, run.err.find('\n')),
            R"({"file":"a.sheet.yaml","line":8,"column":54,"end_line":8,"end_column":58,"severity":"error",)"
            R"("rule":"unknown-key","message":"unknown key \"txet\" in a panel","help":"did you mean \"text\"?"})");
}

TEST(Render, WithoutSheetsItSaysWhatASheetIs) {
  Scratch const scratch;
  Outcome const run = run_program({"render"});
  EXPECT_EQ(run.status, 3);
  EXPECT_EQ(run.err, "error: there are no sheets in .; a sheet is a file named *.sheet.yaml [no-sheets]\n");
}

TEST(Render, AFileThatIsPassedOverForItsNameIsTold) {
  Scratch const scratch;
  scratch.write("a.sheet.yml", good_sheet);
  scratch.write("Old/b.Sheet.YAML", good_sheet);
  scratch.write("Old/b.sheet.yaml", with(good_sheet, "pages:", "rules: {page-not-full: off}\npages:"));
  scratch.write("Old/c.sheet.yaml.txt", good_sheet);
  scratch.write("Old/d.sheet.yaml~", good_sheet);
  Outcome const run = run_program({"render", "--quiet"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out, "out/b.nl.pdf\nout/b.en.pdf\n");
  EXPECT_EQ(run.err,
            "warning: Old/b.Sheet.YAML is not read; b.sheet.yaml is read: keep one of the two [misnamed-file]\n"
            "warning: Old/c.sheet.yaml.txt is not read; rename it to c.sheet.yaml [misnamed-file]\n"
            "warning: a.sheet.yml is not read; rename it to a.sheet.yaml [misnamed-file]\n");
  EXPECT_EQ(run_program({"render", "a.sheet.yml"}).err,
            "error: a.sheet.yml is not a sheet; rename it to a.sheet.yaml [no-sheets]\n");
}

TEST(Render, SettingsThatAreNotReadForTheirNameAreToldOnce) {
  Scratch const scratch;
  std::string const full = with(good_sheet, "pages:", "rules: {page-not-full: off}\npages:");
  scratch.write("a.sheet.yaml", full);
  scratch.write("b.sheet.yaml", full);
  scratch.write("Factsheet.yml", "rules: {old-figure: off}\n");
  scratch.write("our-factsheet.yml", "");
  std::string const told =
      "a.sheet.yaml:1:1: warning: Factsheet.yml is not read; rename it to factsheet.yaml [misnamed-file]\nsheet: "
      "1\n^\n";
  EXPECT_EQ(run_program({"render", "--quiet"}).err, told);
  EXPECT_EQ(run_program({"check", "--quiet", "a.sheet.yaml"}).err, told);
  scratch.write("factsheet.yaml", "rules: {old-figure: off}\n");
  EXPECT_EQ(run_program({"check", "--quiet", "a.sheet.yaml"}).err,
            "a.sheet.yaml:1:1: warning: Factsheet.yml is not read; factsheet.yaml is read: keep one of the two "
            "[misnamed-file]\nsheet: 1\n^\n");
}

}  // namespace
}  // namespace factsheet::cli
