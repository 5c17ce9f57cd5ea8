#include "sheet/csv/csv_file.h"

#include "core/ascii.h"
#include "core/markup.h"
#include "sheet/csv/csv_columns.h"
#include "sheet/csv/csv_labels.h"
#include "sheet/csv/csv_numbers.h"
#include "sheet/csv/csv_text.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::size_t most_rows = 1000;
constexpr std::size_t most_rows_in_all = 100000;

CsvValue cell_at(CsvSheet const& sheet, std::size_t row, std::size_t column) {
  CsvRow const& cells = sheet.table->rows[row];
  Span const end{cells.back().at.file, cells.back().at.end, cells.back().at.end};
  return {column < cells.size() ? cells[column] : CsvCell{{}, end}, static_cast<int>(row) + 1};
}

/// The rows below the header that are not blank.
std::vector<std::size_t> rows_below(CsvSheet const& sheet) {
  std::vector<std::size_t> rows;
  for (std::size_t i = sheet.header + 1; i < sheet.table->rows.size(); ++i) {
    if (!is_blank(sheet.table->rows[i])) rows.push_back(i);
  }
  return rows;
}

/// What the row is called, in all languages.
std::set<std::string> names_of_row(CsvSheet const& sheet, std::size_t row, std::vector<CsvLabelColumn> const& labels) {
  std::set<std::string> names;
  for (CsvLabelColumn const& label : labels) {
    names.insert(plain_name(cell_at(sheet, row, label.column.index).cell.text));
  }
  return names;
}

/// Takes the rows that the author does not want out of `rows`.
void leave_out(CsvSheet const& sheet, CsvColumns const& wanted, std::vector<CsvLabelColumn> const& labels,
               std::vector<std::size_t>& rows, Diagnostics& faults) {
  std::set<std::string> unwanted, known;
  for (Name const& name : wanted.leave_out) unwanted.insert(plain_name(name.value));
  std::erase_if(rows, [&](std::size_t row) {
    auto const names = names_of_row(sheet, row, labels);
    known.insert(names.begin(), names.end());
    return std::any_of(names.begin(), names.end(), [&](std::string const& name) { return unwanted.contains(name); });
  });
  int searches = 20;
  for (Name const& name : wanted.leave_out) {
    if (known.contains(plain_name(name.value))) continue;
    std::vector<std::string> candidates;
    if (searches-- > 0) candidates.assign(known.begin(), known.end());
    auto const near = did_you_mean(name.value, candidates);
    faults.push_back(
        error(name.at, "unknown-row",
              fmt::format("{} has no row \"{}\"", sheet.table->rows[sheet.header][0].at.file->path, name.value),
              near ? fmt::format("did you mean \"{}\"?", *near) : "write its label as in the file"));
  }
}

bool are_too_many(CsvSheet const& sheet, std::vector<std::size_t> const& rows, Diagnostics& faults) {
  if (rows.size() <= most_rows) return false;
  faults.push_back(error(sheet.table->rows[rows[most_rows]].front().at, "limit",
                         fmt::format("the file has {} rows; at most {} are read for a series", rows.size(), most_rows),
                         "keep the rows that the sheet shows"));
  return true;
}

/// Fills in the rows of `series` with those of a column of values.
void fill(Series& series, CsvSheet const& sheet, std::vector<std::size_t> const& rows, CsvColumn const& column,
          std::vector<CsvLabelColumn> const& labels, Span const& mapped_at, Diagnostics& faults) {
  std::optional<DecimalSign> sign;
  if (series.csv && series.csv->decimal) {
    sign = series.csv->decimal->value == "comma" ? DecimalSign::comma : DecimalSign::point;
  }
  std::vector<CsvValue> values;
  for (std::size_t row : rows) values.push_back(cell_at(sheet, row, column.index));
  CsvNumbers const read = read_csv_numbers(values, column.name, sign, faults);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    SeriesRow row;
    row.at = values[i].cell.at;
    Text label;
    label.at = mapped_at;
    for (CsvLabelColumn const& from : labels) {
      CsvValue const cell = cell_at(sheet, rows[i], from.column.index);
      if (check_csv_label(cell, from.column.name, faults)) {
        label.versions.push_back({from.language, SourceText::plain(escaped(cell.cell.text), cell.cell.at)});
      }
    }
    if (!label.versions.empty()) row.label = std::move(label);
    if (read.numbers[i]) {
      row.value = Spanned<double>{read.numbers[i]->value, values[i].cell.at};
      row.typed_decimals = read.numbers[i]->decimals;
    }
    series.rows.push_back(std::move(row));
  }
  take_csv_unit(series, read, values, faults);
  warn_of_total(series, faults);
}

void say_no_rows(CsvSheet const& sheet, Diagnostics& faults) {
  faults.push_back(error(sheet.table->rows[sheet.header].front().at, "empty-series",
                         "there are no rows below the names", "write a row with a label and a value"));
}

/// The series that says in `csv` where its rows are.
void read_series(Series& series, CsvFile& file, Diagnostics& faults) {
  CsvColumns const& wanted = *series.csv;
  std::size_t const before = faults.size();
  series.faulty = true;
  auto const sheet = open_csv(file, &wanted, faults);
  if (!sheet) return;
  auto const labels = label_columns(*sheet, &wanted, faults);
  bool const all_labels = !wanted.label || labels.size() == wanted.label->versions.size();
  if (!all_labels && !wanted.value) return;
  auto const column = value_column(*sheet, wanted, labels, faults);
  if (!all_labels || !column) return;
  auto rows = rows_below(*sheet);
  if (are_too_many(*sheet, rows, faults)) return;
  leave_out(*sheet, wanted, labels, rows, faults);
  if (rows.empty() && faults.size() == before) say_no_rows(*sheet, faults);
  if (rows.empty()) return;
  series.faulty = false;
  fill(series, *sheet, rows, *column, labels, wanted.label ? wanted.label->at : wanted.at, faults);
}

/// Letters and digits as they are, small; anything else is a dash.
std::string id_of(std::string_view name) {
  std::string id;
  for (char const c : in_small_letters(name)) {
    bool const kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    if (kept) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

std::string stem_of(std::string const& path) {
  std::string name = path.substr(path.find_last_of("/\\") + 1);
  return id_of(std::string_view(name).substr(0, name.rfind('.')));
}

Text name_of(CsvColumn const& column) {
  Text text;
  text.at = column.at;
  text.versions.push_back({{}, SourceText::plain(escaped(column.name), column.at)});
  return text;
}

DataSet series_of(CsvFile& file, Diagnostics& faults) {
  DataSet data;
  data.incomplete = true;
  auto const sheet = open_csv(file, nullptr, faults);
  if (!sheet) return data;
  auto const labels = label_columns(*sheet, nullptr, faults);
  auto const columns = other_columns(*sheet, labels);
  auto const rows = rows_below(*sheet);
  if (rows.empty()) say_no_rows(*sheet, faults);
  if (columns.empty()) {
    faults.push_back(error(labels.front().column.at, "unknown-column", "there is no column of values",
                           "put the numbers into a second column"));
  }
  if (rows.empty() || are_too_many(*sheet, rows, faults)) return data;
  std::string const stem = stem_of(file.file()->path);
  for (CsvColumn const& column : columns) {
    Series series;
    series.at = column.at;
    series.label = name_of(column);
    fill(series, *sheet, rows, column, labels, labels.front().column.at, faults);
    std::string const id = columns.size() == 1 ? stem : stem + "." + id_of(column.name);
    if (data.series.emplace(id, std::move(series)).second) continue;
    faults.push_back(error(column.at, "duplicate-column", fmt::format("a second column makes the series \"{}\"", id),
                           "give each column its own name"));
  }
  data.incomplete = false;
  return data;
}

}  // namespace

std::vector<Name> csv_names(DataSet const& data) {
  std::vector<Name> names;
  std::set<std::string> known;
  for (auto const& [id, series] : data.series) {
    if (series.csv && known.insert(series.csv->file.value).second) names.push_back(series.csv->file);
  }
  return names;
}

Result<DataSet> read_csv_series(DataSet data, CsvFiles const& files) {
  Diagnostics faults;
  std::size_t rows = 0;
  for (Name const& name : csv_names(data)) {
    auto const found = files.find(name.value);
    bool const told = found == files.end() || !found->second;
    auto const decoded = told ? std::nullopt : decode_csv(found->second).take(faults);
    std::optional<CsvFile> file;
    if (decoded) file.emplace(*decoded);
    for (auto& [id, series] : data.series) {
      if (!series.csv || series.csv->file.value != name.value) continue;
      series.faulty = true;
      if (file && rows <= most_rows_in_all) read_series(series, *file, faults);
      rows += series.rows.size();
    }
  }
  if (rows > most_rows_in_all) {
    faults.push_back(error(csv_names(data).back().at, "limit",
                           fmt::format("the series have more than {} rows", most_rows_in_all),
                           "keep the series that the sheet shows"));
  }
  sort_and_unite(faults);
  return {std::move(data), std::move(faults)};
}

Result<DataSet> parse_csv(std::shared_ptr<SourceFile const> const& file) {
  Diagnostics faults;
  auto const decoded = decode_csv(file).take(faults);
  if (!decoded) return {std::nullopt, std::move(faults)};
  CsvFile cut(*decoded);
  DataSet data = series_of(cut, faults);
  sort_and_unite(faults);
  return {std::move(data), std::move(faults)};
}

}  // namespace factsheet::sheet
