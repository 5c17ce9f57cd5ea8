// Series from XLSX and ODS, all the way to the PDF.
#include "support/scratch.h"

#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace factsheet::cli {
namespace {

std::string bytes_of_fixture(std::string const& name) {
  std::ifstream in(FACTSHEET_SOURCE_DIR "/tests/sheet/spreadsheets/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Three charts of money, percentages and days; `from` is how each says where its rows are.
std::string series_of_readers(std::string const& from) {
  std::string text = "series:\n";
  for (auto const& [id, columns] : {std::pair("costs", "label: {nl: Leeftijd, en: Age}, value: Kosten"),
                                    std::pair("shares", "label: {nl: Leeftijd, en: Age}, value: Aandeel"),
                                    std::pair("days", "label: Peildatum, value: Aantal")}) {
    text += fmt::format("  {}: {{csv: {{{}, {}}}}}\n", id, from, columns);
  }
  return text;
}

constexpr char const* rows_as_yaml =
    "series:\n"
    "  costs:\n"
    "    unit: currency\n"
    "    currency: EUR\n"
    "    rows:\n"
    "      - {label: {nl: 6 jaar, en: 6 years}, value: 1250.50}\n"
    "      - {label: {nl: 8 jaar, en: 8 years}, value: 12.00}\n"
    "      - {label: {nl: 10 jaar, en: 10 years}, value: -99.99}\n"
    "  shares:\n"
    "    unit: percent\n"
    "    rows:\n"
    "      - {label: {nl: 6 jaar, en: 6 years}, value: 46.6}\n"
    "      - {label: {nl: 8 jaar, en: 8 years}, value: 36.6}\n"
    "      - {label: {nl: 10 jaar, en: 10 years}, value: 16.8}\n"
    "  days:\n"
    "    rows:\n"
    "      - {label: 31-01-2024, value: 1250}\n"
    "      - {label: 29-02-2024, value: 980}\n"
    "      - {label: 31-03-2024, value: 453}\n";
constexpr char const* dutch_csv =
    "Lezers naar leeftijd;;;;;\r\n"
    "Leeftijd;Age;Aantal;Aandeel;Kosten;Peildatum\r\n"
    "6 jaar;6 years;1.250;46,6%;€ 1.250,50;31-01-2024\r\n"
    "8 jaar;8 years;980;36,6%;€ 12,00;29-02-2024\r\n"
    "10 jaar;10 years;453;16,8%;€ -99,99;31-03-2024\r\n"
    "Bron: CBS;;;;;\r\n";
constexpr char const* english_csv =
    "Leeftijd,Age,Aantal,Aandeel,Kosten,Peildatum\n"
    "6 jaar,6 years,\"1,250\",46.6%,\"€1,250.50\",31-01-2024\n"
    "8 jaar,8 years,980,36.6%,€12.00,29-02-2024\n"
    "10 jaar,10 years,453,16.8%,-€99.99,31-03-2024\n";

/// Both PDFs of the sheet.
std::string pdfs_from(std::string const& figures, std::string const& file, std::string const& bytes) {
  test::Scratch const scratch;
  scratch.write("a.sheet.yaml",
                "sheet: 1\nlanguages: [nl, en]\ntitle: {nl: Lezers, en: Readers}\nupdated: 2026-11-01\n"
                "data: [figures.yaml]\npages:\n  - blocks:\n"
                "      - table: {span: 4, series: costs, title: {nl: Kosten, en: Costs}}\n"
                "      - pie: {span: 4, series: shares, title: {nl: Aandelen, en: Shares}}\n"
                "      - bar: {span: 4, series: days, title: {nl: Dagen, en: Days}}\n");
  scratch.write("figures.yaml", figures);
  if (!file.empty()) scratch.write(file, bytes);
  test::Outcome const run = test::run_program({"render", "--quiet"});
  EXPECT_EQ(run.status, 0) << file << "\n" << run.err;
  return scratch.read("out/a.nl.pdf") + scratch.read("out/a.en.pdf");
}

TEST(Spreadsheets, GiveTheSameBytesAsCsvAndYaml) {
  std::string const expected = pdfs_from(rows_as_yaml, "", "");
  EXPECT_EQ(pdfs_from(series_of_readers("file: a.csv"), "a.csv", dutch_csv), expected) << "Dutch CSV";
  EXPECT_EQ(pdfs_from(series_of_readers("file: a.csv"), "a.csv", english_csv), expected) << "English CSV";
  for (std::string const name :
       {"openpyxl-two-sheets.xlsx", "libreoffice-two-sheets.xlsx", "libreoffice-two-sheets.ods"}) {
    std::string const from = fmt::format("file: {}, sheet: Lezers", name);
    EXPECT_EQ(pdfs_from(series_of_readers(from), name, bytes_of_fixture(name)), expected) << name;
  }
}

TEST(Spreadsheets, StandInTheListOfASheetToo) {
  test::Scratch const scratch;
  scratch.write("som.ods", bytes_of_fixture("libreoffice-formula.ods"));
  scratch.write("a.sheet.yaml",
                "sheet: 1\nlanguages: [nl]\ntitle: Som\ndata: [som.ods]\npages:\n  - blocks:\n"
                "      - table: {series: som.aantal, title: Som}\n");
  test::Outcome const run = test::run_program({"check", "--quiet"});
  EXPECT_EQ(run.status, 0) << run.err;
}

TEST(Spreadsheets, SayWhichRowAndColumnIsWrong) {
  test::Scratch const scratch;
  scratch.write("a.xlsx", bytes_of_fixture("openpyxl-formula-without-value.xlsx"));
  scratch.write("a.sheet.yaml",
                "sheet: 1\nlanguages: [nl]\ntitle: Som\ndata: [a.xlsx]\npages:\n  - blocks:\n"
                "      - table: {series: a.aantal, title: Som}\n");
  test::Outcome const run = test::run_program({"check", "--quiet"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err,
              testing::HasSubstr("a.xlsx:4:3: error: row 4 of \"Aantal\": \"=…\" is not a number; open the file "
                                 "in a spreadsheet program and save it, so that the formula has its value"));
}

}  // namespace
}  // namespace factsheet::cli
