#include "sheet/csv/csv_file.h"

#include "core/ascii.h"
#include "core/markup.h"
#include "sheet/csv/csv_columns.h"
#include "sheet/csv/csv_labels.h"
#include "sheet/csv/csv_numbers.h"
#include "sheet/csv/csv_split_numbers.h"
#include "sheet/csv/csv_written.h"
#include "sheet/csv/opened_table.h"

#include <algorithm>
#include <map>
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
    faults.push_back(error(
        name.at, "unknown-row",
        fmt::format("{} has no row \"{}\"", sheet.table->rows[sheet.extent.heads.back()][0].at.file->path, name.value),
        near ? fmt::format("did you mean \"{}\"?", *near) : "write its label as in the file"));
  }
}

/// What stands in a column, each text once.
std::vector<std::string> texts_of(CsvSheet const& sheet, CsvColumn const& column) {
  std::set<std::string> texts;
  for (std::size_t row : sheet.extent.rows) texts.insert(cell_at(sheet, row, column.index).cell.text);
  return {texts.begin(), texts.end()};
}

void say_no_such_value(CsvSheet const& sheet, CsvColumn const& column, Name const& value, Diagnostics& faults) {
  auto const near = did_you_mean(value.value, texts_of(sheet, column));
  faults.push_back(
      error(value.at, "unknown-row",
            fmt::format("no row of {} has \"{}\" in \"{}\"", column.at.file->path, value.value, column.name),
            near ? fmt::format("did you mean \"{}\"?", *near) : "write it as it stands in the file"));
}

/// Keeps the rows that `where` tells.
bool pick_rows(CsvSheet const& sheet, CsvColumns const& wanted, std::vector<std::size_t>& rows, Diagnostics& faults) {
  bool const asked = !rows.empty();
  for (auto const& [name, values] : wanted.where) {
    auto const column = column_named(sheet, name.value, name.at, faults);
    if (!column) return false;
    std::map<std::string, bool> found;
    for (Name const& value : values) found.emplace(plain_name(value.value), false);
    auto const is_found = [&](std::size_t row) {
      auto const value = found.find(plain_name(cell_at(sheet, row, column->index).cell.text));
      return value != found.end() && (value->second = true);
    };
    std::for_each(sheet.extent.rows.begin(), sheet.extent.rows.end(), is_found);
    for (Name const& value : values) {
      if (found[plain_name(value.value)]) continue;
      say_no_such_value(sheet, *column, value, faults);
      return false;
    }
    std::erase_if(rows, [&](std::size_t row) { return !is_found(row); });
  }
  if (asked && rows.empty()) {
    faults.push_back(error(wanted.where.front().first.at, "unknown-row",
                           fmt::format("no row of {} meets all conditions in \"where\"", wanted.file.value),
                           "leave out a condition to see which rows there are"));
  }
  return !rows.empty() || !asked;
}

bool are_too_many(CsvSheet const& sheet, CsvColumns const& wanted, std::vector<std::size_t> const& rows,
                  Diagnostics& faults) {
  if (rows.size() <= most_rows) return false;
  bool const picked = !wanted.where.empty();
  faults.push_back(error(sheet.table->rows[rows[most_rows]].front().at, "limit",
                         fmt::format("{} {} rows; at most {} are read for a series",
                                     picked ? "\"where\" picks" : "the file has", rows.size(), most_rows),
                         "keep the rows that the sheet shows, or pick them with \"where\" in \"csv\""));
  return true;
}

std::vector<CsvValue> cells_of(CsvSheet const& sheet, std::vector<std::size_t> const& rows, CsvColumn const& column) {
  std::vector<CsvValue> cells;
  cells.reserve(rows.size());
  for (std::size_t row : rows) cells.push_back(cell_at(sheet, row, column.index));
  return cells;
}

/// What cells other than those of `column` in `rows` tell about the decimal sign; labels tell nothing.
FileMarks marks_of_others(CsvSheet const& sheet, CsvColumn const& column, std::vector<std::size_t> const& rows,
                          std::vector<CsvLabelColumn> const& labels) {
  FileMarks marks;
  for (CsvColumn const& other : other_columns(sheet, labels)) {
    for (std::size_t row : sheet.extent.rows) {
      bool const same = other.index == column.index;
      CsvRow const& cells = sheet.table->rows[row];
      if (other.index >= cells.size() || (same && std::binary_search(rows.begin(), rows.end(), row))) continue;
      if (cells[other.index].exact) continue;
      auto const written = take_apart(cells[other.index].text);
      if (!written || !written->evidence) continue;
      FileMarks::Sign& sign = *written->evidence == ',' ? marks.comma : marks.point;
      if (sign.count++ == 0) sign = {1, 0, cells[other.index].text, other.name, static_cast<int>(row) + 1};
      sign.in_column += same ? 1 : 0;
    }
  }
  return marks;
}

/// Says which rows have no value.
void tell_of_missing(std::vector<CsvValue> const& values, std::vector<bool> const& missing, std::string const& column,
                     Diagnostics& faults) {
  auto const first = std::find(missing.begin(), missing.end(), true);
  if (first == missing.end()) return;
  auto const count = std::count(missing.begin(), missing.end(), true);
  CsvValue const& value = values[static_cast<std::size_t>(first - missing.begin())];
  std::string const more = count == 1 ? "" : count == 2 ? " and one more" : fmt::format(" and {} more", count - 1);
  faults.push_back(warning(value.cell.at, "missing-value",
                           fmt::format("row {} of \"{}\"{} {} no value, \"{}\"", value.row, column, more,
                                       count == 1 ? "has" : "have", value.cell.text),
                           "bars and tables show –, and say what it means; pies and sums leave it out"));
}

Text label_of(CsvSheet const& sheet, std::size_t row, std::vector<CsvLabelColumn> const& labels,
              Span const& mapped_at) {
  Text label;
  label.at = mapped_at;
  for (CsvLabelColumn const& from : labels) {
    CsvValue const cell = cell_at(sheet, row, from.column.index);
    if (cell.cell.text.empty()) continue;
    label.versions.push_back({from.language, SourceText::plain(escaped(cell.cell.text), cell.cell.at)});
  }
  return label;
}

/// Fills in the rows of `series` with those of a column of values.
void fill(Series& series, CsvSheet const& sheet, std::vector<std::size_t> const& rows, CsvColumn const& column,
          std::vector<CsvLabelColumn> const& labels, Span const& mapped_at, Diagnostics& faults) {
  std::optional<DecimalSign> sign;
  if (series.csv && series.csv->decimal) {
    sign = series.csv->decimal->value == "comma" ? DecimalSign::comma : DecimalSign::point;
  }
  std::vector<CsvValue> const values = cells_of(sheet, rows, column);
  CsvNumbers const read = read_csv_numbers(
      values, column.name, sign, [&] { return marks_of_others(sheet, column, rows, labels); }, faults);
  tell_of_missing(values, read.missing, column.name, faults);
  for (CsvLabelColumn const& from : labels) {
    check_csv_labels(cells_of(sheet, rows, from.column), from.column.name, faults);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Text words = label_of(sheet, rows[i], labels, mapped_at);
    auto label = words.versions.empty() ? std::nullopt : std::optional(std::move(words));
    if (read.missing[i]) {
      series.gaps.push_back({std::move(label), series.rows.size(), values[i].cell.at});
      continue;
    }
    SeriesRow row;
    row.at = values[i].cell.at;
    row.label = std::move(label);
    if (read.numbers[i]) {
      row.value = Spanned<double>{read.numbers[i]->value, values[i].cell.at};
      row.typed_decimals = read.numbers[i]->decimals;
    }
    series.rows.push_back(std::move(row));
  }
  if (series.rows.empty()) {
    series.faulty = true;
    faults.push_back(error(column.at, "empty-series", fmt::format("no row of \"{}\" has a value", column.name),
                           "name another column with \"value\", or take the series out"));
  }
  take_csv_unit(series, read, values, faults);
  warn_of_total(series, faults);
}

void say_no_rows(CsvSheet const& sheet, Diagnostics& faults) {
  faults.push_back(error(sheet.table->rows[sheet.extent.heads.back()].front().at, "empty-series",
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
  if (!all_labels || !column || refuse_split_numbers(*sheet, *column, &wanted, faults)) return;
  auto rows = sheet->extent.rows;
  if (!pick_rows(*sheet, wanted, rows, faults) || are_too_many(*sheet, wanted, rows, faults)) return;
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
  auto columns = other_columns(*sheet, labels);
  auto const rows = sheet->extent.rows;
  if (rows.empty()) say_no_rows(*sheet, faults);
  std::size_t const named = columns.size();
  // A column of words is not for a chart; nobody needs to take it out.
  std::erase_if(columns, [&](CsvColumn const& column) { return !is_of_numbers(*sheet, column); });
  if (columns.empty()) {
    faults.push_back(error(labels.front().column.at, "unknown-column", "there is no column of values",
                           "put the numbers into a second column"));
  }
  if (rows.empty() || are_too_many(*sheet, {}, rows, faults)) return data;
  std::string const stem = stem_of(file.file()->path);
  for (CsvColumn const& column : columns) {
    if (refuse_split_numbers(*sheet, column, nullptr, faults)) continue;
    Series series;
    series.at = column.at;
    series.label = name_of(column);
    fill(series, *sheet, rows, column, labels, labels.front().column.at, faults);
    std::string const id = named == 1 ? stem : stem + "." + id_of(column.name);
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
    std::optional<OpenedFile> file;
    if (!told) file.emplace(found->second, faults);
    for (auto& [id, series] : data.series) {
      if (!series.csv || series.csv->file.value != name.value) continue;
      series.faulty = true;
      CsvFile* const table =
          file && rows <= most_rows_in_all ? file->table(series.csv->sheet, series.csv->file.at, faults) : nullptr;
      if (table) read_series(series, *table, faults);
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
  OpenedFile opened(file, faults);
  CsvFile* const table = opened.table(std::nullopt, Span{file, {0, 0}, {0, 0}}, faults);
  if (!table) return {std::nullopt, std::move(faults)};
  DataSet data = series_of(*table, faults);
  sort_and_unite(faults);
  return {std::move(data), std::move(faults)};
}

namespace {

/// Those that the series names.
std::set<std::string> columns_named_by(CsvColumns const& wanted) {
  std::set<std::string> names;
  for (auto const& [column, values] : wanted.where) names.insert(column.value);
  if (wanted.value) names.insert(wanted.value->value);
  if (!wanted.label) return names;
  for (Text::Version const& version : wanted.label->versions) names.insert(version.text.text);
  return names;
}

}  // namespace

std::set<std::string> columns_read(std::shared_ptr<SourceFile const> const& file, CsvColumns const* wanted) {
  std::set<std::string> names = wanted ? columns_named_by(*wanted) : std::set<std::string>();
  Diagnostics ignored;
  OpenedFile opened(file, ignored);
  CsvFile* const table = opened.table(wanted ? wanted->sheet : std::nullopt, Span{file, {0, 0}, {0, 0}}, ignored);
  auto const sheet = table ? open_csv(*table, wanted, ignored) : std::nullopt;
  if (!sheet) return names;
  auto const labels = label_columns(*sheet, wanted, ignored);
  for (CsvLabelColumn const& label : labels) names.insert(label.column.name);
  if (!wanted) {
    for (CsvColumn const& column : other_columns(*sheet, labels)) {
      if (is_of_numbers(*sheet, column)) names.insert(column.name);
    }
  } else if (!wanted->value) {
    if (auto const column = value_column(*sheet, *wanted, labels, ignored)) names.insert(column->name);
  }
  return names;
}

std::vector<Name> column_names(std::shared_ptr<SourceFile const> const& file) {
  Diagnostics ignored;
  OpenedFile opened(file, ignored);
  CsvFile* const table = opened.table(std::nullopt, Span{file, {0, 0}, {0, 0}}, ignored);
  auto const sheet = table ? open_csv(*table, nullptr, ignored) : std::nullopt;
  std::vector<Name> names;
  if (!sheet) return names;
  for (CsvColumn const& column : sheet->columns) {
    if (!column.name.empty()) names.push_back({column.name, column.at});
  }
  return names;
}

}  // namespace factsheet::sheet
