#include "sheet/csv/csv_file.h"
#include "support.h"

#include <cmath>
#include <utility>

namespace {

using namespace factsheet;
using namespace factsheet::sheet;

/// A series that says nothing but the file, and one that names its columns and the decimal sign.
DataSet series_of_a_file() {
  DataSet data;
  CsvColumns columns;
  columns.file.value = "a.csv";
  data.series["found"].csv = columns;
  Text label;
  label.versions.push_back({"nl", SourceText::plain("Leeftijd")});
  label.versions.push_back({"en", SourceText::plain("Age")});
  columns.label = label;
  columns.value = Name{"Aantal", {}};
  columns.decimal = Name{"comma", {}};
  columns.leave_out = {Name{"Totaal", {}}};
  data.series["named"].csv = columns;
  return data;
}

/// Values are numbers that stand in the file.
void expect_sound(DataSet const& data) {
  for (auto const& [id, series] : data.series) {
    for (SeriesRow const& row : series.rows) {
      bool const sound = !row.value || (std::isfinite(row.value->value) && row.value->at.begin.line > 0);
      if (!sound || row.typed_decimals < 0 || row.typed_decimals > 15) std::abort();
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
  auto const file = fuzz::file_of(bytes, size);
  auto const bare = parse_csv(file);
  fuzz::expect_answer(bare);
  if (bare.value) expect_sound(*bare);
  auto const mapped = read_csv_series(series_of_a_file(), {{"a.csv", file}});
  expect_sound(*mapped);
  for (auto const& [id, series] : mapped->series) {
    if (series.rows.empty() && !has_errors(mapped.diagnostics)) std::abort();
  }
  return 0;
}
