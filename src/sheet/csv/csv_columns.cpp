#include "sheet/csv/csv_columns.h"

#include "core/enumeration.h"
#include "sheet/keys/keys.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 3> delimiters{
    {{"semicolon", ';'}, {"comma", ','}, {"tab", '\t'}}};

std::string shown(char delimiter) { return delimiter == '\t' ? "tab" : std::string(1, delimiter); }

std::string_view key_word_for(char delimiter) {
  auto const is_it = [&](auto const& entry) { return entry.second == delimiter; };
  return std::find_if(delimiters.begin(), delimiters.end(), is_it)->first;
}

std::size_t first_row(CsvTable const& table) {
  auto const found = std::find_if_not(table.rows.begin(), table.rows.end(), is_blank);
  return static_cast<std::size_t>(found - table.rows.begin());
}

std::size_t filled_cells(CsvRow const& row) {
  return static_cast<std::size_t>(
      std::count_if(row.begin(), row.end(), [](CsvCell const& cell) { return !cell.text.empty(); }));
}

bool has_name(CsvRow const& row, std::string_view name) {
  return std::any_of(row.begin(), row.end(),
                     [&](CsvCell const& cell) { return plain_name(cell.text) == plain_name(name); });
}

std::vector<std::string> wanted_names(CsvColumns const* wanted) {
  std::vector<std::string> names;
  if (wanted && wanted->value) names.push_back(wanted->value->value);
  if (!wanted || !wanted->label) return names;
  for (Text::Version const& version : wanted->label->versions) names.push_back(version.text.text);
  return names;
}

bool has_all(CsvRow const& row, std::vector<std::string> const& names) {
  return std::all_of(names.begin(), names.end(), [&](std::string const& name) { return has_name(row, name); });
}

/// Every row has as many cells as the first, as office programs write them, and no quote is amiss.
bool is_even(CsvTable const& table) {
  std::size_t const first = first_row(table);
  if (first == table.rows.size() || !table.faults.empty()) return false;
  std::size_t const width = table.rows[first].size();
  return std::all_of(table.rows.begin() + static_cast<std::ptrdiff_t>(first), table.rows.end(),
                     [&](CsvRow const& row) { return row.size() == width || is_blank(row); });
}

/// The delimiters that `fits` lets through; all of `from` when it lets none through.
template <class Fits>
std::vector<char> sieved(std::vector<char> from, Fits const& fits) {
  std::vector<char> left;
  std::copy_if(from.begin(), from.end(), std::back_inserter(left), fits);
  return left.empty() ? std::move(from) : left;
}

void refuse_delimiters(CsvFile& file, std::vector<char> const& left, Diagnostics& faults) {
  Span at{file.file(), {1, 1}, {1, 1}};
  if (!left.empty()) {
    faults.push_back(error(std::move(at), "unknown-delimiter",
                           fmt::format("the columns may be parted by {} or by {}", shown(left[0]), shown(left[1])),
                           fmt::format("say \"delimiter: {}\" or \"delimiter: {}\" in \"csv\"", key_word_for(left[0]),
                                       key_word_for(left[1]))));
    return;
  }
  faults.push_back(error(std::move(at), "unknown-delimiter", "the file has one column",
                         "labels and values stand in columns parted by ; or , or a tab"));
}

/// The delimiter that makes a table of the file, or a fault.
std::optional<char> find_delimiter(CsvFile& file, CsvColumns const* wanted, Diagnostics& faults) {
  if (wanted && wanted->delimiter) {
    auto const is_it = [&](auto const& entry) { return entry.first == wanted->delimiter->value; };
    return std::find_if(delimiters.begin(), delimiters.end(), is_it)->second;
  }
  if (auto const named = named_delimiter(*file.file())) return named;
  auto const names = wanted_names(wanted);
  auto const header = [&](char delimiter) -> CsvRow const& {
    CsvTable const& table = file.table(delimiter);
    return table.rows[first_row(table)];
  };
  std::vector<char> left;
  for (auto const& [word, delimiter] : delimiters) {
    // Those of the title above a table are below its header.
    auto const& rows = file.table(delimiter).rows;
    if (std::any_of(rows.begin(), rows.end(), [](CsvRow const& row) { return filled_cells(row) > 1; }))
      left.push_back(delimiter);
  }
  left = sieved(std::move(left), [&](char d) { return filled_cells(header(d)) > 1; });
  if (!names.empty()) left = sieved(std::move(left), [&](char d) { return has_all(header(d), names); });
  if (left.size() > 1) left = sieved(std::move(left), [&](char d) { return is_even(file.table(d)); });
  if (left.size() == 1) return left[0];
  refuse_delimiters(file, left, faults);
  return std::nullopt;
}

/// Which columns have a cell, up to the width of the header.
std::vector<bool> columns_with_cells(CsvTable const& table, std::size_t header) {
  std::vector<bool> filled(table.rows[header].size());
  for (std::size_t row = header; row < table.rows.size(); ++row) {
    CsvRow const& cells = table.rows[row];
    for (std::size_t i = 0; i < std::min(cells.size(), filled.size()); ++i) {
      if (!cells[i].text.empty()) filled[i] = true;
    }
  }
  return filled;
}

/// Where the row of names stands that was looked for in vain, for the remedy.
std::string remedy_for_header(CsvSheet const& sheet, CsvColumns const* wanted) {
  auto const names = wanted_names(wanted);
  auto const& rows = sheet.table->rows;
  for (std::size_t i = sheet.header + 1; i < rows.size() && !names.empty(); ++i) {
    if (has_all(rows[i], names)) return fmt::format("the names stand in row {}: remove the rows above it", i + 1);
  }
  return "keep one row of names above the numbers, and unmerge its cells";
}

/// A title over the table and merged cells leave columns without a name.
bool has_names(CsvSheet const& sheet, CsvColumns const* wanted, Diagnostics& faults) {
  CsvRow const& header = sheet.table->rows[sheet.header];
  auto const nameless = std::find_if(sheet.columns.begin(), sheet.columns.end(),
                                     [](CsvColumn const& column) { return column.name.empty(); });
  if (nameless == sheet.columns.end()) return true;
  auto const first = std::find_if(header.begin(), header.end(), [](CsvCell const& cell) { return !cell.text.empty(); });
  bool const title = filled_cells(header) == 1;
  faults.push_back(error(first->at, "merged-header",
                         title ? fmt::format("row {} is a title or a merged cell, not the names of {} columns",
                                             sheet.header + 1, sheet.columns.size())
                               : fmt::format("row {} has no name for column {}: its cells may be merged",
                                             sheet.header + 1, nameless->index + 1),
                         remedy_for_header(sheet, wanted)));
  return false;
}

bool has_even_rows(CsvSheet const& sheet, Diagnostics& faults) {
  auto const& rows = sheet.table->rows;
  std::size_t const width = rows[sheet.header].size();
  std::size_t const before = faults.size();
  for (std::size_t i = sheet.header + 1; i < rows.size(); ++i) {
    auto const extra = std::find_if(rows[i].begin() + static_cast<std::ptrdiff_t>(std::min(width, rows[i].size())),
                                    rows[i].end(), [](CsvCell const& cell) { return !cell.text.empty(); });
    if (extra == rows[i].end()) continue;
    std::string const help = sheet.table->delimiter == ','
                                 ? "put a number with a decimal comma in quotes, or part the columns by ;"
                                 : fmt::format("put a cell that holds {} in quotes", shown(sheet.table->delimiter));
    faults.push_back(error(extra->at, "uneven-table",
                           fmt::format("row {} has {} cells and the header {}", i + 1, rows[i].size(), width), help));
  }
  return faults.size() == before;
}

std::string listed(std::vector<CsvColumn> const& columns) {
  std::vector<std::string> names;
  for (CsvColumn const& column : columns) names.push_back(column.name);
  return enumerated_in_quotes(names, "and");
}

std::optional<CsvColumn> column_named(CsvSheet const& sheet, std::string const& name, Span const& at,
                                      Diagnostics& faults) {
  std::vector<CsvColumn> found;
  std::vector<std::string> names;
  for (CsvColumn const& column : sheet.columns) {
    if (plain_name(column.name) == plain_name(name)) found.push_back(column);
    names.push_back(column.name);
  }
  if (found.size() == 1) return found[0];
  std::string const& file = sheet.table->rows[sheet.header].front().at.file->path;
  if (found.empty()) {
    auto const near = did_you_mean(name, names);
    faults.push_back(error(
        at, "unknown-column", fmt::format("{} has no column \"{}\"", file, name),
        near ? fmt::format("did you mean \"{}\"?", *near) : fmt::format("its columns are {}", listed(sheet.columns))));
  } else {
    faults.push_back(error(found[1].at, "duplicate-column", fmt::format("a second column is named \"{}\"", name),
                           "give each column its own name"));
  }
  return std::nullopt;
}

std::vector<CsvLabelColumn> columns_by_language(CsvSheet const& sheet) {
  std::vector<CsvLabelColumn> labels;
  for (std::string_view language : known_languages()) {
    auto const is_it = [&](CsvColumn const& column) { return plain_name(column.name) == language; };
    auto const found = std::find_if(sheet.columns.begin(), sheet.columns.end(), is_it);
    if (found != sheet.columns.end()) labels.push_back({std::string(language), *found});
  }
  return labels;
}

}  // namespace

CsvTable const& CsvFile::table(char delimiter) {
  auto const found = tables_.find(delimiter);
  if (found != tables_.end()) return found->second;
  return tables_.emplace(delimiter, cut_csv(file_, delimiter)).first->second;
}

std::optional<CsvSheet> open_csv(CsvFile& file, CsvColumns const* wanted, Diagnostics& faults) {
  CsvTable const& any = file.table(';');
  if (first_row(any) == any.rows.size()) {
    faults.push_back(error(Span{file.file(), {1, 1}, {1, 1}}, "empty-file", "the file is empty",
                           "write a row of names, and below it the rows of the series"));
    return std::nullopt;
  }
  auto const delimiter = find_delimiter(file, wanted, faults);
  if (!delimiter) return std::nullopt;
  CsvSheet sheet;
  sheet.table = &file.table(*delimiter);
  faults.insert(faults.end(), sheet.table->faults.begin(), sheet.table->faults.end());
  if (!sheet.table->faults.empty()) return std::nullopt;
  sheet.header = first_row(*sheet.table);
  CsvRow const& header = sheet.table->rows[sheet.header];
  auto const filled = columns_with_cells(*sheet.table, sheet.header);
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (filled[i]) sheet.columns.push_back({i, header[i].text, header[i].at});
  }
  if (!has_names(sheet, wanted, faults) || !has_even_rows(sheet, faults)) return std::nullopt;
  return sheet;
}

std::vector<CsvLabelColumn> label_columns(CsvSheet const& sheet, CsvColumns const* wanted, Diagnostics& faults) {
  std::vector<CsvLabelColumn> labels;
  if (wanted && wanted->label) {
    for (Text::Version const& version : wanted->label->versions) {
      auto column = column_named(sheet, version.text.text, version.text.at, faults);
      if (column) labels.push_back({version.language, *std::move(column)});
    }
    return labels;
  }
  labels = columns_by_language(sheet);
  if (labels.empty()) labels.push_back({{}, sheet.columns.front()});
  return labels;
}

std::vector<CsvColumn> other_columns(CsvSheet const& sheet, std::vector<CsvLabelColumn> const& labels) {
  std::vector<CsvColumn> others;
  for (CsvColumn const& column : sheet.columns) {
    auto const is_it = [&](CsvLabelColumn const& label) { return label.column.index == column.index; };
    if (std::none_of(labels.begin(), labels.end(), is_it)) others.push_back(column);
  }
  return others;
}

std::optional<CsvColumn> value_column(CsvSheet const& sheet, CsvColumns const& wanted,
                                      std::vector<CsvLabelColumn> const& labels, Diagnostics& faults) {
  if (wanted.value) return column_named(sheet, wanted.value->value, wanted.value->at, faults);
  auto const others = other_columns(sheet, labels);
  if (others.size() == 1) return others[0];
  faults.push_back(error(wanted.file.at, "unknown-column",
                         others.empty() ? fmt::format("\"{}\" has no column of values", wanted.file.value)
                                        : fmt::format("\"{}\" has several columns of values", wanted.file.value),
                         fmt::format("name one with \"value\"; its columns are {}", listed(sheet.columns))));
  return std::nullopt;
}

}  // namespace factsheet::sheet
