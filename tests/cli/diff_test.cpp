// What a data update changes for readers.
#include "support/scratch.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace factsheet::cli {
namespace {

using test::Outcome;
using test::run_program;
using test::Scratch;
using test::with;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string const water_sheet =
    "sheet: 1\n"
    "languages: [nl, en]\n"
    "title: {nl: Water, en: Water}\n"
    "data: [figures.yaml]\n"
    "pages:\n"
    "  - header: {title: {nl: Water in huis, en: Water at home}, lead: {nl: \"Wij gebruiken {{litres}} liter.\", en: "
    "\"We use {{litres}} litres.\"}}\n"
    "    blocks:\n"
    "      - callout: {span: 6, figure: litres, title: {nl: Per dag, en: Each day}, text: {nl: liter, en: litres}}\n"
    "      - panel: {span: 6, title: {nl: Buiten, en: Outside}, text: {nl: Geef planten water., en: Water plants.}}\n"
    "  - blocks:\n"
    "      - pie: {series: use, title: {nl: Waarvoor, en: What for}}\n"
    "      - sources: {}\n";

std::string const water_figures =
    "sources:\n"
    "  board: {short: Waterschap, year: 2024}\n"
    "figures:\n"
    "  litres: {value: 129, source: board}\n"
    "  unused: {value: 4}\n"
    "series:\n"
    "  use:\n"
    "    unit: percent\n"
    "    rows:\n"
    "      - {label: {nl: douche, en: shower}, value: 52.5}\n"
    "      - {label: {nl: overig, en: other}, value: 47.5}\n";

std::string const next_water_figures = with(with(with(water_figures, "2024", "2025"), "129", "1310"), "52.5", "52.4");

/// A sheet on water with its data, and next year's beside it.
struct Diff : testing::Test {
  Scratch scratch;
  Diff() {
    scratch.write("a.sheet.yaml", water_sheet);
    scratch.write("figures.yaml", water_figures);
    scratch.write("new-figures.yaml", next_water_figures);
  }
};

TEST_F(Diff, NamesEachPlaceInEachLanguage) {
  Outcome const run = run_program({"diff", "figures.yaml", "new-figures.yaml"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.err, "1 of 1 sheet changes\n");
  EXPECT_EQ(run.out,
            "a.sheet.yaml\n"
            "  page 1, header (a.sheet.yaml:6:5)\n"
            "    nl  litres        129 → 1.310    +1.181                  +915,5%  in the lead\n"
            "    en  litres        129 → 1,310    +1,181                  +915.5%  in the lead\n"
            "  page 1, callout \"Per dag\" (a.sheet.yaml:8:9)\n"
            "    nl  litres        129 → 1.310    +1.181                  +915,5%  in the figure\n"
            "    nl  source board in the source line: Waterschap 2024 → Waterschap 2025\n"
            "    en  litres        129 → 1,310    +1,181                  +915.5%  in the figure\n"
            "    en  source board in the source line: Waterschap 2024 → Waterschap 2025\n"
            "  page 2, pie \"Waarvoor\" (a.sheet.yaml:11:9)\n"
            "    nl  use \"douche\"  52,5% → 52,4%  −0,1\u00A0procentpunt        −0,2%    in the chart and the "
            "alternative text\n"
            "    nl  other words in the source line: Samen 99,9% door afronding. is new\n"
            "    en  use \"shower\"  52.5% → 52.4%  −0.1\u00A0percentage points  −0.2%    in the chart and the "
            "alternative text\n"
            "    en  other words in the source line: Total 99.9% (rounding). is new\n"
            "  page 2, sources (a.sheet.yaml:12:9)\n"
            "    nl  source board in the list of sources: Waterschap, 2024 → Waterschap, 2025\n"
            "    en  source board in the list of sources: Waterschap, 2024 → Waterschap, 2025\n"
            "  nl: 2 pages, all of which fit\n"
            "  en: 2 pages, all of which fit\n");
}

TEST_F(Diff, AsJsonIsOneObjectALine) {
  Outcome const run = run_program({"diff", "figures.yaml", "new-figures.yaml", "--format", "json", "--lang", "nl"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.err, "");
  std::string const second = run.out.substr(run.out.find('\n') + 1);
  EXPECT_EQ(second.substr(0, second.find('\n')),
            R"({"change":"figure","id":"litres","id_before":"","label":"","from":"129","to":"1.310","from_value":129,)"
            R"("to_value":1310,"difference":"+1.181","percent":"+915,5%","parts":["figure"],"sheet":"a.sheet.yaml",)"
            R"("page":1,"kind":"callout","block":"callout \"Per dag\"","block_id":"","file":"a.sheet.yaml","line":8,)"
            R"("column":9,"language":"nl","fits":true,"message":""})");
}

TEST_F(Diff, TheOldDataMayBeTheOtherFile) {
  Outcome const run = run_program({"diff", "new-figures.yaml", "figures.yaml"});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.out, HasSubstr("litres        1.310 → 129    −1.181"));
}

TEST_F(Diff, DataFromElsewhereIsKnownByItsName) {
  scratch.write("next/figures.yaml", next_water_figures);
  scratch.write("before/figures.yaml", water_figures);
  Outcome const run = run_program({"diff", "before/figures.yaml", "next/figures.yaml"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out, run_program({"diff", "figures.yaml", "new-figures.yaml"}).out);
}

TEST_F(Diff, WithoutChangesSaysSo) {
  scratch.write("new-figures.yaml", with(water_figures, "unused: {value: 4}", "unused: {value: 5}"));
  Outcome const run = run_program({"diff", "figures.yaml", "new-figures.yaml"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "nothing changes for readers\n");
}

TEST_F(Diff, ANumberThatIsPrintedAsBeforeIsTold) {
  scratch.write("figures.yaml", with(water_figures, "value: 129,", "value: 1290000, format: compact,"));
  scratch.write("new-figures.yaml", with(water_figures, "value: 129,", "value: 1291000, format: compact,"));
  Outcome const run = run_program({"diff", "figures.yaml", "new-figures.yaml", "--lang", "en"});
  EXPECT_THAT(run.out, HasSubstr("1.3\u00A0million → 1.3\u00A0million  +1\u00A0thousand  +0.1%  printed as before\n"));
}

TEST_F(Diff, RowsComeAndGo) {
  scratch.write("new-figures.yaml",
                with(with(water_figures, "{nl: overig, en: other}", "{nl: tuin, en: garden}"), "129", "129"));
  Outcome const run = run_program({"diff", "figures.yaml", "new-figures.yaml", "--lang", "en"});
  EXPECT_EQ(run.out,
            "a.sheet.yaml\n"
            "  page 2, pie \"What for\" (a.sheet.yaml:11:9)\n"
            "    en  use \"garden\"  47.5% is new   in the chart\n"
            "    en  use \"other\"   47.5% is gone  in the chart\n"
            "  en: 2 pages, all of which fit\n");
}

TEST_F(Diff, AFigureThatIsNoLongerThereIsAnErrorOfTheSheet) {
  scratch.write("new-figures.yaml", with(water_figures, "  litres: {value: 129, source: board}\n", ""));
  Outcome const run = run_program({"diff", "figures.yaml", "new-figures.yaml", "--lang", "en"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("a.sheet.yaml:8:36: error: unknown figure \"litres\"; use unused [unknown-figure]"));
  EXPECT_THAT(run.out, HasSubstr("en  litres  129 is gone"));
  EXPECT_THAT(run.out, HasSubstr("  en: not laid out, because the sheet has errors\n"));
}

TEST_F(Diff, APageThatNoLongerFitsIsToldInTheWordsOfLayout) {
  std::string words;
  for (int i = 0; i < 1200; ++i) words += "water ";
  scratch.write("a.sheet.yaml", with(water_sheet, "en: Water plants.", "en: \"{{rule}}\""));
  scratch.write("figures.yaml", with(water_figures, "  unused: {value: 4}", "  rule: {value: Water., format: text}"));
  scratch.write("new-figures.yaml",
                with(water_figures, "  unused: {value: 4}", "  rule: {value: " + words + "end, format: text}"));
  Outcome const run = run_program({"diff", "figures.yaml", "new-figures.yaml", "--lang", "en"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out,
              HasSubstr("  en: page 1 does not fit: the panel \"Outside\" does not fit on page 1 in English: "));
  EXPECT_THAT(run.out, HasSubstr("; shorten this block by about "));
  Outcome const json = run_program({"diff", "figures.yaml", "new-figures.yaml", "--lang", "en", "--format=json"});
  auto const object = nlohmann::json::parse(json.out);
  EXPECT_EQ(object["fits"], false);
  EXPECT_THAT(object["message"].get<std::string>(), HasSubstr("mm too much"));
}

TEST_F(Diff, ThePageIsTheOneThatIsPrinted) {
  scratch.write("long.theme.yaml", "extends: calm\noverflow: continue\n");
  std::string blocks;
  for (int i = 0; i < 30; ++i) blocks += "      - callout: {figure: unused, text: {nl: kranen, en: taps}}\n";
  std::string const many =
      with(with(water_sheet, "data:", "theme: long\ndata:"), "    blocks:\n", "    blocks:\n" + blocks);
  scratch.write("a.sheet.yaml", many);
  Outcome const run = run_program({"diff", "figures.yaml", "new-figures.yaml", "--lang", "en"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("callout \"Each day\""));
  EXPECT_THAT(run.out, Not(HasSubstr("page 1, callout \"Each day\"")));
}

TEST_F(Diff, FoldersAreComparedSheetBySheet) {
  for (char const* name : {"old/a/a.sheet.yaml", "old/b.sheet.yaml", "new/a/a.sheet.yaml", "new/c.sheet.yaml"}) {
    scratch.write(name, water_sheet);
  }
  for (char const* folder : {"old/", "old/a/", "new/"})
    scratch.write(std::string(folder) + "figures.yaml", water_figures);
  scratch.write("new/a/figures.yaml", next_water_figures);
  Outcome const run = run_program({"diff", "old", "new/", "--lang=en"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out.substr(0, run.out.find("    en")), "a/a.sheet.yaml\n  page 1, header (new/a/a.sheet.yaml:6:5)\n");
  EXPECT_THAT(run.out, HasSubstr("b.sheet.yaml\n  the sheet is gone\nc.sheet.yaml\n  the sheet is new\n"));
  EXPECT_EQ(run.err, "3 of 3 sheets change\n");
}

TEST_F(Diff, OfALongTextTheWordsThatChangedAreTold) {
  std::string const words =
      "Water plants in the evening, when the sun is low and the soil no longer warm, so that less of "
      "it is lost. Use a can and no hose, for a hose gives more than plants can take up.";
  auto const sheet = [&](std::string const& text) {
    return with(water_sheet, "en: Water plants.", "en: \"" + text + "\"");
  };
  scratch.write("old/a.sheet.yaml", sheet(words));
  scratch.write("old/figures.yaml", water_figures);
  scratch.write("new/a.sheet.yaml", sheet(with(with(words, "low", "down"), "a can and no hose", "a can")));
  scratch.write("new/figures.yaml", water_figures);
  Outcome const run = run_program({"diff", "old", "new", "--lang=en"});
  EXPECT_THAT(
      run.out,
      HasSubstr("    en  other words in the text\n"
                "          … when the sun is low and the soil no … is lost. Use a can and no hose, for a hose gives …\n"
                "        → … when the sun is down and the soil no … is lost. Use a can, for a hose gives …\n"));
}

TEST_F(Diff, BlocksComeAndGoAndHaveOtherWords) {
  scratch.write("old/a.sheet.yaml", water_sheet);
  scratch.write("old/figures.yaml", water_figures);
  std::string changed = with(water_sheet, "en: Water plants.", "en: Water plants at night.");
  changed = with(changed, "      - callout: {", "      - quote: {text: {nl: Ja., en: Yes.}}\n      - callout: {");
  changed = with(changed, "      - pie: {series: use, title: {nl: Waarvoor, en: What for}}\n",
                 "      - panel: {text: {nl: Zuinig., en: Sparing.}}\n");
  scratch.write("new/a.sheet.yaml", changed);
  scratch.write("new/figures.yaml", water_figures);
  Outcome const run = run_program({"diff", "old", "new", "--lang=en"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out,
            "a.sheet.yaml\n"
            "  page 1, quote (new/a.sheet.yaml:8:9)\n"
            "    en  the block is new\n"
            "  page 1, panel \"Outside\" (new/a.sheet.yaml:10:9)\n"
            "    en  other words in the text: Water plants. → Water plants at night.\n"
            "  page 2, panel (new/a.sheet.yaml:12:9)\n"
            "    en  the block is new\n"
            "  page 2, pie \"What for\" (old/a.sheet.yaml:11:9)\n"
            "    en  the block is gone\n"
            "  en: 2 pages, all of which fit\n");
}

TEST_F(Diff, CsvFilesAreDataFilesToo) {
  scratch.write("a.sheet.yaml", with(water_sheet, "      - sources: {}\n", ""));
  scratch.write("figures.yaml",
                "figures:\n  litres: {value: 129}\nseries:\n  use:\n    unit: percent\n    csv: {file: "
                "use.csv, label: what, value: share}\n");
  scratch.write("use.csv", "what,share\nshower,60\nother,40\n");
  scratch.write("use-2025.csv", "what,share\nshower,55\nother,45\n");
  Outcome const run = run_program({"diff", "use.csv", "use-2025.csv", "--lang", "en"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("use \"shower\"  60% → 55%  −5\u00A0percentage points  −8.3%"));
  EXPECT_THAT(run.out, HasSubstr("use \"other\"   40% → 45%  +5\u00A0percentage points  +12.5%"));
}

TEST_F(Diff, WhatCannotBeComparedIsSaid) {
  Outcome const unlike = run_program({"diff", "figures.yaml", "."});
  EXPECT_EQ(unlike.status, 2);
  EXPECT_EQ(unlike.err,
            "error: figures.yaml is a data file and . is a folder; name two folders, two sheets or two data files "
            "[unlike-paths]\n");
  Outcome const missing = run_program({"diff", "figures.yaml", "nowhere.yaml"});
  EXPECT_EQ(missing.status, 3);
  EXPECT_EQ(missing.err,
            "error: cannot read nowhere.yaml: there is no such file or folder; check the name, capitals included "
            "[cannot-read]\n");
  scratch.write("other/one.yaml", water_figures);
  Outcome const unused = run_program({"diff", "other/one.yaml", "other/one.yaml"});
  EXPECT_EQ(unused.status, 2);
  EXPECT_EQ(unused.err,
            "error: no sheet in . uses other/one.yaml or other/one.yaml; name the sheets or their folder with "
            "--sheets; a sheet uses the files listed under its \"data\" [unused-data]\n");
}

// The update that this program was made for: web pages confirmed by the IWF, 255,571 in 2022 and 275,652 in 2023.
/// A chart from a CSV file, and next year's with a column by another name.
TEST_F(Diff, TellsWhichColumnsOfATableWentOrCame) {
  scratch.write("a.sheet.yaml",
                "sheet: 1\nlanguages: [nl]\ntitle: Water\ndata: [use.yaml]\npages:\n  - blocks:\n"
                "      - bar: {series: use, title: Gebruik}\n");
  scratch.write("use.yaml", "series: {use: {csv: {file: use.csv, value: Liter}}}\n");
  scratch.write("use.csv", "Waarvoor;Liter\ndouche;52\nbad;4\n");
  scratch.write("new.csv", "Waarvoor;Liter;Euro\ndouche;52\nbad;4\n");
  Outcome const come = run_program({"diff", "use.csv", "new.csv"});
  EXPECT_THAT(come.err, HasSubstr("new.csv:1:16: warning: the column \"Euro\" is new; no series uses it until one "
                                  "names it in \"csv\" [changed-columns]"));
  scratch.write("new.csv", "Waarvoor;Liters\ndouche;52\nbad;4\n");
  Outcome const gone = run_program({"diff", "use.csv", "new.csv"});
  EXPECT_THAT(gone.err,
              HasSubstr("new.csv:1:10: warning: the column \"Liter\" of use.csv is gone, and \"Liters\" stands in its "
                        "place; if it was renamed, use the old name, or give the new one in \"csv\" "
                        "[changed-columns]"));
  scratch.write("new.csv", "Waarvoor;Euro;Liters\ndouche;1;52\nbad;2;4\n");
  Outcome const moved = run_program({"diff", "use.csv", "new.csv"});
  EXPECT_THAT(moved.err,
              HasSubstr("new.csv:1:1: warning: the column \"Liter\" of use.csv is gone; if it was renamed, use the old "
                        "name, or give the new one in \"csv\" [changed-columns]"));
}

TEST_F(Diff, OfFoldersTellsWhichColumnsOfTheirTablesChangedAndWhichNobodyReads) {
  for (std::string const folder : {"old/", "new/"}) {
    for (char const* sheet : {"a", "b"}) {
      scratch.write(folder + sheet + ".sheet.yaml",
                    std::string("sheet: 1\nlanguages: [nl]\ntitle: Water\ndata: [") + sheet +
                        ".yaml]\npages:\n  - blocks:\n      - bar: {series: use, title: Gebruik}\n");
    }
    scratch.write(folder + "a.yaml", "series: {use: {csv: {file: use.csv, value: Liter}}}\n");
    scratch.write(folder + "b.yaml", "series: {use: {csv: {file: use.csv, value: Euro}}}\n");
  }
  scratch.write("old/use.csv", "Waarvoor;Liter;Euro;Kant;Deel\ndouche;52;3;5;2\nbad;4;1;6;2\n");
  scratch.write("new/use.csv", "Waarvoor;Liter;Euro;Zijde;Deel\ndouche;52;3;5;2\nbad;4;1;6;2\n");
  Outcome const two = run_program({"diff", "old", "new"});
  EXPECT_EQ(two.status, 0);
  EXPECT_EQ(
      two.err,
      "new/use.csv:1:21: warning: the column \"Kant\" of old/use.csv is gone, and \"Zijde\" stands in its place; if "
      "it was renamed, use the old name, or give the new one in \"csv\" [changed-columns]\n"
      "Waarvoor;Liter;Euro;Zijde;Deel\n                    ^~~~~\n"
      "new/use.csv:1:27: warning: no series uses the column \"Deel\" of new/use.csv; if readers need it, make a "
      "series of it with \"csv\" [unread-columns]\n"
      "Waarvoor;Liter;Euro;Zijde;Deel\n                          ^~~~\nnothing changes for readers\n");
}

TEST_F(Diff, TellsWhichColumnsNobodyReads) {
  scratch.write("a.sheet.yaml",
                "sheet: 1\nlanguages: [nl]\ntitle: Water\ndata: [use.yaml]\npages:\n  - blocks:\n"
                "      - bar: {series: use, title: Gebruik}\n");
  scratch.write("use.yaml", "series: {use: {csv: {file: use.csv, value: Liter, where: {Wie: allen}}}}\n");
  scratch.write("use.csv", "Waarvoor;Wie;Liter;Euro;Opmerking\ndouche;allen;52;3;a\nbad;allen;4;1;b\n");
  scratch.write("new.csv", "Waarvoor;Wie;Liter;Euro;Opmerking\ndouche;allen;53;3;a\nbad;allen;4;1;b\n");
  Outcome const two = run_program({"diff", "use.csv", "new.csv"});
  EXPECT_EQ(two.status, 0);
  EXPECT_EQ(two.err,
            "new.csv:1:20: warning: no series uses the columns \"Euro\" and \"Opmerking\" of new.csv; if readers need "
            "one of them, make a series of that column with \"csv\" [unread-columns]\n"
            "Waarvoor;Wie;Liter;Euro;Opmerking\n                   ^~~~\n1 of 1 sheet changes\n");
  scratch.write("use.yaml",
                "series: {use: {csv: {file: use.csv, value: Liter, where: {Wie: allen}}},\n"
                "  cost: {csv: {file: use.csv, value: Euro}}}\n");
  EXPECT_THAT(run_program({"diff", "use.csv", "new.csv"}).err,
              HasSubstr("no series uses the column \"Opmerking\" of new.csv; if readers need it, make a series of it "
                        "with \"csv\" [unread-columns]"));
}

/// A table that no series names is series by itself.
TEST_F(Diff, IsSilentAboutColumnsThatAreSeriesByThemselves) {
  scratch.write("a.sheet.yaml",
                "sheet: 1\nlanguages: [nl]\ntitle: Water\ndata: [use.csv]\npages:\n  - blocks:\n"
                "      - bar: {series: use.liter, title: Gebruik}\n");
  scratch.write("use.csv", "Waarvoor;Liter;Euro\ndouche;52;3\nbad;4;1\n");
  scratch.write("new.csv", "Waarvoor;Liter;Euro\ndouche;52;3\nbad;5;1\n");
  EXPECT_THAT(run_program({"diff", "use.csv", "new.csv"}).err, Not(HasSubstr("columns]")));
}

/// The name of a series is printed only beside others.
TEST_F(Diff, IsSilentAboutANameThatIsNotPrinted) {
  std::string const sheet =
      "sheet: 1\nlanguages: [nl]\ntitle: Water\ndata: [use.yaml]\npages:\n  - blocks:\n"
      "      - bar: {series: use, title: Gebruik}\n";
  std::string const data =
      "series: {use: {label: liters, rows: [{label: douche, value: 52}, {label: bad, value: 4}]}}\n";
  scratch.write("old/a.sheet.yaml", sheet);
  scratch.write("old/use.yaml", data);
  scratch.write("new/a.sheet.yaml", sheet);
  scratch.write("new/use.yaml", with(data, "liters", "kannen"));
  Outcome const run = run_program({"diff", "old", "new"});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.out, Not(HasSubstr("kannen")));
}

TEST(DiffOfTheFactsheet, NamesEachCalloutAndTextOfTheYearsUpdate) {
  Scratch const scratch;
  std::filesystem::copy(FACTSHEET_SOURCE_DIR "/sheets/online-child-protection", ".");
  std::string next = with(scratch.read("figures.yaml"), "value: 255571, format: number, year: 2022",
                          "value: 275652, format: number, year: 2023");
  next = with(next, "title: Annual Report 2022\n    year: 2022\n    url: https://annualreport2022.iwf.org.uk",
              "title: Annual Report 2023\n    year: 2023\n    url: https://www.iwf.org.uk");
  scratch.write("new-figures.yaml", next);
  Outcome const run = run_program({"diff", "figures.yaml", "new-figures.yaml"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out,
            "online-child-protection.sheet.yaml\n"
            "  page 1, callout \"Waar wordt het gevonden?\" (online-child-protection.sheet.yaml:116:9)\n"
            "    nl  web-pages  255.571 → 275.652  +20.081  +7,9%  in the figure\n"
            "    nl  source iwf in the source line: IWF 2022 → IWF 2023\n"
            "    en  web-pages  255,571 → 275,652  +20,081  +7.9%  in the figure\n"
            "    en  source iwf in the source line: IWF 2022 → IWF 2023\n"
            "  page 3, sources \"Bronnen en meer lezen\" (online-child-protection.sheet.yaml:268:9)\n"
            "    nl  source iwf in the list of sources\n"
            "          IWF, Internet Watch Foundation: Annual Report 2022 "
            "https://annualreport2022.iwf.org.uk/trends-and-data/reports-analysis/\n"
            "        → IWF, Internet Watch Foundation: Annual Report 2023 "
            "https://www.iwf.org.uk/trends-and-data/reports-analysis/\n"
            "    en  source iwf in the list of sources\n"
            "          IWF, Internet Watch Foundation: Annual Report 2022 "
            "https://annualreport2022.iwf.org.uk/trends-and-data/reports-analysis/\n"
            "        → IWF, Internet Watch Foundation: Annual Report 2023 "
            "https://www.iwf.org.uk/trends-and-data/reports-analysis/\n"
            "  nl: 3 pages, all of which fit\n"
            "  en: 3 pages, all of which fit\n");
}

}  // namespace
}  // namespace factsheet::cli
