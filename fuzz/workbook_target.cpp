#include "archive_writer.h"
#include "expectations.h"
#include "sheet/csv/csv_file.h"
#include "sheet/spreadsheet/spreadsheet_file.h"
#include "targets.h"

namespace factsheet::fuzz {
namespace {

/// A series of the only sheet, by the columns that the seeds have.
sheet::DataSet series_of_workbook(std::string const& name) {
  sheet::CsvColumns columns;
  columns.file.value = name;
  sheet::Text label;
  label.versions.push_back({"", SourceText::plain("Age")});
  columns.label = label;
  columns.value = sheet::Name{"Readers", {}};
  sheet::DataSet data;
  data.series["readers"].csv = columns;
  return data;
}

void read_as(std::string const& bytes, std::string const& name) {
  auto const file = file_of(bytes, name);
  auto const book = sheet::read_spreadsheet(file);
  expect_answer(book);
  if (book.value) {
    for (sheet::Worksheet const& worksheet : book->sheets) {
      expect_answer(sheet::table_of_sheet(*book, *file, sheet::Name{worksheet.name, {}}, {}));
    }
  }
  auto const read = sheet::read_csv_series(series_of_workbook(name), {{name, file}});
  expect_answer(read);
  expect(!read->series.at("readers").rows.empty() || has_errors(read.diagnostics), "rows, or an error");
}

}  // namespace

void read_workbook(std::string_view input) {
  Folder const parts = folder_of(input);
  bool const is_ods =
      std::any_of(parts.begin(), parts.end(), [](FileInFolder const& part) { return part.name == "content.xml"; });
  read_as(parts.empty() ? std::string(input) : zip_of(parts), is_ods ? "a.ods" : "a.xlsx");
}

}  // namespace factsheet::fuzz
