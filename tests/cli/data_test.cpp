// Figures from data files and CSV files, all the way to the PDF.
#include "support/pdf_reader.h"
#include "support/scratch.h"

#include <algorithm>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace factsheet::cli {
namespace {

using test::Outcome;
using test::run_program;
using test::Scratch;
using testing::HasSubstr;

std::string const sheet_with_chart_and_table = test::sheet_of_readers(
    "      - bar: {series: readers, title: {nl: Per leeftijd, en: By age}}\n"
    "      - table: {series: readers, title: {nl: Aantallen, en: Numbers}}\n");

std::string const from_csv =
    "series:\n"
    "  readers: {csv: {file: ages.csv, label: {nl: Leeftijd, en: Age}, value: Aantal}}\n";

/// "é" and "–" in Windows-1252.
std::string in_windows_1252(std::string text) {
  for (auto const& [letter, byte] : {std::pair("é", "\xE9"), std::pair("–", "\x96")}) {
    for (std::size_t at = 0; (at = text.find(letter, at)) != std::string::npos;)
      text.replace(at, std::string_view(letter).size(), byte);
  }
  return text;
}

std::string in_utf16(std::string_view ascii) {
  std::string wide = "\xFF\xFE";
  for (char const c : ascii) wide += {c, '\0'};
  return wide;
}

/// Both PDFs of the sheet with these files beside it.
std::string pdfs_with(std::map<std::string, std::string> const& files) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml", sheet_with_chart_and_table);
  for (auto const& [name, bytes] : files) scratch.write(name, bytes);
  Outcome const run = run_program({"render", "--quiet"});
  EXPECT_EQ(run.status, 0) << run.err;
  return scratch.read("out/a.nl.pdf") + scratch.read("out/a.en.pdf");
}

TEST(Data, TheSameSeriesOfAnyOfficeGivesTheSameBytes) {
  std::string const yaml =
      "series:\n"
      "  readers:\n"
      "    rows:\n"
      "      - {label: {nl: één jaar, en: one year}, value: 1234.5}\n"
      "      - {label: {nl: 2–4 jaar, en: 2–4 years}, value: 980.0}\n"
      "      - {label: {nl: \"ouder, dan 4\", en: \"older, than 4\"}, value: 12500.25}\n";
  std::string const expected = pdfs_with({{"figures.yaml", yaml}});
  std::string const dutch_excel = in_windows_1252(
      "Leeftijd;Age;Aantal\r\n"
      "één jaar;one year;1.234,5\r\n"
      "2–4 jaar;2–4 years;980,0\r\n"
      "ouder, dan 4;older, than 4;12.500,25\r\n");
  std::string const english_excel =
      "\xEF\xBB\xBFLeeftijd,Age,Aantal\r\n"
      "één jaar,one year,\"1,234.5\"\r\n"
      "2–4 jaar,2–4 years,980.0\r\n"
      "\"ouder, dan 4\",\"older, than 4\",\"12,500.25\"\r\n";
  std::string const calc =
      "\"Leeftijd\"\t\"Age\"\t\"Aantal\"\n"
      "\"één jaar\"\t\"one year\"\t1234,5\n"
      "\"2–4 jaar\"\t\"2–4 years\"\t980,0\n"
      "\n"
      "\"ouder, dan 4\"\t\"older, than 4\"\t12500,25\n"
      "\t\t\n";
  EXPECT_GT(expected.size(), 10000u);
  for (std::string const& csv : {dutch_excel, english_excel, calc})
    EXPECT_TRUE(pdfs_with({{"figures.yaml", from_csv}, {"ages.csv", csv}}) == expected) << csv;
}

TEST(Data, PercentSignsAreTheUnit) {
  std::string const yaml =
      "series:\n"
      "  readers:\n"
      "    unit: percent\n"
      "    rows:\n"
      "      - {label: {nl: 6 jaar, en: 6 years}, value: 45.5}\n"
      "      - {label: {nl: 8 jaar, en: 8 years}, value: 54.5}\n";
  std::string const expected = pdfs_with({{"figures.yaml", yaml}});
  std::string const dutch = "Leeftijd;Age;Aantal\r\n6 jaar;6 years;45,5%\r\n8 jaar;8 years;54,5%\r\n";
  std::string const english = in_utf16("Leeftijd\tAge\tAantal\r\n6 jaar\t6 years\t45.5%\r\n8 jaar\t8 years\t54.5%\r\n");
  for (std::string const& csv : {dutch, english})
    EXPECT_TRUE(pdfs_with({{"figures.yaml", from_csv}, {"ages.csv", csv}}) == expected) << csv;
}

TEST(Data, ACsvFileInTheSheetsListIsASeriesOrBelongsToOne) {
  Scratch const scratch;
  auto const data = [](std::string const& names) {
    std::string sheet = sheet_with_chart_and_table;
    return sheet.replace(sheet.find("[figures.yaml]"), 14, "[" + names + "]");
  };
  scratch.write("a.sheet.yaml", data("readers.csv"));
  scratch.write("readers.csv", "nl;en;Aantal\n6 jaar;6 years;12,5\n8 jaar;8 years;3\n");
  EXPECT_EQ(run_program({"check", "--quiet"}).status, 0);
  scratch.write("a.sheet.yaml", data("figures.yaml, ages.csv"));
  scratch.write("figures.yaml", from_csv);
  scratch.write("ages.csv", "Leeftijd;Age;Regio;Aantal\n6 jaar;6 years;noord;12\n");
  Outcome const run = run_program({"check", "--quiet"});
  EXPECT_EQ(run.status, 0) << run.err << "the column Regio is no series, for a series says which column it wants";
}

TEST(Data, AFaultInACsvFileIsToldThereAndOnce) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml", sheet_with_chart_and_table);
  scratch.write("figures.yaml", from_csv + "figures: {all: {sum: {series: readers}}}\n");
  scratch.write("ages.csv", "Leeftijd;Age;Aantal\n6 jaar;6 years;veel\n8 jaar;8 years;3\n");
  Outcome const run = run_program({"check", "--quiet"});
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.err,
            "ages.csv:2:16: error: row 2 of \"Aantal\": \"veel\" is not a number; write digits, or - where there is no "
            "value; a row is left out with \"leave-out\" [not-a-number]\n"
            "6 jaar;6 years;veel\n"
            "               ^~~~\n");
  scratch.write("ages.csv", "Leeftijd;Aantal\n6 jaar;3\n");
  EXPECT_EQ(run_program({"check", "--quiet"}).err,
            "figures.yaml:2:61: error: ages.csv has no column \"Age\"; its columns are \"Leeftijd\" and \"Aantal\" "
            "[unknown-column]\n"
            "  readers: {csv: {file: ages.csv, label: {nl: Leeftijd, en: Age}, value: Aantal}}\n"
            "                                                            ^~~\n");
}

TEST(Data, WorkbooksOfOldAreRefusedWhereTheyAreNamed) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml", sheet_with_chart_and_table);
  scratch.write("figures.yaml", "series: {readers: {csv: {file: ages.XLS}}}\n");
  EXPECT_EQ(
      run_program({"check", "--quiet"}).err,
      "figures.yaml:1:32: error: \"ages.XLS\" is an Excel workbook of a kind that cannot be read; in Excel choose "
      "\"Save As\" "
      "and the type \"Excel Workbook\", .xlsx [not-csv]\n"
      "series: {readers: {csv: {file: ages.XLS}}}\n"
      "                               ^~~~~~~~\n");
}

TEST(Data, ACsvFileIsReadBesideItsDataFileAndNowhereElse) {
  Scratch const scratch;
  std::string sheet = sheet_with_chart_and_table;
  scratch.write("s/a.sheet.yaml", sheet.replace(sheet.find("[figures.yaml]"), 14, "[data/figures.yaml]"));
  scratch.write("s/data/figures.yaml", from_csv);
  scratch.write("s/data/ages.csv", "Leeftijd;Age;Aantal\n6 jaar;6 years;12\n");
  EXPECT_EQ(run_program({"check", "--quiet", "s"}).status, 0);
  scratch.write("secret.csv", "Leeftijd;Age;Aantal\n6 jaar;6 years;12\n");
  scratch.write("s/data/figures.yaml", "series: {readers: {csv: {file: ../../secret.csv}}}\n");
  Outcome const run = run_program({"check", "--quiet", "s"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("s/data/figures.yaml:1:32: error: \"../../secret.csv\" lies outside the sheet's "
                                 "folder"));
}

// What is no number is refused with the name of the row, and no PDF is made.
TEST(Data, NotANumberMakesNoPdf) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml", sheet_with_chart_and_table);
  scratch.write("figures.yaml",
                "series:\n"
                "  readers:\n"
                "    rows:\n"
                "      - {label: a, value: 10}\n"
                "      - {label: b, value: .nan}\n"
                "      - {label: c, value: .inf}\n"
                "      - {label: d, value: }\n");
  Outcome const run = run_program({"render", "--quiet"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("figures.yaml:5:27: error: \".nan\" is not a number"));
  EXPECT_THAT(run.err, HasSubstr("figures.yaml:6:27: error: \".inf\" is not a number"));
  EXPECT_THAT(run.err, HasSubstr("figures.yaml:7:20: error: \"value\" has no value"));
  EXPECT_FALSE(scratch.has("out/a.nl.pdf"));
}

// A minus sign that an update brought is a message for a pie, and a bar below zero for bars.
TEST(Data, ANegativeValueIsAMessageInAPieAndABarBelowZero) {
  Scratch const scratch;
  std::string pie = sheet_with_chart_and_table;
  scratch.write("bars.sheet.yaml", pie);
  scratch.write("pie.sheet.yaml", pie.replace(pie.find("bar:"), 4, "pie:"));
  scratch.write("figures.yaml", from_csv);
  scratch.write("ages.csv", "Leeftijd;Age;Aantal\n6 jaar;6 years;5\n8 jaar;8 years;-1\n");
  Outcome const run = run_program({"render", "--quiet"});
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.out, "out/bars.nl.pdf\nout/bars.en.pdf\n");
  EXPECT_THAT(run.err, HasSubstr("ages.csv:3:16: error: -1 cannot be part of a whole"));
}

// A series that an update left empty stops its own sheet, and no other.
TEST(Data, AnEmptySeriesStopsNoOtherSheet) {
  Scratch const scratch;
  for (char const* name : {"a", "b", "c"}) {
    std::string sheet = sheet_with_chart_and_table;
    std::string const data = fmt::format("[{}.yaml]", name);
    scratch.write(fmt::format("{}.sheet.yaml", name), sheet.replace(sheet.find("[figures.yaml]"), 14, data));
    scratch.write(fmt::format("{}.yaml", name), "series: {readers: {rows: [{label: x, value: 1}]}}\n");
  }
  scratch.write("b.yaml", "series: {readers: {csv: {file: b.csv}}}\n");
  scratch.write("b.csv", "Leeftijd;Aantal\n");
  Outcome const run = run_program({"render", "--quiet"});
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.out, "out/a.nl.pdf\nout/a.en.pdf\nout/c.nl.pdf\nout/c.en.pdf\n");
  EXPECT_THAT(run.err, HasSubstr("b.csv:1:1: error: there are no rows below the names"));
  EXPECT_EQ(run.err.find("a.sheet.yaml:9"), std::string::npos) << run.err;
}

std::string with_plain_spaces(std::string text) {
  for (std::size_t at = 0; (at = text.find("\u00A0", at)) != std::string::npos;) text.replace(at, 2, " ");
  return text;
}

std::size_t count_of(std::string const& text, std::string const& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

// One data file; text, callout, chart, table and alternative text write its numbers alike, each language its own way.
TEST(Data, NumbersAreWrittenAlikeInTextChartsTablesAndAlternativeTexts) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml",
                "sheet: 1\n"
                "languages: [nl, en]\n"
                "title: {nl: Lezers, en: Readers}\n"
                "data: [figures.yaml]\n"
                "pages:\n"
                "  - header: {title: {nl: Lezers, en: Readers}}\n"
                "    blocks:\n"
                "      - panel: {text: \"{{hours}} – {{share}} – {{most}}\"}\n"
                "      - callout: {span: 4, figure: hours, text: {nl: uur, en: hours}}\n"
                "      - callout: {span: 4, figure: share, text: {nl: leest, en: read}}\n"
                "      - callout: {span: 4, figure: most, text: {nl: boeken, en: books}}\n"
                "      - bar: {span: 6, series: times, axis: true, title: {nl: Tijd, en: Time}}\n"
                "      - bar: {span: 6, direction: vertical, series: shares, title: {nl: Deel, en: Part}}\n"
                "      - table: {series: times, title: {nl: Tabel, en: Table}}\n"
                "      - table: {series: shares, title: {nl: Tabel, en: Table}}\n");
  scratch.write("figures.yaml",
                "figures:\n"
                "  hours: {value: 1234.5}\n"
                "  share: {value: 12.5, format: percent}\n"
                "  most: {value: 12000}\n"
                "series:\n"
                "  times: {rows: [{label: x, figure: hours}, {label: y, value: 12000}]}\n"
                "  shares: {unit: percent, rows: [{label: z, value: 12.5}, {label: w, value: 87.5}]}\n");
  Outcome const run = run_program({"render", "--quiet"});
  ASSERT_EQ(run.status, 0) << run.err;
  struct Expected {
    char const* language;
    std::vector<std::string> numbers, none;
  };
  std::vector<Expected> const all{{"nl", {"1.234,5", "12.000", "12,5%"}, {"1,234.5", "12,000", "12.5%"}},
                                  {"en", {"1,234.5", "12,000", "12.5%"}, {"1.234,5", "12.000", "12,5%"}}};
  for (auto const& [language, numbers, none] : all) {
    test::PdfReader pdf(scratch.read(fmt::format("out/a.{}.pdf", language)));
    std::string const structure = with_plain_spaces(pdf.structure());
    // In the text, the callout, beside the bar and in the table; the greatest in the alternative text as well.
    for (std::string const& number : numbers) EXPECT_GE(count_of(structure, number), 4u) << language << ": " << number;
    for (std::string const& number : none) EXPECT_EQ(count_of(structure, number), 0u) << language << ": " << number;
    // The axis is nothing to be heard: its numbers say nothing that the values do not.
    std::string const axis = with_plain_spaces(pdf.artifact_text());
    EXPECT_EQ(count_of(axis, language == std::string("nl") ? "10.000" : "10,000"), 1u) << axis;
    EXPECT_EQ(count_of(structure, language == std::string("nl") ? "10.000" : "10,000"), 0u);
  }
}

}  // namespace
}  // namespace factsheet::cli
