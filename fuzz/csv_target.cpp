#include "expectations.h"
#include "sheet/csv/csv_file.h"
#include "targets.h"

#include <cmath>
#include <utility>

namespace factsheet::fuzz {
namespace {

/// A series that says nothing but the file, and one that names its columns and the decimal sign.
sheet::DataSet series_of_a_file() {
  sheet::DataSet data;
  sheet::CsvColumns columns;
  columns.file.value = "a.csv";
  data.series["found"].csv = columns;
  sheet::Text label;
  label.versions.push_back({"nl", SourceText::plain("Leeftijd")});
  label.versions.push_back({"en", SourceText::plain("Age")});
  columns.label = label;
  columns.value = sheet::Name{"Aantal", {}};
  columns.decimal = sheet::Name{"comma", {}};
  columns.leave_out = {sheet::Name{"Totaal", {}}};
  data.series["named"].csv = columns;
  return data;
}

/// Values are numbers that stand in the file.
void expect_rows(sheet::DataSet const& data) {
  for (auto const& [id, series] : data.series) {
    for (sheet::SeriesRow const& row : series.rows) {
      expect(!row.value || (std::isfinite(row.value->value) && row.value->at.begin.line > 0), "a value has a place");
      expect(row.typed_decimals >= 0 && row.typed_decimals <= 20, "a value has decimals");
    }
  }
}

}  // namespace

void read_csv(std::string_view input) {
  auto const file = file_of(input, "a.csv");
  auto const bare = sheet::parse_csv(file);
  expect_answer(bare);
  if (bare.value) expect_rows(*bare);
  auto const mapped = sheet::read_csv_series(series_of_a_file(), {{"a.csv", file}});
  expect_answer(mapped);
  expect_rows(*mapped);
  for (auto const& [id, series] : mapped->series) {
    expect(!series.rows.empty() || has_errors(mapped.diagnostics), "a series has rows, or an error says why not");
  }
}

}  // namespace factsheet::fuzz
