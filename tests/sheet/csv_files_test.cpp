// Each file of tests/sheet/csv and tests/sheet/spreadsheets has beside it what is read of it and what is said about it,
// letter by letter. A series `s` has its rows in it, as NAME.series.yaml says where there is such a file; NAME.bare.csv
// stands by itself. Names that start with c are cases of group C of the collection; `seen` are files that were read
// wrongly once.
#include "sheet/csv/csv_file.h"
#include "sheet/read/parse_data.h"
#include "sheet_test.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

namespace fs = std::filesystem;

std::string shown(SeriesRow const& row) {
  std::string text = "  ";
  for (std::size_t i = 0; row.label && i < row.label->versions.size(); ++i) {
    auto const& version = row.label->versions[i];
    text += fmt::format("{}{}{}", i > 0 ? " / " : "", version.language.empty() ? "" : version.language + ": ",
                        version.text.text);
  }
  if (!row.value) return text + " = nothing\n";
  Position const at = row.value->at.begin;
  return text + fmt::format(" = {:.{}f} at {}:{}\n", row.value->value, row.typed_decimals, at.line, at.column);
}

std::string_view unit_of(Series const& series) {
  if (series.unit.value == Format::percent) return ", percent";
  return series.unit.value == Format::currency ? ", currency " : "";
}

std::string shown(DataSet const& data) {
  std::string text;
  for (auto const& [id, series] : data.series) {
    text += fmt::format("{}{}{}{}\n", id, unit_of(series), series.currency ? series.currency->value : "",
                        series.faulty ? " cannot be read" : "");
    auto gap = series.gaps.begin();
    for (std::size_t i = 0; i <= series.rows.size(); ++i) {
      for (; gap != series.gaps.end() && gap->before == i; ++gap) text += shown({gap->label, {}, {}, 0, gap->at});
      if (i < series.rows.size()) text += shown(series.rows[i]);
    }
  }
  return text;
}

/// A file for this one: `a.series.yaml` for `a.csv`, `a-xlsx.series.yaml` for `a.xlsx`.
fs::path beside(fs::path const& path, std::string const& ending) {
  std::string const kind = path.extension().string().substr(1);
  return path.parent_path() / (path.stem().string() + (kind == "csv" ? "" : "-" + kind) + ending);
}

Result<DataSet> read_series(fs::path const& path, std::shared_ptr<SourceFile const> const& csv) {
  fs::path mapping = beside(path, ".series.yaml");
  std::string const yaml =
      fs::exists(mapping) ? test::contents_of(mapping) : fmt::format("series: {{s: {{csv: {{file: {}}}}}}}", csv->path);
  auto data = parse_data(test::file_of(yaml, "figures.yaml"));
  EXPECT_EQ(test::messages_of(data.diagnostics), "");
  return read_csv_series(*std::move(data.value), {{csv->path, csv}});
}

class CsvFileOfOffice : public testing::TestWithParam<fs::path> {};

TEST_P(CsvFileOfOffice, IsReadOrRefusedWithTheseWords) {
  fs::path const expected = beside(GetParam(), ".expected");
  auto const csv = test::file_of(test::contents_of(GetParam()), GetParam().filename().string());
  bool const bare = GetParam().stem().extension() == ".bare";
  auto const result = bare ? parse_csv(csv) : read_series(GetParam(), csv);
  std::string const text = (result.value ? shown(*result.value) : "") + test::messages_of(result.diagnostics);
  if (std::getenv("FACTSHEET_ACCEPT")) std::ofstream(expected, std::ios::binary) << text;
  EXPECT_NE(text, "");
  EXPECT_EQ(text, test::contents_of(expected));
}

INSTANTIATE_TEST_SUITE_P(Sheet, CsvFileOfOffice, testing::ValuesIn(test::samples("csv", ".csv")), test::sample_name);

INSTANTIATE_TEST_SUITE_P(Xlsx, CsvFileOfOffice, testing::ValuesIn(test::samples("spreadsheets", ".xlsx")),
                         test::sample_name);
INSTANTIATE_TEST_SUITE_P(Ods, CsvFileOfOffice, testing::ValuesIn(test::samples("spreadsheets", ".ods")),
                         test::sample_name);

TEST(CsvFilesOfOffice, AreMoreThanFifty) { EXPECT_GT(test::samples("csv", ".csv").size(), 50u); }

}  // namespace
}  // namespace factsheet::sheet
