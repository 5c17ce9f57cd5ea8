#include "sheet/csv/csv_columns.h"

#include "core/enumeration.h"
#include "core/utf8.h"
#include "sheet/csv/csv_written.h"
#include "sheet/keys/keys.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::size_t texts_shown = 3;
constexpr std::size_t longest_text_shown = 40;

/// Which columns have a cell, up to the width of the names.
std::vector<bool> columns_with_cells(CsvTable const& table, CsvExtent const& extent) {
  std::size_t width = 0;
  for (std::size_t row : extent.heads) width = std::max(width, table.rows[row].size());
  std::vector<bool> filled(width);
  auto const look = [&](std::size_t row) {
    for (std::size_t i = 0; i < width; ++i) {
      if (has_cell(table.rows[row], i)) filled[i] = true;
    }
  };
  std::for_each(extent.heads.begin(), extent.heads.end(), look);
  std::for_each(extent.rows.begin(), extent.rows.end(), look);
  return filled;
}

CsvCell const& first_cell(CsvRow const& row) {
  auto const found = std::find_if(row.begin(), row.end(), [](CsvCell const& cell) { return !cell.text.empty(); });
  return found == row.end() ? row.front() : *found;
}

/// `row 1`, `rows 1, 2 and 8`, `12 rows`
std::string listed_rows(std::vector<std::size_t> const& rows) {
  constexpr std::size_t most_listed = 5;
  if (rows.size() > most_listed) return fmt::format("{} rows", rows.size());
  std::vector<std::string> numbers;
  for (std::size_t const row : rows) numbers.push_back(std::to_string(row + 1));
  return (rows.size() == 1 ? "row " : "rows ") + enumerated(numbers, "and");
}

std::string shortened(std::string_view text) {
  std::size_t at = 0;
  std::size_t count = 0;
  while (at < text.size() && count < longest_text_shown) {
    next_code_point(text, at);
    ++count;
  }
  return at == text.size() ? std::string(text) : std::string(text.substr(0, at)) + "…";
}

void tell_what_is_beside(CsvSheet const& sheet, Diagnostics& faults) {
  auto const& beside = sheet.extent.beside;
  if (beside.empty()) return;
  auto const shown = std::span(beside).first(std::min(texts_shown, beside.size()));
  std::string const texts = comma_separated(
      shown, [&](std::size_t row) { return "\"" + shortened(first_cell(sheet.table->rows[row]).text) + "\""; });
  bool const one = beside.size() == 1;
  faults.push_back(warning(first_cell(sheet.table->rows[beside[0]]).at, "beside-table",
                           fmt::format("{} {} not part of the table and {} left out: {}", listed_rows(beside),
                                       one ? "is" : "are", one ? "is" : "are", texts),
                           fmt::format("to avoid this warning, delete {} from the file", one ? "it" : "them")));
}

void tell_of_heads(CsvSheet const& sheet, Diagnostics& faults) {
  auto const& heads = sheet.extent.heads;
  if (heads.size() < 2) return;
  faults.push_back(warning(first_cell(sheet.table->rows[heads[0]]).at, "merged-header",
                           fmt::format("{} are all read as column names", listed_rows(heads)),
                           "check that none of them is a unit, such as \"x 1000\"; keep one row of names"));
}

/// The row of names by which the columns are called: the one with most different names, the lowest of several.
std::size_t main_head(CsvTable const& table, CsvExtent const& extent) {
  std::size_t best = extent.heads.front();
  std::size_t most = 0;
  for (std::size_t row : extent.heads) {
    std::set<std::string_view> names;
    for (CsvCell const& cell : table.rows[row]) {
      if (!cell.text.empty()) names.insert(cell.text);
    }
    if (names.size() < most) continue;
    most = names.size();
    best = row;
  }
  return best;
}

void take_names(CsvSheet& sheet) {
  CsvTable const& table = *sheet.table;
  auto const filled = columns_with_cells(table, sheet.extent);
  std::size_t const main = main_head(table, sheet.extent);
  for (std::size_t row : sheet.extent.heads) {
    CsvRow const& cells = table.rows[row];
    for (std::size_t i = 0; i < filled.size(); ++i) {
      bool const over_next = has_cell(cells, i) && i + 1 < filled.size() && filled[i + 1] && !has_cell(cells, i + 1);
      CsvColumn column{i, i < cells.size() ? cells[i].text : "", i < cells.size() ? cells[i].at : cells.back().at,
                       over_next};
      if (row == main && filled[i])
        sheet.columns.push_back(std::move(column));
      else if (row != main && has_cell(cells, i))
        sheet.more_names.push_back(std::move(column));
    }
  }
}

/// Cells beyond the names; and, in a file of commas, cells that are missing: a decimal comma has parted a number.
bool has_even_rows(CsvSheet const& sheet, Diagnostics& faults) {
  auto const& rows = sheet.table->rows;
  std::size_t width = 0;
  for (std::size_t head : sheet.extent.heads) width = std::max(width, rows[head].size());
  std::size_t const before = faults.size();
  for (std::size_t i : sheet.extent.rows) {
    auto const extra = std::find_if(rows[i].begin() + static_cast<std::ptrdiff_t>(std::min(width, rows[i].size())),
                                    rows[i].end(), [](CsvCell const& cell) { return !cell.text.empty(); });
    if (extra == rows[i].end()) continue;
    char const delimiter = sheet.table->delimiter;
    std::string const help =
        delimiter == ','
            ? "put a number with a decimal comma in quotes, or separate the columns with ;"
            : fmt::format("put a cell that holds {} in quotes", delimiter == '\t' ? "tab" : std::string(1, delimiter));
    faults.push_back(error(extra->at, "uneven-table",
                           fmt::format("row {} has {} cells and the header {}", i + 1, rows[i].size(), width), help));
  }
  return faults.size() == before;
}

bool has_rows_of_names(CsvSheet const& sheet, Diagnostics& faults) {
  if (!sheet.extent.heads.empty()) return true;
  std::size_t const row = sheet.extent.rows.empty() ? sheet.extent.beside.front() : sheet.extent.rows.front();
  char const delimiter = sheet.table->delimiter;
  faults.push_back(error(first_cell(sheet.table->rows[row]).at, "no-names",
                         fmt::format("row {} has numbers, but no row above it has column names", row + 1),
                         fmt::format("write one above it: Label{0}Number", delimiter)));
  return false;
}

std::string listed(std::vector<CsvColumn> const& columns) {
  std::vector<std::string> names;
  for (CsvColumn const& column : columns) {
    if (!column.name.empty()) names.push_back(column.name);
  }
  return enumerated_in_quotes(names, "and");
}

std::vector<CsvColumn> columns_called(std::vector<CsvColumn> const& columns, std::string const& name) {
  std::vector<CsvColumn> found;
  std::copy_if(columns.begin(), columns.end(), std::back_inserter(found), [&](CsvColumn const& column) {
    return !column.name.empty() && plain_name(column.name) == plain_name(name);
  });
  return found;
}

void say_unknown(CsvSheet const& sheet, std::string const& name, Span const& at, Diagnostics& faults) {
  std::vector<std::string> names;
  for (CsvColumn const& column : sheet.columns) names.push_back(column.name);
  auto const near = did_you_mean(name, names);
  std::string const& file = sheet.table->rows[sheet.extent.heads.back()].front().at.file->path;
  faults.push_back(error(
      at, "unknown-column", fmt::format("{} has no column \"{}\"", file, name),
      near ? fmt::format("did you mean \"{}\"?", *near) : fmt::format("its columns are {}", listed(sheet.columns))));
}

/// The cell of the name may have been merged with its neighbour, so that it names both columns.
std::optional<CsvColumn> unless_merged(CsvSheet const& sheet, CsvColumn column, Diagnostics& faults) {
  if (!column.is_wide) return column;
  auto const names_next = [&](CsvColumn const& other) {
    bool const above = other.at.begin.line < column.at.begin.line;
    return above && other.index == column.index + 1 && !other.name.empty();
  };
  auto const& all = sheet.more_names;
  bool const named = std::any_of(all.begin(), all.end(), names_next) ||
                     std::any_of(sheet.columns.begin(), sheet.columns.end(), names_next);
  CsvColumn next = column;
  ++next.index;
  if (named || !has_numbers(sheet, next)) return column;
  faults.push_back(error(column.at, "merged-header",
                         fmt::format("\"{}\" may be merged with the next cell: column {} has numbers and no name",
                                     column.name, column.index + 2),
                         "keep one row of names above the numbers, and unmerge its cells"));
  return std::nullopt;
}

/// A column without a name in which R or pandas counts the rows.
bool counts_rows(CsvSheet const& sheet, CsvColumn const& column) {
  if (!column.name.empty() || sheet.columns.size() < 3) return false;
  auto const& rows = sheet.extent.rows;
  auto const counts_from = [&](std::size_t first) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CsvRow const& cells = sheet.table->rows[rows[i]];
      if (!has_cell(cells, column.index) || cells[column.index].text != std::to_string(i + first)) return false;
    }
    return true;
  };
  return counts_from(0) || counts_from(1);
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

std::optional<CsvSheet> open_csv(CsvFile& file, CsvColumns const* wanted, Diagnostics& faults) {
  auto const has_text = [](CsvTable const& table) {
    return !std::all_of(table.rows.begin(), table.rows.end(), is_blank);
  };
  CsvTable const& any = file.table(file.delimiter().value_or(';'));
  bool const cut = file.delimiter().has_value();
  if (!has_text(any) || (!cut && (!has_text(file.table(',')) || !has_text(file.table('\t'))))) {
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
  sheet.extent = find_extent(*sheet.table, wanted_names(wanted));
  if (!has_rows_of_names(sheet, faults)) return std::nullopt;
  take_names(sheet);
  if (!has_even_rows(sheet, faults)) return std::nullopt;
  tell_what_is_beside(sheet, faults);
  tell_of_heads(sheet, faults);
  return sheet;
}

std::optional<CsvColumn> column_named(CsvSheet const& sheet, std::string const& name, Span const& at,
                                      Diagnostics& faults) {
  auto found = columns_called(sheet.columns, name);
  if (found.empty()) found = columns_called(sheet.more_names, name);
  if (found.size() == 1) return found[0];
  if (found.empty()) {
    say_unknown(sheet, name, at, faults);
  } else if (sheet.extent.heads.size() > 1) {
    faults.push_back(error(found[1].at, "merged-header",
                           fmt::format("\"{}\" is the name of {} columns below merged cells", name, found.size()),
                           "keep one row of names above the numbers, and unmerge its cells"));
  } else {
    faults.push_back(error(found[1].at, "duplicate-column", fmt::format("a second column is named \"{}\"", name),
                           "give each column its own name"));
  }
  return std::nullopt;
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
  bool const skip = labels.empty() && counts_rows(sheet, sheet.columns.front());
  if (labels.empty()) labels.push_back({{}, sheet.columns[skip ? 1 : 0]});
  return labels;
}

std::vector<CsvColumn> other_columns(CsvSheet const& sheet, std::vector<CsvLabelColumn> const& labels) {
  std::vector<CsvColumn> others;
  for (CsvColumn const& column : sheet.columns) {
    auto const is_it = [&](CsvLabelColumn const& label) { return label.column.index == column.index; };
    if (!column.name.empty() && std::none_of(labels.begin(), labels.end(), is_it)) others.push_back(column);
  }
  return others;
}

std::optional<CsvColumn> value_column(CsvSheet const& sheet, CsvColumns const& wanted,
                                      std::vector<CsvLabelColumn> const& labels, Diagnostics& faults) {
  if (wanted.value) {
    auto column = column_named(sheet, wanted.value->value, wanted.value->at, faults);
    return column ? unless_merged(sheet, *std::move(column), faults) : std::nullopt;
  }
  auto others = other_columns(sheet, labels);
  auto const is_text = [&](CsvColumn const& column) { return !is_of_numbers(sheet, column); };
  if (others.size() > 1) std::erase_if(others, is_text);
  if (others.size() == 1) return unless_merged(sheet, others[0], faults);
  faults.push_back(error(wanted.file.at, "unknown-column",
                         others.empty() ? fmt::format("\"{}\" has no column of values", wanted.file.value)
                                        : fmt::format("\"{}\" has several columns of values", wanted.file.value),
                         fmt::format("name one with \"value\"; its columns are {}", listed(sheet.columns))));
  return std::nullopt;
}

bool has_numbers(CsvSheet const& sheet, CsvColumn const& column) {
  return std::any_of(sheet.extent.rows.begin(), sheet.extent.rows.end(), [&](std::size_t row) {
    CsvRow const& cells = sheet.table->rows[row];
    return has_cell(cells, column.index) && take_apart(cells[column.index].text);
  });
}

bool is_of_numbers(CsvSheet const& sheet, CsvColumn const& column) {
  std::size_t numbers = 0;
  std::size_t words = 0;
  for (std::size_t row : sheet.extent.rows) {
    CsvRow const& cells = sheet.table->rows[row];
    if (!has_cell(cells, column.index) || is_missing_value(cells[column.index].text)) continue;
    ++(take_apart(cells[column.index].text) ? numbers : words);
  }
  return numbers > words;
}

}  // namespace factsheet::sheet
